import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { m } from "~/paraglide/messages";
import { requireAccess } from "~/people/visitor.server";
import { type ActionAnswer, answerFailure, refuse } from "~/platform/http.server";
import { redirectWithNotice } from "~/platform/notice.server";
import { ProblemNotice } from "~/platform/ProblemNotice";
import { Button } from "~/ui/Button";
import { PageHeader } from "~/ui/PageHeader";
import { ProgressBar } from "~/ui/ProgressBar";
import { Card } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import { cancelReading, findReading } from "./file-readings.server";
import { ReadingEnded } from "./ReadingEnded";
import { isRunning } from "./reading-state";
import { describeReadingStep, describeRows } from "./reading-text";
import { useReload } from "./use-reload";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.import");
  const reading = await findReading(context, actor, params.reading ?? "");
  if (!reading) return refuse("not-found");
  if (reading.state === "done") throw redirect(`/rounds/${actor.round.slug}/import/${reading.importId}`);
  const { id, fileName, state, bytes, bytesDone, rowsDone, failure, importId, fromId } = reading;
  return { slug: actor.round.slug, id, fileName, state, bytes, bytesDone, rowsDone, failure, importId, fromId };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireAccess({ request, params, context }, "plans.import");
  const result = await cancelReading(context, actor, params.reading ?? "");
  if (result.ok) return redirectWithNotice(`/rounds/${actor.round.slug}/import`, m.intake_reading_cancelled());
  // It was ready before it could be stopped: its own page shows what came of it.
  if (result.reason === "already-done") return redirect(new URL(request.url).pathname.replace(/\.data$/, ""));
  return answerFailure(result);
}

export const meta: MetaFunction = () => [{ title: `${m.intake_reading_title()} · ${m.app_name()}` }];

export default function ReadingPage() {
  const reading = useLoaderData<typeof loader>();
  const { slug, fileName, state } = reading;
  const answer = useActionData<ActionAnswer>();
  const running = isRunning(state);
  return (
    <Stack>
      <PageHeader
        eyebrow={fileName}
        title={m.intake_reading_title()}
        intro={running && m.intake_reading_intro()}
        back={{ href: `/rounds/${slug}/import`, label: m.intake_back_to_import() }}
      />
      <ProblemNotice answer={answer} />
      {running ? <Progress /> : <ReadingEnded {...reading} />}
    </Stack>
  );
}

const secondsBetween = 2;

function Progress() {
  const { state, bytes, bytesDone, rowsDone } = useLoaderData<typeof loader>();
  const busy = useNavigation().formMethod === "POST";
  useReload(1000);
  // Without a size there is no telling how much is left.
  const part = bytes === 0 ? 0 : Math.min(99, Math.floor((100 * bytesDone) / bytes));
  return (
    <Card>
      {/* A browser without scripts looks again by itself. */}
      <noscript>
        <meta httpEquiv="refresh" content={String(secondsBetween)} />
      </noscript>
      <Stack>
        <ProgressBar
          label={describeReadingStep(state)}
          value={part}
          max={100}
          text={m.intake_reading_percent({ part })}
        />
        <p aria-live="polite">{describeRows({ state, bytesDone, rowsDone })}</p>
        <Form method="post">
          <Button variant="secondary" pending={busy}>
            {m.intake_reading_cancel()}
          </Button>
        </Form>
      </Stack>
    </Card>
  );
}
