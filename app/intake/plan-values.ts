import { parseAmount } from "./amounts";
import { parseBoolean } from "./booleans";
import { type ColumnOrder, parseCalendarDate } from "./calendar-dates";
import { type FieldKey, kindOf } from "./fields";
import { parseInstant } from "./instants";
import { parseKvk } from "./kvk";
import type { Parsed } from "./problem";
import type { Cell } from "./table";
import { parseEmail, parseList, parsePhone, plainText } from "./texts";

/**
 * What a plan says, typed. Money in integer euro cents; calendar dates 'YYYY-MM-DD'; moments ISO 8601 with offset, or only
 * the date; missing text is "", a missing list [], everything else null.
 */
export type PlanValues = {
  externalId: string;
  submittedAt: string | null;
  lastModifiedAt: string | null;
  startedAt: string | null;
  title: string;
  summary: string;
  leadApplicant: string;
  legalForm: string;
  kvk: string | null;
  residentsInitiative: string;
  welfareOrganisation: string;
  neighbourhood: string;
  municipality: string;
  learningGoal: string;
  residentsRole: string;
  activities: string;
  startDate: string | null;
  endDate: string | null;
  totalBudgetCents: number | null;
  requestedCents: number | null;
  ownContributionCents: number | null;
  otherFundingCents: number | null;
  funders: string[];
  evaluationConsent: boolean | null;
  shareLessons: boolean | null;
  committeeConsent: boolean | null;
  /** Idea forms ask one question for all conditions of the call. */
  conditionsAccepted: boolean | null;
  cofundingText: string;
  contactName: string;
  email: string;
  phone: string;
  attachments: string[];
  status: string;
};

type FieldValue = PlanValues[FieldKey];

/** The values of a plan of which nothing is known yet. */
export const emptyValues = (): PlanValues => ({
  externalId: "",
  submittedAt: null,
  lastModifiedAt: null,
  startedAt: null,
  title: "",
  summary: "",
  leadApplicant: "",
  legalForm: "",
  kvk: null,
  residentsInitiative: "",
  welfareOrganisation: "",
  neighbourhood: "",
  municipality: "",
  learningGoal: "",
  residentsRole: "",
  activities: "",
  startDate: null,
  endDate: null,
  totalBudgetCents: null,
  requestedCents: null,
  ownContributionCents: null,
  otherFundingCents: null,
  funders: [],
  evaluationConsent: null,
  shareLessons: null,
  committeeConsent: null,
  conditionsAccepted: null,
  cofundingText: "",
  contactName: "",
  email: "",
  phone: "",
  attachments: [],
  status: "",
});

/** What a column tells about all of its cells: the order of day and month, and whether its header says that times are UTC. */
export type ColumnReading = { order: ColumnOrder; utc: boolean };

/** Reads one cell for a field. */
export function parseField(field: FieldKey, cell: Cell, { order, utc }: ColumnReading): Parsed<FieldValue> {
  switch (kindOf(field)) {
    case "money":
      return parseAmount(cell);
    case "date":
      return parseCalendarDate(cell, field === "endDate" ? "end" : "start", order);
    case "instant":
      return parseInstant(cell, order, utc);
    case "boolean":
      return parseBoolean(cell);
    case "list":
      return { value: parseList(cell) };
    case "kvk":
      return parseKvk(cell);
    case "email":
      return parseEmail(cell);
    case "phone":
      return parsePhone(cell);
    case "text":
    case "longText":
    case "status":
      return { value: plainText(cell) };
  }
}
