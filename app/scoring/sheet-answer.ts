import type { SaveTrouble } from "~/platform/quiet-save";
import type { StoredSheet } from "./read-sheet.server";
import type { SheetFields } from "./sheet-fields";

/** What the action of a sheet answers: to the page that is shown again, or to the script that saved in passing. */
export type SheetAnswer =
  | {
      kind: "saved";
      sheet: StoredSheet;
      takenOver: string[];
      /** Keys of criteria without a score; `null` when handing in was not asked. */
      missing: string[] | null;
      /** Where to go on, when that was asked. */
      next: string | null;
    }
  | { kind: "conflict"; sheet: StoredSheet; fields: SheetFields; conflicts: string[] }
  | {
      kind: "problem";
      problem: { reason: string; message: string };
      /** What was filled in, so that it can be shown again. */
      typed: Record<string, string>;
    };

export type SheetReply = SheetAnswer | SaveTrouble;
