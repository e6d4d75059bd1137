import type { OwnVersion, WrittenFigure, WrittenParagraph } from '../model/ledger.js';
import { matchParagraphs } from '../text/match-paragraphs.js';
import { plainWords } from '../text/plain-words.js';
import { textHash } from '../text/text-hash.js';

/** A paragraph of a version that was delivered. */
export interface KeptParagraph {
  /** Of the program's paragraph it was, or came from. */
  readonly id?: string;
  /** As it stood in the .md. */
  readonly text: string;
  /** The cases its blocks took, where the words are ours. */
  readonly cases?: string;
  readonly figures?: readonly WrittenFigure[];
}

/** One version of a draft. */
export interface Version {
  /** 1, 2, 3 in the order in which they stood. */
  readonly version: number;
  /** The day it was made for; absent where nobody knows. */
  readonly day?: string;
  /** Of one in which all words are the program's: hashes of its front matter, by key. */
  readonly front?: Readonly<Record<string, string>>;
  readonly paragraphs: readonly KeptParagraph[];
}

/** .history/<force>/<outlet>.json: a paragraph that several versions share is kept once. */
interface HistoryFile {
  readonly versions: readonly {
    readonly version: number;
    readonly day?: string;
    readonly front?: Readonly<Record<string, string>>;
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

/** The superseded versions of a draft in which all words are the program's, the newest first. */
export function ownVersions(history: string | undefined): readonly OwnVersion[] {
  return versionsOf(history)
    .flatMap(({ front, paragraphs }) =>
      front
        ? [{ front, paragraphs: paragraphs.flatMap((one) => (one.id === undefined ? [] : [{ ...one, id: one.id }])) }]
        : [],
    )
    .reverse();
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
    const cases = ours && plainWords(ours.text) === plainWords(text) ? ours.cases : undefined;
    return {
      ...(ours && { id: ours.id }),
      text,
      ...(cases !== undefined && { cases }),
      ...(figures.length > 0 && { figures }),
    };
  });
}

/** Whether two versions read the same; quotation marks, blanks and line ends aside. */
export const isSameVersion = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => plainWords(text) === plainWords(b[at] ?? ''));

/** A version that is to be kept. */
interface AddedVersion {
  readonly kept: readonly KeptParagraph[];
  readonly day: string | undefined;
  readonly front: Version['front'];
}

const textsOf = (paragraphs: readonly KeptParagraph[]): readonly string[] => paragraphs.map(({ text }) => text);

function withVersion({ versions, texts }: HistoryFile, { kept, day, front }: AddedVersion): HistoryFile {
  const named = kept.map((paragraph) => [textHash(JSON.stringify(paragraph)), paragraph] as const);
  const paragraphs = named.map(([hash]) => hash);
  const version = {
    version: versions.length + 1,
    ...(day !== undefined && { day }),
    ...(front && { front }),
    paragraphs,
  };
  return { versions: [...versions, version], texts: { ...texts, ...Object.fromEntries(named) } };
}

/**
 * The history with more versions at its end, in their order; one that reads as the last before it is not kept twice.
 * Undefined where there is nothing to add, also as a run that was cut short has added all of it.
 */
export function recordVersions(history: string | undefined, added: readonly AddedVersion[]): string | undefined {
  const before = versionsOf(history).map(({ paragraphs }) => textsOf(paragraphs));
  const isSame = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
    a !== undefined && isSameVersion(a, b);
  const own = added.map(({ kept }) => textsOf(kept));
  const fresh = added.filter((_, at) => !isSame(own[at - 1], own[at] ?? []));
  const first = before.length - fresh.length;
  if (fresh.every(({ kept }, at) => isSame(before[first + at], textsOf(kept)))) return undefined;
  const [next] = fresh;
  const more = next && isSame(before.at(-1), textsOf(next.kept)) ? fresh.slice(1) : fresh;
  if (more.length === 0) return undefined;
  return `${JSON.stringify(more.reduce(withVersion, parse(history)), undefined, 1)}\n`;
}
