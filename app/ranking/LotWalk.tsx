import { Form, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { answerFor } from "~/platform/answer-for";
import type { ActionAnswer } from "~/platform/http.server";
import { Button } from "~/ui/Button";
import { formatDateTime } from "~/ui/format";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { type Step, Steps } from "~/ui/Steps";
import { TextArea } from "~/ui/TextArea";
import { TextField } from "~/ui/TextField";
import type { ResolutionRecord, TiePage } from "./read-tie.server";

type FormGiven = { revision: number; answer: ActionAnswer | undefined } | null;

/** Walks through a lot: announce it with the hash of the list, wait for the public draw, type the outcome over. */
export function LotWalk({ tie, now, form }: { tie: TiePage; now: Date; form: FormGiven }) {
  const waiting = tie.resolutions.find(({ state }) => state === "announced");
  const holds = tie.resolutions.find(({ state, method }) => state === "in-force" && method === "lot");
  const again = tie.resolutions.some(({ state }) => state !== "other-tie");
  const due = waiting?.seedAt ? now >= waiting.seedAt : false;
  return (
    <Section id="lot" title={m.ranking_lot_title()} intro={m.ranking_lot_intro()}>
      <Stack>
        <Steps label={m.ranking_lot_steps()} steps={stepsOf(waiting, due, holds !== undefined)} />
        {waiting && <Publication record={waiting} titles={tie.titles} due={due} />}
        {waiting && !due && waiting.seedAt && (
          <p>{m.ranking_lot_wait({ at: formatDateTime(waiting.seedAt), source: waiting.seedSource })}</p>
        )}
        {form && waiting && due && <DrawForm record={waiting} answer={form.answer} />}
        {form && !again && <AnnounceForm {...form} again={false} />}
        {form && again && (
          <details className="details" open={answerFor(form.answer, "announce") !== undefined}>
            <summary>{m.ranking_lot_again()}</summary>
            <AnnounceForm {...form} again />
          </details>
        )}
        {!form && !again && <p>{m.ranking_lot_not_yet()}</p>}
      </Stack>
    </Section>
  );
}

function stepsOf(waiting: ResolutionRecord | undefined, due: boolean, drawn: boolean): Step[] {
  const reached = waiting ? (due ? 2 : 1) : drawn ? 4 : 0;
  const labels = [
    m.ranking_lot_step_announce(),
    m.ranking_lot_step_wait(),
    m.ranking_lot_step_seed(),
    m.ranking_lot_step_done(),
  ];
  return labels.map((label, index) => ({
    label,
    state: index < reached ? "done" : index === reached ? "current" : "upcoming",
  }));
}

type PublicationProps = { record: ResolutionRecord; titles: Record<string, string>; due: boolean };

/** What is to be published before the draw, as a text to copy into a mail, the minutes or a website. */
function Publication({ record, titles, due }: PublicationProps) {
  return (
    <div className="flex flex-col gap-2">
      <h3>{due ? m.ranking_lot_published_title() : m.ranking_lot_publish_title()}</h3>
      {!due && <p>{m.ranking_lot_publish_text()}</p>}
      <blockquote className="rounded-card bg-sunken p-4 wrap-anywhere whitespace-pre-line">
        {publicationOf(record, titles)}
      </blockquote>
    </div>
  );
}

function publicationOf(record: ResolutionRecord, titles: Record<string, string>): string {
  return [
    m.ranking_lot_public_plans(),
    ...record.planIds.map((planId) => `${planId}: ${titles[planId] ?? ""}`),
    "",
    m.ranking_lot_public_hash({ hash: record.listHash }),
    m.ranking_lot_public_input({ hash: record.inputHash }),
    m.ranking_lot_public_source({ source: record.seedSource, at: record.seedAt ? formatDateTime(record.seedAt) : "" }),
    m.ranking_lot_public_call({ call: record.callId }),
  ].join("\n");
}

function AnnounceForm({ revision, answer, again }: NonNullable<FormGiven> & { again: boolean }) {
  const busy = useNavigation().state !== "idle";
  const sent = answerFor(answer, "announce");
  const typed = (name: string) => textOf(sent?.initialValue?.[name]);
  return (
    <Form method="post">
      <Stack gap="small">
        <input type="hidden" name="intent" value="announce" />
        <input type="hidden" name="revision" value={revision} />
        <TextField
          id="lot-source"
          name="seedSource"
          label={m.ranking_lot_source()}
          hint={m.ranking_lot_source_hint()}
          defaultValue={typed("seedSource")}
          error={sent?.error?.seedSource}
        />
        <TextField
          id="lot-moment"
          name="seedAt"
          type="datetime-local"
          width="medium"
          label={m.ranking_lot_moment()}
          hint={m.ranking_lot_moment_hint()}
          defaultValue={typed("seedAt")}
          error={sent?.error?.seedAt}
        />
        {again && (
          <TextArea
            id="lot-reason"
            name="reason"
            label={m.ranking_lot_reason()}
            hint={m.ranking_lot_reason_hint()}
            defaultValue={typed("reason")}
            error={sent?.error?.reason}
            rows={3}
          />
        )}
        <div>
          <Button pending={busy}>{m.ranking_lot_announce()}</Button>
        </div>
      </Stack>
    </Form>
  );
}

function DrawForm({ record, answer }: { record: ResolutionRecord; answer: ActionAnswer | undefined }) {
  const busy = useNavigation().state !== "idle";
  const sent = answerFor(answer, "draw");
  return (
    <Form method="post">
      <Stack gap="small">
        <h3>{m.ranking_lot_seed_title()}</h3>
        <input type="hidden" name="intent" value="draw" />
        <input type="hidden" name="resolutionId" value={record.id} />
        <TextField
          id="lot-seed"
          name="seed"
          autoComplete="off"
          label={m.ranking_lot_seed({ source: record.seedSource })}
          hint={m.ranking_lot_seed_hint()}
          defaultValue={textOf(sent?.initialValue?.seed)}
          error={sent?.error?.seed}
        />
        <div>
          <Button pending={busy}>{m.ranking_lot_draw()}</Button>
        </div>
      </Stack>
    </Form>
  );
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
