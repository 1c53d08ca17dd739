import { m } from "~/paraglide/messages";
import { Checkbox } from "~/ui/Checkbox";
import { useHydrated } from "~/ui/use-hydrated";

/** Which keys there are, and the way to switch them off. Nothing without scripts, for then there are none. */
export function KeysNote({ on, change }: { on: boolean; change: (on: boolean) => void }) {
  if (!useHydrated()) return null;
  return (
    <div className="no-print">
      <Checkbox
        id="screening-keys"
        name="screening-keys"
        label={m.screening_keys_use()}
        hint={m.screening_keys_text()}
        checked={on}
        onChange={({ target }) => change(target.checked)}
      />
    </div>
  );
}
