import { crc32, deflateRawSync } from "node:zlib";

type Part = { name: string; content: string | Uint8Array };
/** What a forged archive says about a part instead of the truth. */
type Forgery = { size?: number; checksum?: number; encrypted?: boolean };

const bytesOf = (content: string | Uint8Array): Buffer => Buffer.from(content as string);

function field(view: DataView, at: number, value: number, bytes: 2 | 4): void {
  if (bytes === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
}

/** A ZIP archive as PKWARE's note describes it, for tests that need one that is not quite right. */
export function zipOf(parts: readonly Part[], forgery: Forgery = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const plain = bytesOf(content);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    const shared = Buffer.alloc(26);
    const view = new DataView(shared.buffer, shared.byteOffset);
    field(view, 0, 20, 2);
    field(view, 2, forgery.encrypted ? 1 : 0, 2);
    field(view, 4, 8, 2);
    field(view, 10, forgery.checksum ?? crc32(plain), 4);
    field(view, 14, packed.length, 4);
    field(view, 18, forgery.size ?? plain.length, 4);
    field(view, 22, title.length, 2);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), shared, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), shared, tail, title]));
    files.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, entries, end]);
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook around sheets of which the rows are given as XML. */
export function workbookParts(
  sheets: readonly { name: string; rows: string }[],
  extra: { strings?: string; styles?: string; properties?: string } = {},
): Part[] {
  const relations = [
    ...sheets.map((_, i) => `<Relationship Id="s${i}" Type="${office}/worksheet" Target="worksheets/sheet${i}.xml"/>`),
    `<Relationship Id="str" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    `<Relationship Id="sty" Type="${office}/styles" Target="styles.xml"/>`,
  ];
  return [
    {
      name: "_rels/.rels",
      content: `<?xml version="1.0"?><Relationships><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook>${extra.properties ?? ""}<sheets>${sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"/>`).join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: `<Relationships>${relations.join("")}</Relationships>` },
    { name: "xl/sharedStrings.xml", content: `<sst>${extra.strings ?? ""}</sst>` },
    { name: "xl/styles.xml", content: `<styleSheet>${extra.styles ?? ""}</styleSheet>` },
    ...sheets.map(({ rows }, i) => ({
      name: `xl/worksheets/sheet${i}.xml`,
      content: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    })),
  ];
}
