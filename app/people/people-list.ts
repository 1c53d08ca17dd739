/** A person as a line of a pasted list names them. */
export type ListedPerson = { name: string; email: string };

export type ListProblem = { line: number; text: string; reason: "unreadable" | "twice" };

const withBrackets = /^(.+?)\s*<\s*(\S+@\S+?)\s*>[;,]?$/;
const withSeparator = /^(.+?)\s*[;,\t]\s*(\S+@\S+?)[;,]?$/;
const address = /^[^\s@<>;,"]+@[^\s@<>;,"]+\.[^\s@<>;,".]{2,}$/;

/**
 * Reads "Naam <adres>" and "Naam; adres" (or a tab or comma, as a spreadsheet gives), one person per line. Addresses are compared
 * in small letters. A line that is no person, or a person who is there already, is named with its number, counted from 1.
 */
export function readPeopleList(text: string): { people: ListedPerson[]; problems: ListProblem[] } {
  const people: ListedPerson[] = [];
  const problems: ListProblem[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === "") continue;
    const [, name = "", typed = ""] = withBrackets.exec(line) ?? withSeparator.exec(line) ?? [];
    const person = { name: name.replace(/^["']|["']$/g, "").trim(), email: typed.toLowerCase() };
    const reason =
      person.name === "" || !address.test(person.email)
        ? "unreadable"
        : people.some(({ email }) => email === person.email)
          ? "twice"
          : null;
    if (reason) problems.push({ line: index + 1, text: line, reason });
    else people.push(person);
  }
  return { people, problems };
}
