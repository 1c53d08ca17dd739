import { readFileSync } from "node:fs";
import { importPlans } from "~/intake/import-plans.server";
import { previewImport } from "~/intake/import-preview.server";
import { uploadImport } from "~/intake/upload-import.server";
import type { Actor } from "~/people/access";
import type { Services } from "~/platform/services";
import { sharedFile } from "../shared-files";

type Parts = Pick<Services, "db" | "now">;

/** Two plans as a fund would export them; a row replaces `rows`, or comes after them. */
export const planRow = (changes: Partial<Record<(typeof headers)[number], string>> = {}): string =>
  headers.map((header) => `"${(changes[header] ?? defaults[header]).replaceAll('"', '""')}"`).join(";");

const headers = [
  "Dossiernummer",
  "Aanvraagdatum",
  "Projecttitel",
  "Samenvatting",
  "Naam organisatie",
  "Gemeente",
  "Gevraagd bedrag",
  "Contactpersoon",
  "E-mail",
  "Telefoon",
  "Bijlagen",
  "Status",
  "Behandelaar",
] as const;

const defaults: Record<(typeof headers)[number], string> = {
  Dossiernummer: "2021-01",
  Aanvraagdatum: "8-11-2021",
  Projecttitel: "Samen aan tafel",
  Samenvatting: "Wij koken en beslissen samen.",
  "Naam organisatie": "Stichting De Tafel",
  Gemeente: "Rotterdam",
  "Gevraagd bedrag": "49.500",
  Contactpersoon: "Truus Geheim",
  "E-mail": "truus.geheim@example.org",
  Telefoon: "06-00000099",
  Bijlagen: "begroting-geheim.xlsx",
  Status: "In behandeling",
  Behandelaar: "Bureau",
};

export const planFile = (...rows: string[]) =>
  new TextEncoder().encode(`${[headers.join(";"), ...rows].join("\r\n")}\r\n`);

export const sample = (name: string) => new Uint8Array(readFileSync(sharedFile(`samples/${name}`)));

/** Uploads a file, as a coordinator would, and returns the id under which it waits. */
export async function uploaded(
  parts: Parts,
  actor: Actor,
  { content, fileName = "plannen.csv", source = null }: FileToUpload,
): Promise<string> {
  const result = await uploadImport(parts, actor, { content, fileName, source });
  if (!result.ok) throw new Error(result.reason);
  return result.importId;
}

type FileToUpload = { content: Uint8Array<ArrayBuffer>; fileName?: string; source?: string | null };

/** What the page would show of a file that waits. */
export async function previewed({ db }: Parts, actor: Actor, importId: string) {
  const result = await previewImport(db, actor, importId);
  if (!result.ok || !result.preview) throw new Error("there is nothing to preview");
  return { ...result.preview, source: result.file.source };
}

/** Uploads, previews and imports. */
export async function imported(parts: Parts, actor: Actor, file: FileToUpload & { take?: string[] }) {
  const importId = await uploaded(parts, actor, file);
  const { stamp } = await previewed(parts, actor, importId);
  return importPlans(parts, actor, { importId, stamp, take: file.take ?? [] });
}
