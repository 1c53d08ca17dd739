import { useFetcher } from "@remix-run/react";
import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { m } from "~/paraglide/messages";
import { isTrouble, quietField } from "~/platform/quiet-save";
import type { SaveStatus } from "~/ui/SaveState";
import { fillFields, readFields } from "./form-fields";
import type { InterestReply } from "./interest-answer";
import { kindField, noteField, tieField, wasField } from "./interest-input";
import type { Declared, InterestOutcome, InterestPlan } from "./interests.server";

/** A choice is saved at once, its note when typing pauses. */
const pauseMillis = 1_200;

type Refused = Extract<InterestOutcome, { ok: false }>;
type View = { declared: Declared | null; hasSheet: boolean; status: SaveStatus; refused: Refused | null };

const savedStatus = (declared: Declared | null, now: boolean): SaveStatus =>
  declared ? { kind: "saved", at: declared.at, now } : { kind: "empty" };

/** Saves one declaration as soon as it is made; "Melden" waits until it says what the tie is. */
export function useInterestSaving(
  card: RefObject<HTMLElement>,
  plan: InterestPlan,
  refusedBefore: Refused | null,
  onDeclared: (planId: string) => void,
) {
  const planId = plan.head.id;
  const fetcher = useFetcher<InterestReply>();
  const [view, setView] = useState<View>({
    declared: plan.declared,
    hasSheet: plan.hasSheet,
    status: savedStatus(plan.declared, false),
    refused: refusedBefore,
  });
  const show = useCallback((change: Partial<View>) => setView((now) => ({ ...now, ...change })), []);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const known = useRef(plan.declared);
  const underWay = useRef(false);
  const submitter = useRef(fetcher.submit);
  submitter.current = fetcher.submit;

  const save = useCallback(() => {
    clearTimeout(timer.current);
    const typed = readCard(card.current, planId);
    if (!typed || underWay.current || isKnown(typed, known.current)) return;
    if (typed.kind === "reported" && typed.note.trim() === "") {
      return show({ status: { kind: "refused", why: m.scoring_interest_note_first() } });
    }
    underWay.current = true;
    show({ status: { kind: "saving" }, refused: null });
    submitter.current(
      {
        [quietField]: "1",
        [wasField(planId)]: known.current?.kind ?? "",
        [kindField(planId)]: typed.kind,
        [tieField(planId)]: typed.tie,
        [noteField(planId)]: typed.note,
      },
      { method: "post" },
    );
  }, [card, planId, show]);

  const handled = useRef<unknown>(undefined);
  useEffect(() => {
    if (fetcher.state !== "idle" || fetcher.data === undefined || fetcher.data === handled.current) return;
    handled.current = fetcher.data;
    underWay.current = false;
    const reply = fetcher.data as InterestReply;
    if (isTrouble(reply)) return show({ status: { kind: reply.trouble } });
    if (reply.kind === "problem") {
      const { reason, message } = reply.problem;
      return show({ status: reason === "signed-out" ? { kind: "signed-out" } : { kind: "refused", why: message } });
    }
    const outcome = reply.outcomes.find((one) => one.planId === planId);
    if (!outcome) return;
    known.current = outcome.declared;
    if (outcome.declared) onDeclared(planId);
    if (outcome.ok) {
      show({ declared: outcome.declared, hasSheet: outcome.hasSheet, status: savedStatus(outcome.declared, true) });
      return save();
    }
    if (outcome.reason === "stale" || outcome.reason === "chair-needed")
      showStored(card.current, planId, outcome.declared);
    show({ declared: outcome.declared, refused: outcome, status: savedStatus(outcome.declared, false) });
  }, [fetcher.state, fetcher.data, planId, card, show, save, onDeclared]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const onChange = useCallback(
    (event: FormEvent<HTMLElement>) => {
      if (event.target instanceof HTMLSelectElement) return save();
      if ((event.target as HTMLInputElement).type === "radio") return save();
      clearTimeout(timer.current);
      timer.current = setTimeout(save, pauseMillis);
    },
    [save],
  );

  return { ...view, onChange, onBlur: save, retry: save };
}

type Typed = { kind: string; tie: string; note: string };

function readCard(card: HTMLElement | null, planId: string): Typed | null {
  const form = card?.closest("form");
  if (!form) return null;
  const fields = readFields(form, [kindField(planId), tieField(planId), noteField(planId)]);
  const kind = fields[kindField(planId)] ?? "";
  if (kind === "") return null;
  if (kind === "none") return { kind, tie: "", note: "" };
  return { kind, tie: fields[tieField(planId)] ?? "", note: fields[noteField(planId)] ?? "" };
}

const isKnown = ({ kind, tie, note }: Typed, declared: Declared | null): boolean =>
  declared?.kind === kind && (declared.tie ?? "") === tie && declared.note === note.trim();

/** Another window chose something else: shows that, so that nobody goes on with what is not so. */
function showStored(card: HTMLElement | null, planId: string, declared: Declared | null): void {
  const form = card?.closest("form");
  if (!form) return;
  fillFields(form, {
    [kindField(planId)]: declared?.kind ?? "",
    [tieField(planId)]: declared?.tie ?? "",
    [noteField(planId)]: declared?.note ?? "",
  });
}
