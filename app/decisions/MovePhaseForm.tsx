import { Form, useNavigation } from "@remix-run/react";
import type { Phase } from "~/calls/phases";
import { m } from "~/paraglide/messages";
import { Button, type ButtonVariant } from "~/ui/Button";
import { Stack } from "~/ui/Stack";
import { TextArea } from "~/ui/TextArea";

type MovePhaseFormProps = {
  from: Phase;
  to: Phase;
  /** Asks why; leave out where no reason is needed. */
  reasonLabel?: string;
  reasonError?: string;
  button: string;
  variant?: ButtonVariant;
};

/** Moves the round from the phase on screen to the one before or after it. */
export function MovePhaseForm({ from, to, reasonLabel, reasonError, button, variant }: MovePhaseFormProps) {
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post">
      <Stack>
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="to" value={to} />
        {reasonLabel && (
          <TextArea
            id={`reason-${to}`}
            name="reason"
            label={reasonLabel}
            hint={m.decisions_move_reason_hint()}
            error={reasonError}
            rows={3}
          />
        )}
        <div>
          <Button variant={variant} pending={busy}>
            {button}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
