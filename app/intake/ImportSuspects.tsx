import { m } from "~/paraglide/messages";
import { Details } from "~/ui/Details";
import { Section } from "~/ui/Section";
import { Stack } from "~/ui/Stack";
import type { ImportPreview } from "./import-preview.server";
import { PlansSideBySide } from "./PlansSideBySide";
import type { PlanContent } from "./plan-content";

type Pair = ImportPreview["suspects"][number];

/** A file in which more than this looks alike is to be mended first. */
const mostShown = 25;

/** Plans that may be one project under two numbers. What to do with them is decided once they are in the list. */
export function ImportSuspects({ suspects }: { suspects: readonly Pair[] }) {
  if (suspects.length === 0) return null;
  return (
    <Section title={`${m.intake_suspects()} (${suspects.length})`} id="suspects" intro={m.intake_suspects_intro()}>
      <Stack gap="small">
        {suspects.slice(0, mostShown).map(({ later, earlier }) => (
          <Details
            key={`${later.source} ${later.dossierNumber}`}
            summary={m.intake_suspect_pair({
              title: later.content.title,
              number: later.dossierNumber,
              other: earlier.dossierNumber,
            })}
          >
            <PlansSideBySide
              caption={m.intake_suspect_pair({
                title: later.content.title,
                number: later.dossierNumber,
                other: earlier.dossierNumber,
              })}
              first={{ name: nameOf(earlier), content: earlier.content as PlanContent }}
              second={{ name: nameOf(later), content: later.content as PlanContent }}
            />
          </Details>
        ))}
      </Stack>
    </Section>
  );
}

const nameOf = ({ dossierNumber, source, row }: Pair["later"]): string =>
  row === null
    ? m.intake_suspect_in_list({ number: dossierNumber, source })
    : m.intake_suspect_in_file({ number: dossierNumber, row });
