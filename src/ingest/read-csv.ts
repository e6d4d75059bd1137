import { problem } from '../problems/problem.js';
import type { Outcome } from '../problems/problem.js';
import { readText } from './cell-text.js';
import type { Cell, Sheet } from './workbook.js';

/** Far longer than any row of a release; a quotation mark that is never closed makes one row of the rest. */
const LONGEST_ROW = 1_000_000;
/** As many as a sheet of Excel has. */
const MOST_COLUMNS = 16_384;

/** The text of a csv in whichever encoding it came: UTF-8, UTF-16 by its mark, or Windows-1252. */
function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What a browser saves in place of a workbook. */
const WEB_PAGE = /^\ufeff?\s*<(?:!doctype\s+html|html)\b/i;

/** Whether bytes are text at all: no zero bytes but those of UTF-16. */
export function isText(bytes: Buffer): boolean {
  const [first, second] = bytes;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return marked || !bytes.includes(0);
}

const delimiterOf = (text: string): string => {
  const line = text.slice(0, 4_000);
  const count = (mark: string): number => line.split(mark).length;
  return [';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
};

/** A csv as a sheet without a name. Every value is text: what it stands for is decided where it is used. */
export async function readCsv(bytes: Buffer, file: string, mostRows: number): Promise<Outcome<Sheet>> {
  const { parse } = await import('csv-parse/sync');
  const text = decode(bytes);
  if (WEB_PAGE.test(text)) {
    const help = 'Open the publisher’s page in a browser, and save the workbook itself.';
    return { problems: [problem('ingest/not-a-workbook', { file }, 'It is a web page.', help)] };
  }
  let records: readonly (readonly string[])[];
  try {
    records = parse(text, {
      bom: true,
      relax_column_count: true,
      delimiter: delimiterOf(text),
      to: mostRows + 1,
      max_record_size: LONGEST_ROW,
    });
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'CSV_MAX_RECORD_SIZE')
      return { problems: [problem('ingest/too-large', { file }, `A row has more than ${LONGEST_ROW / 1e6} MB.`)] };
    const reason = (thrown as Error).message.replace(/\s*\(.*$/s, '');
    return { problems: [problem('ingest/damaged', { file }, `It is not a well-formed csv: ${reason}.`)] };
  }
  if (records.length > mostRows)
    return { problems: [problem('ingest/too-large', { file }, `There are more than ${mostRows} rows.`)] };
  if (records.some(({ length }) => length > MOST_COLUMNS))
    return { problems: [problem('ingest/too-large', { file }, `A row has more than ${MOST_COLUMNS} columns.`)] };
  const rows = records.map((record, row) =>
    record.flatMap((typed, column): Cell[] => {
      const { text: value, marks } = readText(typed);
      return value === '' && marks.length === 0 ? [] : [{ row, column, kind: 'text', value, marks }];
    }),
  );
  const fewColumns = rows.slice(0, 50).every((cells) => cells.length < 2);
  if (fewColumns) {
    const message = 'It is text, but no row of it has two columns.';
    return { problems: [problem('ingest/not-a-workbook', { file }, message)] };
  }
  return { value: { name: '', rows, merges: [] }, problems: [] };
}
