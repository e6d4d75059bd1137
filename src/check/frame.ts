import type { ForceRecord } from '../model/record.js';
import { countsOf } from './books/counts.js';
import type { Counts } from './books/counts.js';
import { sentenceForm, ownNamesOf } from './read/sentence-form.js';
import type { OwnName } from './read/sentence-form.js';
import { statementWords } from './read/known-words.js';
import type { KnownWords } from './read/known-words.js';
import { once } from './read/once.js';
import { plain } from './read/plain-words.js';
import { withoutLead } from './read/read-names.js';
import type { Reader } from './read/reader.js';
import type { ReleaseFrame, ReleaseMeasure } from './release-frame.js';

export interface FrameMeasure extends ReleaseMeasure {
  readonly local: Counts;
}

/** A name of the force, as copy is searched for it and for slips of it. */
export interface ForceName {
  readonly text: string;
  /** In words. */
  readonly length: number;
  /** One of them stands in every slip of at most two letters; a name of one word is not searched for slips. */
  readonly thirds: readonly string[];
}

/** What a story requires to be said: the editorial rule behind it, and where. */
export interface MustSay {
  readonly block: string;
  readonly rule: string;
  readonly words: readonly string[];
  readonly isFooter: boolean;
}

/** What copy on a force is held against: everything the records say, computed here anew. */
export interface Frame {
  readonly release: ReleaseFrame;
  readonly record: ForceRecord;
  /** Names the force may be called by in this period. */
  readonly names: readonly string[];
  /** The same with straight apostrophes; and, in small letters, with its area. */
  readonly plainNames: readonly ForceName[];
  readonly spokenNames: readonly string[];
  /** What is the force's own in its names and area, and what stands for it in sentences as they are read. */
  readonly ownNames: readonly OwnName[];
  /** Its names and area as sentences are searched for them, in small letters: with what stands for them, and without. */
  readonly saidNames: readonly string[];
  /** Those of its names and area that hold digits, and what stands for each where digits would be numbers. */
  readonly numberedNames: readonly { readonly name: string; readonly masked: string }[];
  readonly area: string;
  /** Areas that may be named, without what leads them in: its own, the nation's, those not in its total. */
  readonly knownPlaces: readonly string[];
  readonly measures: readonly FrameMeasure[];
  /** The force's own recorded words. */
  readonly statements: () => readonly KnownWords[];
  /** Names, ranks and roles of whoever is quoted: they may hold names of other bodies. */
  readonly speakers: () => string;
  /** Words that required paragraphs and footers must hold in this force's case. */
  readonly mustSay: readonly MustSay[];
  readonly reader: Reader;
}

/** Names by period: the name borne at the period's end, and its short form, each with the force's article. */
function namesOf({ fields }: ForceRecord, { later }: ReleaseFrame): readonly string[] {
  const former = fields.formerly
    ?.toSorted((a, b) => (a.until < b.until ? -1 : 1))
    .find(({ until }) => later.end < `${until}-01`);
  const { name, short } = former ?? fields;
  // What its publishers call it may be said of it, where that is the name of a force: Metropolitan Police.
  const called = (fields['known-as'] ?? []).filter((one) => /(?:Police|Constabulary|Service)$/.test(one));
  return [...new Set([name, short ?? name, ...called])];
}

function forceName(name: string): ForceName {
  const text = plain(name);
  const { length } = text.split(' ');
  const third = Math.floor(text.length / 3);
  const thirds = [text.slice(0, third), text.slice(third, 2 * third), text.slice(2 * third)];
  return { text, length, thirds: length < 2 ? [] : thirds };
}

/** Names as a sentence may say them, in small letters, with what stands for what is the force's own in them. */
const saidNamesOf = (names: readonly string[], ownNames: readonly OwnName[]): readonly string[] => [
  ...new Set(names.flatMap((name) => [sentenceForm(name, ownNames).text, name]).map((name) => name.toLowerCase())),
];

/** Gathers what a piece of copy on one force may say. */
export function frameOf(release: ReleaseFrame, record: ForceRecord, mustSay: readonly MustSay[]): Frame {
  const statements = once(() => statementWords(record));
  const { later, earlier } = release;
  const names = namesOf(record, release);
  const { area } = record.fields;
  const spoken = [...names, area].map(plain);
  const numberedNames = [...names, area]
    .map((name) => ({ name, masked: name.replaceAll(/\d/g, 'x') }))
    .filter(({ name, masked }) => name !== masked);
  const ownNames = ownNamesOf(
    [...names, area].map((name) => name.replaceAll(/\d/g, 'x')),
    release.nationAreas,
  );
  return {
    release,
    record,
    names,
    plainNames: names.map(forceName),
    spokenNames: spoken.map((name) => name.toLowerCase()),
    ownNames,
    saidNames: saidNamesOf(spoken, ownNames),
    numberedNames,
    area,
    knownPlaces: [plain(withoutLead(area)), ...release.knownPlaces],
    measures: release.measures.map((measure) => ({ ...measure, local: countsOf(record, measure.id, later, earlier) })),
    statements,
    speakers: once(() =>
      [...statements(), ...release.quotations]
        .flatMap(({ namedBy }) => namedBy)
        .map(plain)
        .join('\n'),
    ),
    mustSay,
    reader: release.readerFor(record),
  };
}
