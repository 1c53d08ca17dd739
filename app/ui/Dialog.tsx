import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { m } from "~/paraglide/messages";
import type { ButtonVariant } from "./Button";
import { useHydrated } from "./use-hydrated";

type DialogProps = {
  /** The words on the button that opens it. */
  trigger: ReactNode;
  triggerVariant?: ButtonVariant;
  title: string;
  description?: ReactNode;
  /** The content; as a function it receives `close`, which without JavaScript does nothing. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A window over the page. Until JavaScript runs it is a fold-out in the page with the same content, so forms work. */
export function Dialog({ trigger, triggerVariant = "secondary", title, description, children }: DialogProps) {
  const [open, setOpen] = useState(false);
  const hydrated = useHydrated();
  const content = typeof children === "function" ? children(() => setOpen(false)) : children;
  const button = `button button-${triggerVariant}`;
  if (!hydrated) {
    return (
      <details className="details-button">
        <summary className={button}>{trigger}</summary>
        <div className="card">
          <p className="notice-title">{title}</p>
          {description && <div className="section-intro">{description}</div>}
          {content}
        </div>
      </details>
    );
  }
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger className={button}>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="dialog-overlay" />
        <Radix.Content className="dialog" {...(description ? {} : { "aria-describedby": undefined })}>
          <div className="dialog-head">
            <Radix.Title asChild>
              <h2>{title}</h2>
            </Radix.Title>
            <Radix.Close className="dialog-close" aria-label={m.ui_close()}>
              <X aria-hidden />
            </Radix.Close>
          </div>
          {description && (
            <Radix.Description asChild>
              <div className="section-intro">{description}</div>
            </Radix.Description>
          )}
          {content}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
