import { m } from "~/paraglide/messages";
import { DefinitionList } from "~/ui/DefinitionList";
import { Details } from "~/ui/Details";
import { formatDate, formatDateTime } from "~/ui/format";
import { Notice } from "~/ui/Notice";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { PlainText } from "~/ui/Text";
import type { RepairOnPage } from "./read-repair.server";
import { describeRepairOutcome } from "./repair-text";

const someone = (name: string | null): string => name ?? m.screening_someone();

/** What was asked and sent, what came back, and what was decided. */
export function RepairFacts({ repair }: { repair: RepairOnPage }) {
  const { state, mayManage } = repair;
  if (state === null && !mayManage) return <Notice title={m.screening_repair_none()} />;
  return (
    <>
      {repair.decision && <Decided decision={repair.decision} />}
      {repair.answer && <Answered answer={repair.answer} />}
      {(repair.sent || (state === "draft" && !mayManage)) && <Asked repair={repair} />}
    </>
  );
}

function Decided({ decision }: { decision: NonNullable<RepairOnPage["decision"]> }) {
  return (
    <Section title={m.screening_repair_decision()}>
      <Stack gap="small">
        <p>
          <strong>{describeRepairOutcome(decision.outcome)}</strong>
        </p>
        <PlainText text={decision.reason} />
        <p className="quote-source">
          {m.screening_recorded_by({ name: someone(decision.by), when: formatDateTime(decision.at) })}
        </p>
      </Stack>
    </Section>
  );
}

function Answered({ answer }: { answer: NonNullable<RepairOnPage["answer"]> }) {
  return (
    <Section title={m.screening_repair_answer()}>
      <Stack gap="small">
        {answer.text !== "" && <PlainText text={answer.text} />}
        {answer.attachments.length > 0 && (
          <>
            <h3>{m.screening_repair_attachments()}</h3>
            <ul>
              {answer.attachments.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </>
        )}
        <p className="quote-source">
          {m.screening_recorded_by({ name: someone(answer.by), when: formatDateTime(answer.at) })}
        </p>
      </Stack>
    </Section>
  );
}

function Asked({ repair: { criteria, answerBy, sent } }: { repair: RepairOnPage }) {
  const asked = criteria.filter(({ missing }) => missing !== "");
  return (
    <Section title={m.screening_repair_asked()}>
      <Stack>
        <DefinitionList
          items={[
            { label: m.screening_repair_answer_by(), value: formatDate(answerBy) },
            ...asked.map(({ label, missing }) => ({ label, value: <PlainText text={missing} /> })),
          ]}
        />
        {sent && (
          <>
            <p className="quote-source">
              {sent.how === "mail"
                ? m.screening_repair_mailed({ to: sent.to, name: someone(sent.by), when: formatDateTime(sent.at) })
                : m.screening_repair_copied({ name: someone(sent.by), when: formatDateTime(sent.at) })}
            </p>
            <Details summary={m.screening_repair_mail_as_sent()}>
              <h3>{sent.subject}</h3>
              <PlainText text={sent.text} />
            </Details>
          </>
        )}
      </Stack>
    </Section>
  );
}
