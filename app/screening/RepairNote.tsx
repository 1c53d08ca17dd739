import { m } from "~/paraglide/messages";
import { Badge } from "~/ui/Badge";
import { ButtonLink } from "~/ui/Button";
import { formatDate } from "~/ui/format";
import { Card } from "~/ui/Section";
import { Cluster } from "~/ui/Stack";
import type { RepairState } from "./repair-state";
import { describeRepairState, toneOfRepairState } from "./repair-text";

type RepairNoteProps = { repair: { state: RepairState; answerBy: string } | null; mayJudge: boolean; href: string };

/** Where the request of this plan stands, and the way to its page. */
export function RepairNote({ repair, mayJudge, href }: RepairNoteProps) {
  if (!repair && !mayJudge) return null;
  return (
    <Card>
      <Cluster>
        {repair && <Badge tone={toneOfRepairState(repair.state)}>{describeRepairState(repair.state)}</Badge>}
        {repair && <span>{m.screening_repair_answer_until({ date: formatDate(repair.answerBy) })}</span>}
        <ButtonLink variant="secondary" to={href}>
          {repair ? m.screening_repair_see() : m.screening_repair_open()}
        </ButtonLink>
      </Cluster>
    </Card>
  );
}
