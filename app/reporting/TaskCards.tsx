import type { RoundKind } from "~/calls/phases";
import { m } from "~/paraglide/messages";
import { ButtonLink, type ButtonVariant } from "~/ui/Button";
import { ProgressBar } from "~/ui/ProgressBar";
import { Section } from "~/ui/Section";
import { Cluster, Stack } from "~/ui/Stack";
import type { Task } from "./overview-tasks";
import { describeTask, type TaskWords } from "./task-text";

type TaskCardsProps = { tasks: readonly Task[]; round: { slug: string; kind: RoundKind } };

/** What to do now: the first thing large, with the one button that stands out; the others under it. */
export function TaskCards({ tasks: [first, ...others], round }: TaskCardsProps) {
  if (!first) return null;
  const address = `/rounds/${round.slug}`;
  return (
    <Section title={m.reporting_overview_now()} id="now">
      <Stack gap="large">
        <TaskCard words={describeTask(first, round.kind)} address={address} variant="primary" />
        {others.map((task) => (
          <TaskCard key={task.key} words={describeTask(task, round.kind)} address={address} variant="secondary" />
        ))}
      </Stack>
    </Section>
  );
}

type TaskCardProps = { words: TaskWords; address: string; variant: ButtonVariant };

function TaskCard({ words: { title, text, progress, links }, address, variant }: TaskCardProps) {
  return (
    <div className={variant === "primary" ? "task task-first" : "task"}>
      <Stack gap="small">
        <h3>{title}</h3>
        {text.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {progress && <ProgressBar {...progress} />}
        {links.length > 0 && (
          <Cluster>
            {links.map(({ label, path, download }, place) => (
              <ButtonLink
                key={path}
                to={address + path}
                variant={place === 0 ? variant : "quiet"}
                reloadDocument={download}
              >
                {label}
              </ButtonLink>
            ))}
          </Cluster>
        )}
      </Stack>
    </div>
  );
}
