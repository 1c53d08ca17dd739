import type { Phase, RoundKind } from "~/calls/phases";
import { m } from "~/paraglide/messages";
import { formatDateTime, formatMoney } from "~/ui/format";
import { describeMemberCount, describePlanCount } from "./count-text";
import type { Task } from "./overview-tasks";

type TaskLink = { label: string; path: string; download?: boolean };

/** A task in words. Paths are within the round. */
export type TaskWords = {
  title: string;
  text: string[];
  progress?: { label: string; value: number; max: number };
  /** The first is the one to take. */
  links: TaskLink[];
};

type Words = { [Key in Task["key"]]: (task: Extract<Task, { key: Key }>, kind: RoundKind) => TaskWords };

const toDecisions = (): TaskLink[] => [{ label: m.reporting_task_decisions_button(), path: "/decisions" }];
const toMyPlans = (): TaskLink => ({ label: m.reporting_task_my_plans(), path: "/scoring" });

const waitFor: Record<Phase, () => string> = {
  preparation: () => m.reporting_task_wait_preparation(),
  screening: () => m.reporting_task_wait_screening(),
  scoring: () => m.reporting_task_wait_scoring(),
  deliberation: () => m.reporting_task_wait_other(),
  decided: () => m.reporting_task_wait_other(),
};

const words: Words = {
  wait: ({ phase }) => ({ title: m.reporting_task_wait(), text: [waitFor[phase]()], links: [] }),
  declare: ({ plans }, kind) => ({
    title: m.reporting_task_declare(),
    text: [m.reporting_task_declare_text({ plans: describePlanCount(plans, kind) })],
    links: [{ label: m.reporting_task_declare_button(), path: "/interests" }],
  }),
  score: ({ own, next, deadline, overdue }) => ({
    title: own.submitted === 0 && !next.begun ? m.reporting_task_score_begin() : m.reporting_task_score_go_on(),
    text: [m.reporting_task_score_text(), ...whenToScore(deadline, overdue)],
    progress: { label: m.reporting_task_score_progress(), value: own.submitted, max: own.total },
    links: [
      {
        label: next.begun
          ? m.reporting_task_score_button_go_on({ title: next.title })
          : m.reporting_task_score_button_begin({ title: next.title }),
        path: `/scoring/${next.id}`,
      },
      toMyPlans(),
    ],
  }),
  scored: ({ total, deadline, overdue }) => ({
    title: m.reporting_task_scored(),
    text: [
      total === 1 ? m.reporting_task_scored_one() : m.reporting_task_scored_text({ total }),
      ...(deadline && !overdue ? [m.reporting_task_scored_until({ deadline: formatDateTime(deadline) })] : []),
    ],
    links: [toMyPlans()],
  }),
  revise: ({ plans }, kind) => ({
    title: m.reporting_task_revise(),
    text: [m.reporting_task_revise_text({ plans: describePlanCount(plans, kind) })],
    links: [toMyPlans()],
  }),
  "read-ranking": () => ({
    title: m.reporting_task_read_ranking(),
    text: [m.reporting_task_read_ranking_text()],
    links: [{ label: m.reporting_task_read_ranking_button(), path: "/ranking" }],
  }),
  "lead-meeting": () => ({
    title: m.reporting_task_lead_meeting(),
    text: [m.reporting_task_lead_meeting_text()],
    links: [{ label: m.reporting_task_lead_meeting_button(), path: "/decisions" }],
  }),
  "read-decisions": () => ({
    title: m.reporting_task_read_decisions(),
    text: [m.reporting_task_read_decisions_text()],
    links: toDecisions(),
  }),
  "set-up": () => ({
    title: m.reporting_task_set_up(),
    text: [m.reporting_task_set_up_text()],
    links: [{ label: m.reporting_task_set_up_button(), path: "/settings" }],
  }),
  invite: ({ members }) => ({
    title: m.reporting_task_invite(),
    text: [m.reporting_task_invite_text({ members: describeMemberCount(members) })],
    links: [{ label: m.reporting_task_invite_button(), path: "/people" }],
  }),
  import: ({ plans }, kind) => ({
    title: m.reporting_task_import(),
    text: [m.reporting_task_import_text({ plans: describePlanCount(plans, kind) })],
    links: [{ label: m.reporting_task_import_button(), path: "/import" }],
  }),
  screen: ({ plans }, kind) => ({
    title: m.reporting_task_screen(),
    text: [m.reporting_task_screen_text({ plans: describePlanCount(plans, kind) })],
    links: [{ label: m.reporting_task_screen_button(), path: "/screening" }],
  }),
  "co-funding": ({ plans }, kind) => ({
    title: m.reporting_task_co_funding(),
    text: [m.reporting_task_co_funding_text({ plans: describePlanCount(plans, kind) })],
    links: [{ label: m.reporting_task_co_funding_button(), path: "/screening" }],
  }),
  progress: ({ sheets, deadline }, kind) => ({
    title: m.reporting_task_progress(),
    text: [m.reporting_task_progress_text(), ...behind(sheets, kind), ...runsUntil(deadline)],
    progress: { label: m.reporting_task_progress_sheets(), value: sheets.complete, max: sheets.expected },
    links: [{ label: m.reporting_task_progress_button(), path: "/progress" }],
  }),
  "move-on": ({ to }) => ({
    title: moveTo[to](),
    text: [m.reporting_task_move_text()],
    links: [{ label: m.reporting_task_move_button(), path: "/phase" }],
  }),
  decide: ({ decisions }, kind) => ({
    title: m.reporting_task_decide(),
    text: [
      decisions.undecided === 0
        ? m.reporting_task_decide_none_left()
        : m.reporting_task_decide_text({ plans: describePlanCount(decisions.undecided, kind) }),
    ],
    progress: {
      label: m.reporting_task_decide_progress(),
      value: decisions.plans - decisions.undecided,
      max: decisions.plans,
    },
    links: toDecisions(),
  }),
  release: ({ decisions }) => ({
    title: m.reporting_task_release(),
    text: [decisions.recordedOneself ? m.reporting_task_release_own() : m.reporting_task_release_text()],
    links: toDecisions(),
  }),
  "release-later": ({ decisions }, kind) => ({
    title: m.reporting_task_release_later(),
    text: [m.reporting_task_release_later_text({ plans: describePlanCount(decisions.undecided, kind) })],
    links: toDecisions(),
  }),
  "money-asked": ({ staff }) => ({
    title: m.reporting_task_money(),
    text: [
      m.reporting_task_money_asked({
        requested: formatMoney(staff.requestedCents),
        budget: formatMoney(staff.budgetCents),
      }),
    ],
    links: [{ label: m.reporting_task_money_button(), path: "/plans" }],
  }),
  "money-given": ({ decisions }) => ({
    title: m.reporting_task_money(),
    text: [
      m.reporting_task_money_given({
        count: decisions.supported,
        sum: formatMoney(decisions.sumCents),
        left: formatMoney(decisions.remainingCents),
      }),
    ],
    links: toDecisions(),
  }),
  download: () => ({
    title: m.reporting_task_download(),
    text: [m.reporting_task_download_text()],
    links: [
      { label: m.reporting_task_download_button(), path: "/ranking.csv", download: true },
      { label: m.reporting_task_download_other(), path: "/ranking.csv?format=international", download: true },
    ],
  }),
};

const moveTo: Record<Phase, () => string> = {
  preparation: () => m.reporting_task_move_button(),
  screening: () => m.reporting_task_move_screening(),
  scoring: () => m.reporting_task_move_scoring(),
  deliberation: () => m.reporting_task_move_deliberation(),
  decided: () => m.reporting_task_move_button(),
};

function whenToScore(deadline: Date | null, overdue: boolean): string[] {
  if (!deadline) return [];
  const inWords = { deadline: formatDateTime(deadline) };
  return [overdue ? m.reporting_task_score_overdue(inWords) : m.reporting_task_score_until(inWords)];
}

const runsUntil = (deadline: Date | null): string[] =>
  deadline ? [m.reporting_task_progress_until({ deadline: formatDateTime(deadline) })] : [];

function behind({ undeclaredMembers, underQuorum }: Extract<Task, { key: "progress" }>["sheets"], kind: RoundKind) {
  const lines: string[] = [];
  if (undeclaredMembers > 0)
    lines.push(m.reporting_task_progress_undeclared({ members: describeMemberCount(undeclaredMembers) }));
  if (underQuorum > 0) lines.push(m.reporting_task_progress_quorum({ plans: describePlanCount(underQuorum, kind) }));
  return lines;
}

/** What to say about a task, in the language of the person. */
export function describeTask<Key extends Task["key"]>(task: Extract<Task, { key: Key }>, kind: RoundKind): TaskWords {
  return words[task.key as Key](task, kind);
}
