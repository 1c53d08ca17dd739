/*
 * Text from applicants on its way into a spreadsheet. One rule, so that a program can take it back: the text gets one apostrophe in front
 * of it when a spreadsheet would run or change it, and never otherwise. `readSheetText` is the way back.
 */

/** Everything that looks like nothing at the start of a cell, or like the quote that opens it: white space, marks, control and format signs. */
const hollow = String.raw`[\s\p{Z}\p{C}\p{M}"'\u0060\u00b4\u2018-\u201f\u2032-\u2037\u02b9-\u02bf\uff02\uff07]*`;

/**
 * Signs that start a formula, with the wide and small forms and the minus sign that programs turn into the plain ones. And TAB, CR and other
 * control signs, which some programs drop, to go on with the rest.
 */
const starts = String.raw`[\p{Cc}=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]`;

const formula = new RegExp(`^${hollow}${starts}`, "u");

const hollowStart = new RegExp(`^${hollow}`, "u");

/** Only digits and the signs of numbers, dates and times: `0042`, `1-2`, `1E5`, `10:30`, `2021-11-30`. */
const numberLike = /^[\d.,:/\-+%€eE\s]+$/;

/** What a spreadsheet shows the same whether it is text or a number. */
const plainWhole = /^(0|[1-9]\d{0,14})$/;

/** Whether a spreadsheet could take this text for a formula. */
export const startsFormula = (text: string): boolean => formula.test(text);

/** Whether a spreadsheet would read this text as a number, date or time and lose what it was: the zeros of `0042`. */
export function losesAsNumber(text: string): boolean {
  if (plainWhole.test(text)) return false;
  // In steps, so that a text of a million spaces takes no longer than reading it.
  const bare = text.replace(hollowStart, "");
  return numberLike.test(bare) && /\d/.test(bare);
}

/**
 * The text as it goes into a cell.
 *
 * @param keepAsTyped for a file that is opened by double-clicking: also protects what the spreadsheet would read as a number or date.
 *   No quoting in the file prevents that. The known alternative `="0042"` is a formula itself, and not CSV to a strict reader.
 */
export const sheetText = (text: string, { keepAsTyped }: { keepAsTyped: boolean }): string =>
  startsFormula(text) || (keepAsTyped && losesAsNumber(text)) ? `'${text}` : text;

/** The text that `sheetText` was given, from a cell. `'s-Hertogenbosch` stays as it is: no rule put that apostrophe there. */
export function readSheetText(cell: string, { keepAsTyped }: { keepAsTyped: boolean }): string {
  if (!cell.startsWith("'")) return cell;
  const text = cell.slice(1);
  return sheetText(text, { keepAsTyped }) === cell ? text : cell;
}
