import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { type Column, DataTable } from "~/ui/DataTable";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { Problem } from "./problem";
import { describeProblem } from "./problem-text";

type NumberedProblem = Problem & { number: string };

/** More than this nobody looks through: then the file is to be mended first. */
const mostShown = 200;

/** Per row and column what could not be read with certainty, with what the file says there. */
export function ImportProblems({ problems }: { problems: readonly NumberedProblem[] }) {
  if (problems.length === 0) return <Section title={m.intake_problems()}>{m.intake_problems_none()}</Section>;
  const columns: Column<NumberedProblem>[] = [
    { key: "row", header: m.intake_problem_row(), cell: ({ row }) => row },
    {
      key: "plan",
      header: m.intake_problem_plan(),
      rowHeader: true,
      cell: ({ number }) => <span className="numeric">{number || "–"}</span>,
    },
    {
      key: "column",
      header: m.intake_column(),
      cell: ({ header }) => header?.trim() || m.intake_whole_row(),
    },
    {
      key: "original",
      header: m.intake_problem_original(),
      cell: ({ text }) => <span className="plain-text">{text.trim() || m.ui_not_filled_in()}</span>,
    },
    { key: "what", header: m.intake_problem_what(), cell: (problem) => <What problem={problem} /> },
  ];
  return (
    <Section title={m.intake_problems()} intro={m.intake_problems_intro()}>
      <Stack>
        <DataTable
          caption={m.intake_problems()}
          captionHidden
          columns={columns}
          rows={problems.slice(0, mostShown)}
          rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
        />
        {problems.length > mostShown && <p>{m.intake_problems_more({ count: problems.length - mostShown })}</p>}
      </Stack>
    </Section>
  );
}

function What({ problem }: { problem: Problem }) {
  return (
    <span>
      {problem.severity === "error" && (
        <>
          <Badge tone="negative">{m.intake_problem_error()}</Badge>{" "}
        </>
      )}
      {describeProblem(problem)}
    </span>
  );
}
