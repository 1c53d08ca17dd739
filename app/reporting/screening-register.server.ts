import { recordEvent } from "~/audit/audit.server";
import { type Actor, checkAccess, type Refusal } from "~/people/access";
import { checkFreshAccess } from "~/people/fresh-access.server";
import { type Database, write } from "~/platform/database.server";
import type { Failure } from "~/platform/problem";
import type { Services } from "~/platform/services";
import type { VerdictValue } from "~/screening/criterion-key";
import { placeNow } from "~/screening/evidence.server";
import { currentGazetteer } from "~/screening/place-index.server";
import { quotableTexts } from "~/screening/plan-quotes";
import { asScreenable, readScreeningRound, screenableText, settingsFor } from "~/screening/screenable-plan.server";
import { cellState } from "~/screening/screening-state";
import { suggestVerdicts } from "~/screening/suggest-verdicts";
import type { Suggestion } from "~/screening/suggestion";
import { describeSuggestion } from "~/screening/suggestion-text";
import type { RegisterRow } from "./register-text";
import { type RegisterFormat, registerFile } from "./screening-register";

/**
 * Every plan of the round with every mandatory criterion: the verdict, the words it rests on, the reason, who, when, and the suggestion
 * beside it. For staff. Contact details are not in it, and no words about them either.
 */
export async function readRegister(db: Database, actor: Actor): Promise<{ ok: true; rows: RegisterRow[] } | Refusal> {
  const access = checkAccess(actor, "export.screeningRegister");
  if (!access.ok) return access;
  const { settings, criteria } = await readScreeningRound(db, actor.round.id, await currentGazetteer(db));
  const plans = await db.plan.findMany({
    where: { roundId: actor.round.id },
    select: {
      ...screenableText,
      verdicts: true,
      evidence: { orderBy: [{ addedAt: "asc" }, { id: "asc" }] },
    },
    orderBy: [{ dossierNumber: "asc" }, { id: "asc" }],
  });
  const judges = [...new Set(plans.flatMap(({ verdicts }) => verdicts.map(({ screenedById }) => screenedById)))];
  const users = await db.user.findMany({ where: { id: { in: judges } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const rows = plans.flatMap(({ verdicts, evidence, ...row }) => {
    const plan = asScreenable(row);
    const texts = quotableTexts(plan);
    const suggestions: Partial<Record<string, Suggestion>> = suggestVerdicts(plan, settingsFor(row, settings));
    return criteria.map((criterion): RegisterRow => {
      const verdict = verdicts.find(({ criterionId }) => criterionId === criterion.id);
      const suggestion = suggestions[criterion.key];
      const quotes = evidence
        .filter(({ criterionId }) => criterionId === criterion.id)
        .map((quote) => ({ text: quote.text, found: placeNow(texts, quote) !== null }));
      const said = (verdict?.quote ?? "").split("\n").filter((line) => line !== "");
      return {
        dossierNumber: plan.dossierNumber,
        title: plan.title,
        withdrawn: plan.state !== "active",
        planVersion: plan.version,
        criterion: criterion.label,
        state: cellState(verdict && { ...verdict, verdict: verdict.verdict as VerdictValue }, plan.version),
        verdict: (verdict?.verdict as VerdictValue | undefined) ?? null,
        verdictVersion: verdict?.planVersion ?? null,
        quotes: quotes.length > 0 ? quotes : said.map((text) => ({ text, found: true })),
        reasonLabel: criterion.reasons.find(({ code }) => code === verdict?.reasonCode)?.label ?? "",
        reason: verdict?.reason ?? "",
        by: verdict ? (names.get(verdict.screenedById) ?? "") : "",
        at: verdict?.screenedAt ?? null,
        suggestedThen: (verdict?.suggestion as VerdictValue | "none" | undefined) ?? null,
        suggestedNow: suggestion?.suggestion ?? null,
        suggestionSentence: suggestion ? describeSuggestion(suggestion) : "",
      };
    });
  });
  return { ok: true, rows };
}

const dates = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone: "Europe/Amsterdam" });

/** The register as a file to download; who took it, and when, is in the audit log. */
export async function exportRegister(
  { db, now }: Pick<Services, "db" | "now">,
  actor: Actor,
  format: RegisterFormat,
): Promise<{ ok: true; fileName: string; type: string; bytes: Uint8Array } | Failure> {
  const register = await readRegister(db, actor);
  if (!register.ok) return register;
  const at = now();
  const recorded = await write(db, async (tx) => {
    const access = await checkFreshAccess(tx, actor, "export.screeningRegister");
    if (!access.ok) return access;
    await recordEvent(tx, {
      at,
      actorId: actor.userId,
      roundId: actor.round.id,
      action: "screening.exported",
      after: { format, rows: register.rows.length },
    });
    return { ok: true as const };
  });
  if (!recorded.ok) return recorded;
  const name = `toetsingsregister-${actor.round.slug}-${dates.format(at)}`.replace(/[^\w.-]/g, "-");
  return { ok: true, fileName: `${name}.${format}`, ...(await registerFile(register.rows, format)) };
}
