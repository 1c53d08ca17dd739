import { stringify } from "csv-stringify/sync";
import writeWorkbook from "write-excel-file/node";
import { m } from "~/paraglide/messages";
import { describeState } from "~/screening/verdict-text";
import { formatDateTime } from "~/ui/format";
import { csvConventions } from "./csv-conventions";
import { describeQuote, describeRegisterState, type RegisterRow } from "./register-text";
import { sheetText } from "./spreadsheet-text";

export type RegisterFormat = "csv" | "xlsx";

const suggested = (value: RegisterRow["suggestedThen"]): string =>
  value === null || value === "none" ? "" : describeState(value);

const columns: readonly { header: () => string; text: (row: RegisterRow) => string }[] = [
  { header: () => m.reporting_register_dossier(), text: (row) => row.dossierNumber },
  { header: () => m.screening_plan(), text: (row) => row.title },
  { header: () => m.reporting_register_withdrawn(), text: (row) => yesOrNo(row.withdrawn) },
  { header: () => m.reporting_register_version(), text: (row) => String(row.planVersion) },
  { header: () => m.screening_criterion(), text: (row) => row.criterion },
  { header: () => m.reporting_register_verdict(), text: describeRegisterState },
  { header: () => m.reporting_register_verdict_version(), text: (row) => String(row.verdictVersion ?? "") },
  { header: () => m.reporting_register_quotes(), text: (row) => row.quotes.map(describeQuote).join("\n") },
  { header: () => m.screening_reason_code(), text: (row) => row.reasonLabel },
  { header: () => m.screening_reason(), text: (row) => row.reason },
  { header: () => m.reporting_register_by(), text: (row) => row.by },
  { header: () => m.reporting_register_at(), text: (row) => (row.at ? formatDateTime(row.at) : "") },
  { header: () => m.reporting_register_suggested_then(), text: (row) => suggested(row.suggestedThen) },
  { header: () => m.reporting_register_suggested_now(), text: (row) => suggested(row.suggestedNow) },
  { header: () => m.reporting_register_why(), text: (row) => row.suggestionSentence },
];

const yesOrNo = (value: boolean): string => (value ? m.screening_answer_yes() : m.screening_answer_no());

/**
 * The register as a file. Every cell is text, and a spreadsheet runs or changes none of it: `sheetText`. A CSV file is for a Dutch
 * spreadsheet. In XLSX cells say themselves that they are text, so only what starts a formula is marked.
 */
export async function registerFile(
  rows: readonly RegisterRow[],
  format: RegisterFormat,
): Promise<{ type: string; bytes: Uint8Array }> {
  const head = columns.map(({ header }) => header());
  const { delimiter, bom, keepAsTyped } = csvConventions.dutch;
  const cell = (text: string) => sheetText(text, { keepAsTyped: keepAsTyped && format === "csv" });
  const body = rows.map((row) => columns.map(({ text }) => cell(text(row))));
  if (format === "csv") {
    const text = stringify([head, ...body], { bom, delimiter, record_delimiter: "\r\n", quoted: true });
    return { type: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(text) };
  }
  const sheet = [
    head.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...body.map((cells) => cells.map((value) => ({ value, type: String, wrap: true, alignVertical: "top" as const }))),
  ];
  const bytes = await writeWorkbook(sheet, { stickyRowsCount: 1, columns: head.map(() => ({ width: 24 })) }).toBuffer();
  return { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes };
}
