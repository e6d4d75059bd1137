import type { WrittenFigure, WrittenParagraph } from '../model/ledger.js';
import { matchParagraphs } from '../text/match-paragraphs.js';
import { plainWords } from '../text/plain-words.js';
import { textHash } from '../text/text-hash.js';

/** A paragraph of a version that was delivered. */
export interface KeptParagraph {
  /** Of the program's paragraph it was, or came from. */
  readonly id?: string;
  /** As it stood in the .md. */
  readonly text: string;
  readonly figures?: readonly WrittenFigure[];
}

/** One version of a draft. */
export interface Version {
  /** 1, 2, 3 in the order in which they stood. */
  readonly version: number;
  /** The day it was made for; absent where nobody knows. */
  readonly day?: string;
  readonly paragraphs: readonly KeptParagraph[];
}

/** .history/<force>/<outlet>.json: a paragraph that several versions share is kept once. */
interface HistoryFile {
  readonly versions: readonly {
    readonly version: number;
    readonly day?: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly texts: Readonly<Record<string, KeptParagraph>>;
}

const EMPTY: HistoryFile = { versions: [], texts: {} };

/** Where a draft's superseded versions are kept: kent/wire.md → .history/kent/wire.json */
export const historyPath = (draft: string): string => `.history/${draft.replace(/\.md$/, '.json')}`;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVersion = (value: unknown): boolean =>
  isMap(value) && typeof value['version'] === 'number' && Array.isArray(value['paragraphs']);
const isParagraph = (value: unknown): boolean => isMap(value) && typeof value['text'] === 'string';

/** Whether a file of the history still has the form it was written in: people can edit it. */
export function isHistory(text: string): boolean {
  try {
    const file = JSON.parse(text) as unknown;
    if (!isMap(file) || !Array.isArray(file['versions']) || !isMap(file['texts'])) return false;
    return file['versions'].every(isVersion) && Object.values(file['texts']).every(isParagraph);
  } catch {
    return false;
  }
}

const parse = (text: string | undefined): HistoryFile =>
  text === undefined ? EMPTY : (JSON.parse(text) as HistoryFile);

/** The superseded versions of a draft, the oldest first. The history must be one: `isHistory`. */
export function versionsOf(history: string | undefined): readonly Version[] {
  const { versions, texts } = parse(history);
  return versions.map(({ paragraphs, ...version }) => ({
    ...version,
    paragraphs: paragraphs.flatMap((hash) => texts[hash] ?? []),
  }));
}

/** The paragraphs of a file with the ids and figures of ours that they were, or came from. */
export function keptParagraphs(
  typed: readonly string[],
  written: readonly WrittenParagraph[],
): readonly KeptParagraph[] {
  const matches = matchParagraphs(
    written.map(({ text }) => text),
    typed,
  );
  return typed.map((text, at) => {
    const ours = written[matches.find(({ after }) => after.includes(at))?.before[0] ?? -1];
    const figures = (ours?.figures ?? []).filter((figure) => plainWords(text).includes(plainWords(figure.text)));
    return { ...(ours && { id: ours.id }), text, ...(figures.length > 0 && { figures }) };
  });
}

/** Whether two versions read the same; quotation marks, blanks and line ends aside. */
export const isSameVersion = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => plainWords(text) === plainWords(b[at] ?? ''));

/** The history with one more version at its end; undefined when that is the last one already. */
export function recordVersion(
  history: string | undefined,
  paragraphs: readonly KeptParagraph[],
  day: string | undefined,
): string | undefined {
  const { versions, texts } = parse(history);
  const kept = paragraphs.map((paragraph) => [textHash(JSON.stringify(paragraph)), paragraph] as const);
  const hashes = kept.map(([hash]) => hash);
  const version = { version: versions.length + 1, ...(day !== undefined && { day }), paragraphs: hashes };
  const last = versions.at(-1)?.paragraphs.map((hash) => texts[hash]?.text ?? '');
  const isLast =
    last &&
    isSameVersion(
      last,
      paragraphs.map(({ text }) => text),
    );
  if (isLast) return undefined;
  const file: HistoryFile = { versions: [...versions, version], texts: { ...texts, ...Object.fromEntries(kept) } };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}
