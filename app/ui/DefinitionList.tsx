import { Fragment, type ReactNode } from "react";

export type Definition = { label: string; value: ReactNode };

/** Labels with their values: the facts of a plan, the settings of a round. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    <dl className="definitions">
      {items.map((item) => (
        <Fragment key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
