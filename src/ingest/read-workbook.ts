import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { problem } from '../problems/problem.js';
import type { Outcome } from '../problems/problem.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { checkZip, listZip, unpackFile } from './check-zip.js';
import { isText, readCsv } from './read-csv.js';
import { readOds } from './read-ods.js';
import { readSheets } from './read-sheets.js';
import type { Sheet, Workbook } from './workbook.js';

const LARGEST_FILE = 50_000_000;
/** Three times the longest real release seen. */
const MOST_ROWS = 100_000;

const starts = (bytes: Buffer, ...first: readonly number[]): boolean => first.every((byte, at) => bytes[at] === byte);

/** What a file is that is no zip and no text, in plain words. */
function strangerOf(bytes: Buffer): { readonly code: ProblemCode; readonly message: string } {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const isLocked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return isLocked
      ? { code: 'ingest/encrypted', message: 'It asks for a password.' }
      : { code: 'ingest/not-a-workbook', message: 'It is an Excel file of the old kind (.xls). Save it as .xlsx.' };
  }
  if (starts(bytes, 0x4d, 0x5a))
    return { code: 'ingest/not-a-workbook', message: 'It is a Windows program, whatever its name says.' };
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return { code: 'ingest/not-a-workbook', message: 'It is a PDF.' };
  return { code: 'ingest/not-a-workbook', message: 'It is neither .xlsx nor .ods nor .csv inside.' };
}

type Read = Outcome<Pick<Workbook, 'format' | 'sheets'>>;

async function readZip(bytes: Buffer, file: string): Promise<Read> {
  const refuse = (code: ProblemCode, message: string): Read => ({ problems: [problem(code, { file }, message)] });
  const entries = listZip(bytes);
  if (!entries) return refuse('ingest/damaged', 'It breaks off before its end.');
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  const format = has('xl/workbook.xml') ? 'xlsx' : has('content.xml') ? 'ods' : undefined;
  if (format === undefined) return refuse('ingest/not-a-workbook', 'It is a zip file without a workbook in it.');
  const stopped = checkZip(bytes, entries, file);
  if (stopped) return { problems: [stopped] };
  const part = (name: string): Buffer | undefined => unpackFile(bytes, entries, name);
  if (part('META-INF/manifest.xml')?.includes('encryption-data') === true)
    return refuse('ingest/encrypted', 'It asks for a password.');
  const [styles, content] = [part('styles.xml'), part('content.xml')];
  if (format === 'ods' && !styles) return refuse('ingest/damaged', 'Its styles.xml is not there.');
  const sheets =
    styles && content ? await readOds({ styles, content }, file, MOST_ROWS) : await readSheets(bytes, file, MOST_ROWS);
  return sheets.value ? { value: { format, sheets: sheets.value }, problems: [] } : { problems: sheets.problems };
}

async function readBytes(bytes: Buffer, file: string): Promise<Read> {
  if (bytes.length === 0) return { problems: [problem('ingest/damaged', { file }, 'The file is empty.')] };
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return readZip(bytes, file);
  const stranger = strangerOf(bytes);
  const isKnown = stranger.code === 'ingest/encrypted' || !stranger.message.startsWith('It is neither');
  if (isKnown || !isText(bytes)) return { problems: [problem(stranger.code, { file }, stranger.message)] };
  const sheet: Outcome<Sheet> = await readCsv(bytes, file, MOST_ROWS);
  return sheet.value ? { value: { format: 'csv', sheets: [sheet.value] }, problems: [] } : { problems: sheet.problems };
}

/**
 * Reads a publisher's workbook by what is in it, never by its name: .xlsx, .ods or .csv as plain values, with
 * its checksum. Problems: ingest/no-file, too-large, not-a-workbook, damaged, encrypted. Never throws.
 */
export async function readWorkbook(path: string): Promise<Outcome<Workbook>> {
  const file = basename(path);
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE)
      return { problems: [problem('ingest/too-large', { file }, `The file has ${Math.round(size / 1e6)} MB.`)] };
    bytes = readFileSync(path);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT'
        ? 'There is no such file.'
        : code === 'EISDIR'
          ? 'It is a folder.'
          : `It cannot be read (${code ?? 'unknown'}).`;
    return { problems: [problem('ingest/no-file', { file }, reason)] };
  }
  const read = await readBytes(bytes, file);
  if (!read.value) return { problems: read.problems };
  const checksum = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { value: { file, checksum, ...read.value }, problems: [] };
}
