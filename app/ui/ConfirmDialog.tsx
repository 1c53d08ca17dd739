import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";
import { Button, type ButtonVariant } from "./Button";
import { Dialog } from "./Dialog";
import { Cluster, Stack } from "./Stack";
import { useHydrated } from "./use-hydrated";

type ConfirmDialogProps = {
  trigger: ReactNode;
  triggerVariant?: ButtonVariant;
  title: string;
  description?: ReactNode;
  confirmLabel: string;
  confirmVariant?: "primary" | "danger";
  /** Where the POST goes; the page itself unless given. */
  action?: string;
  /** Hidden fields sent along, such as `{ intent: "release" }`. */
  fields?: Readonly<Record<string, string>>;
  /** Further fields in the same form, such as a reason. */
  children?: ReactNode;
};

/** Asks once more before something that cannot simply be undone, then sends one POST. */
export function ConfirmDialog({
  confirmLabel,
  confirmVariant = "primary",
  action,
  fields,
  ...rest
}: ConfirmDialogProps) {
  const hydrated = useHydrated();
  return (
    <Dialog {...rest}>
      {(close) => (
        <Form method="post" action={action} onSubmit={close}>
          {Object.entries(fields ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Stack>
            {rest.children}
            <Cluster>
              <Button variant={confirmVariant}>{confirmLabel}</Button>
              {hydrated && (
                <Button type="button" variant="quiet" onClick={close}>
                  {m.ui_cancel()}
                </Button>
              )}
            </Cluster>
          </Stack>
        </Form>
      )}
    </Dialog>
  );
}
