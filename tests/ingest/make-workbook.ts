import { crc32, deflateRawSync } from 'node:zlib';

/** Workbooks made by the tests, so that none needs a file from outside. The counties do not exist. */

/** A zip of texts, as .xlsx and .ods are. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(content.length, 8);
    const local = Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0x50]);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(title.length, 0);
    parts.push(local, sizes, lengths, title, packed);
    const entry = Buffer.alloc(46);
    Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0x50]).copy(entry);
    sizes.copy(entry, 16);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, title);
    offset += 30 + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  Buffer.from([0x50, 0x4b, 5, 6]).copy(end);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A cell of a made sheet: "Essex^12" has the superscript 12; =x is a formula without its value. */
export type Made = string | number | undefined;

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly Made[])[];
  /** A1:B2 */
  readonly merges?: readonly string[];
}

const letter = (column: number): string => String.fromCharCode(65 + column);

function xlsxCell(value: Made, row: number, column: number): string {
  const at = `${letter(column)}${row + 1}`;
  if (value === undefined) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (value.startsWith('=')) return `<c r="${at}"><f>${escaped(value.slice(1))}</f></c>`;
  if (value.startsWith('day:')) return `<c r="${at}" s="1"><v>${value.slice(4)}</v></c>`;
  const [words = '', mark] = value.split('^');
  const run = mark === undefined ? '' : `<r><rPr><vertAlign val="superscript"/></rPr><t>${escaped(mark)}</t></r>`;
  return `<c r="${at}" t="inlineStr"><is><r><t xml:space="preserve">${escaped(words)}</t></r>${run}</is></c>`;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** An .xlsx as ONS makes them: superscripts are runs, headings are merged. */
export function xlsxOf(sheets: readonly MadeSheet[], date1904 = false): Buffer {
  const sheetXml = ({ rows, merges = [] }: MadeSheet): string => {
    const body = rows.map(
      (cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => xlsxCell(cell, row, at)).join('')}</row>`,
    );
    const merged =
      merges.length === 0
        ? ''
        : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    return `<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>${merged}</worksheet>`;
  };
  const names = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const links = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  });
}

/** An .ods as the Home Office makes them: padded to a million rows; `repeated` repeats its last filled cell. */
export function odsOf(sheets: readonly MadeSheet[], repeated = 1): Buffer {
  const cell = (value: Made, times = 1): string => {
    const again = times > 1 ? ` table:number-columns-repeated="${times}"` : '';
    if (value === undefined) return '<table:table-cell/>';
    if (typeof value === 'number')
      return `<table:table-cell office:value-type="float" office:value="${value}"${again}><text:p>${value}</text:p></table:table-cell>`;
    return `<table:table-cell office:value-type="string"${again}><text:p>${escaped(value)}</text:p></table:table-cell>`;
  };
  const padding =
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
  const tables = sheets.map(({ name, rows }) => {
    const body = rows.map(
      (cells, row) =>
        `<table:table-row>${cells.map((one, at) => cell(one, row === rows.length - 1 && at === cells.length - 1 ? repeated : 1)).join('')}<table:table-cell table:number-columns-repeated="16370"/></table:table-row>`,
    );
    return `<table:table table:name="${escaped(name)}">${body.join('')}${padding}</table:table>`;
  });
  const spaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    'styles.xml': `<office:document-styles ${spaces}/>`,
    'content.xml': `<office:document-content ${spaces}><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`,
  });
}
