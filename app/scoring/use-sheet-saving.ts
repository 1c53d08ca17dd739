import { useFetcher, useNavigate, useRevalidator } from "@remix-run/react";
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { isTrouble, quietField } from "~/platform/quiet-save";
import type { SaveStatus } from "~/ui/SaveState";
import { fillFields, readFields } from "./form-fields";
import { layDraftOver, reconcile } from "./merge-sheets";
import type { SheetAnswer, SheetReply } from "./sheet-answer";
import { findDraft, forgetDraft, keepDraft } from "./sheet-draft";
import type { SheetFields } from "./sheet-fields";
import type { SheetIntent } from "./sheet-input";

/** Typing is saved when it pauses; a score at once. */
const pauseMillis = 1_200;
const retryMillis = 8_000;

/** A sheet as its form begins with it. */
export type SheetStart = {
  version: number;
  /** What the server holds. */
  base: SheetFields;
  /** What the form shows: the same, unless the server gave a form back that it could not save. */
  fields: SheetFields;
  status: SaveStatus;
  submittedAt: Date | null;
  conflict: SheetConflict | null;
  /** Keys of the criteria that must have a score first, when handing in was asked. */
  missing: string[];
};
export type SheetConflict = { stored: SheetFields; names: string[] };

export type SheetView = Pick<SheetStart, "status" | "submittedAt" | "conflict" | "missing"> & {
  takenOver: string[];
  fromDraft: boolean;
  /** It was handed in, until a score was taken away. */
  drafted: boolean;
};

/** Settles one answer: the latest of these is what the page shows. */
type Memory = { version: number; base: SheetFields; sent: SheetFields | null; queued: SheetIntent | null };

/**
 * Saves a sheet in passing through the page's own action: one request at a time, everything kept on the device until the server has it,
 * and tried again when there was no connection.
 */
export function useSheetSaving({
  form,
  names,
  draft: key,
  start,
}: {
  form: RefObject<HTMLFormElement>;
  names: readonly string[];
  draft: string;
  start: SheetStart;
}) {
  const fetcher = useFetcher<SheetReply>();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [view, setView] = useState<SheetView>({ ...start, takenOver: [], fromDraft: false, drafted: false });
  const memory = useRef<Memory>({ version: start.version, base: start.base, sent: null, queued: null });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const show = useCallback((change: Partial<SheetView>) => setView((now) => ({ ...now, ...change })), []);
  const submitter = useRef(fetcher.submit);
  submitter.current = fetcher.submit;

  const save = useCallback(
    (intent: SheetIntent) => {
      clearTimeout(timer.current);
      const now = memory.current;
      if (!form.current) return;
      if (now.sent) {
        now.queued = intent === "save" && now.queued ? now.queued : intent;
        return;
      }
      now.sent = readFields(form.current, names);
      keepDraft(key, { base: now.base, fields: now.sent });
      const body = new FormData(form.current);
      body.set(quietField, "1");
      body.set("intent", intent);
      body.set("version", String(now.version));
      body.set("base", JSON.stringify(now.base));
      show({ status: { kind: "saving" } });
      submitter.current(body, { method: "post" });
    },
    [form, names, key, show],
  );

  const saveSoon = useCallback(
    (after: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => save("save"), after);
    },
    [save],
  );

  const onAnswer = useCallback(
    (reply: SheetReply) => {
      const now = memory.current;
      const { sent, queued } = now;
      now.sent = null;
      now.queued = null;
      if (!sent || !form.current) return;
      if (isTrouble(reply)) {
        show({ status: { kind: reply.trouble } });
        return saveSoon(retryMillis);
      }
      if (reply.kind === "problem") return show({ status: statusOfProblem(reply.problem) });
      const stored = reply.sheet.fields;
      const merged = reply.kind === "conflict" ? reply.fields : stored;
      const typed = readFields(form.current, names);
      const { base, fill, unsaved } = reconcile({ sent, now: typed, base: now.base, stored, merged });
      now.version = reply.sheet.version;
      now.base = base;
      fillFields(form.current, fill);
      if (reply.kind === "conflict") {
        show({ status: { kind: "choose" }, conflict: { stored, names: reply.conflicts } });
        return;
      }
      forgetDraft(key, stored);
      setView((before) => ({ ...before, ...viewOf(reply, unsaved, before) }));
      if (reply.next !== null && !unsaved) return navigate(reply.next);
      if (queued) save(queued);
      else if (unsaved) saveSoon(pauseMillis);
      else if (reply.missing) revalidate();
    },
    [form, names, key, show, save, saveSoon, navigate, revalidate],
  );

  const handled = useRef<unknown>(undefined);
  useEffect(() => {
    if (fetcher.state !== "idle" || fetcher.data === undefined || fetcher.data === handled.current) return;
    handled.current = fetcher.data;
    onAnswer(fetcher.data as SheetReply);
  }, [fetcher.state, fetcher.data, onAnswer]);

  // What an earlier visit could not save, and what was filled in before this script ran.
  useEffect(() => {
    if (!form.current) return;
    const draft = findDraft(key);
    const restored = draft && layDraftOver(draft, memory.current.base);
    if (restored?.unsaved) {
      memory.current.base = restored.base;
      fillFields(form.current, restored.fields);
      show({ fromDraft: true });
    }
    const shown = readFields(form.current, names);
    const waits = form.current.querySelector("[data-conflict]") !== null;
    if (!waits && names.some((name) => shown[name] !== memory.current.base[name])) save("save");
    else forgetDraft(key, memory.current.base);
  }, [form, names, key, save, show]);

  const inTrouble =
    view.status.kind === "offline" || view.status.kind === "failed" || view.status.kind === "signed-out";
  useEffect(() => {
    if (!inTrouble) return;
    const again = () => document.visibilityState === "visible" && save("save");
    window.addEventListener("online", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      window.removeEventListener("online", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [inTrouble, save]);

  // Leaving a field, the page, or putting the tablet away: do not wait for the pause.
  const flush = useCallback(() => {
    const typed = form.current ? readFields(form.current, names) : {};
    const known = memory.current.sent ?? memory.current.base;
    const paused = form.current?.querySelector("[data-conflict]");
    if (!paused && Object.entries(typed).some(([name, value]) => value !== known[name])) save("save");
  }, [form, names, save]);
  useEffect(() => {
    const onHide = () => document.visibilityState === "hidden" && flush();
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      clearTimeout(timer.current);
    };
  }, [flush]);

  const onChange = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      if (!form.current) return;
      const field = event.target as HTMLInputElement | HTMLTextAreaElement;
      if (field.name.startsWith("choose-")) return;
      keepDraft(key, { base: memory.current.base, fields: readFields(form.current, names) });
      setView((now) => (now.status.kind === "choose" ? now : { ...now, status: { kind: "saving" }, takenOver: [] }));
      if (form.current.querySelector("[data-conflict]")) return;
      if (field.type === "radio") save("save");
      else saveSoon(pauseMillis);
    },
    [form, names, key, save, saveSoon],
  );

  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
      save((button?.value || "save") as SheetIntent);
    },
    [save],
  );

  return { view, onChange, onBlur: flush, onSubmit, retry: () => save("save") };
}

function statusOfProblem({ reason, message }: { reason: string; message: string }): SaveStatus {
  return reason === "signed-out" ? { kind: "signed-out" } : { kind: "refused", why: message };
}

function viewOf(
  { sheet, takenOver, missing }: SheetAnswer & { kind: "saved" },
  unsaved: boolean,
  before: SheetView,
): Partial<SheetView> {
  const saved: SaveStatus = sheet.savedAt ? { kind: "saved", at: sheet.savedAt, now: true } : { kind: "empty" };
  return {
    status: unsaved ? { kind: "saving" } : saved,
    submittedAt: sheet.submittedAt,
    drafted: sheet.submittedAt === null && (before.drafted || before.submittedAt !== null),
    conflict: null,
    missing: missing ?? [],
    ...(takenOver.length > 0 && { takenOver }),
  };
}
