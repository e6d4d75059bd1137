import type { Frame } from './frame.js';
import type { Piece } from './piece.js';
import type { Comparison } from './read-comparisons.js';
import type { SentenceReading, StatedNumber } from './read-sentence.js';

export type Scope = 'local' | 'national';

/** A number with what it is about: whose, of what, when. */
export interface Claim extends StatedNumber {
  readonly scope: Scope;
  readonly measure: string;
}

/** A comparison, with whose and of what it is. */
export type ComparisonClaim = Comparison & { readonly scope: Scope; readonly measure: string };

/** A sentence of ours with everything it claims. */
export interface Sentence {
  readonly read: SentenceReading;
  /** 0 for the headline, -1 for the standfirst, then body paragraphs from 1. */
  readonly paragraph: number;
  readonly scope: Scope;
  readonly measure: string;
  readonly claims: readonly Claim[];
  readonly comparisons: readonly ComparisonClaim[];
}

const NONE: readonly never[] = [];

function claimsIn(read: SentenceReading, paragraph: number, scope: Scope, measure: string): Sentence {
  const { numbers, comparisons } = read;
  const claims = numbers.map(({ measure: own = measure, ...rest }) => ({ ...rest, scope, measure: own }));
  const compared =
    comparisons.length === 0 ? NONE : comparisons.map((one) => ({ ...one, scope, measure: one.measure ?? measure }));
  return { read, paragraph, scope, measure, claims, comparisons: compared };
}

/** Digits in a force's own name are no numbers: they are masked before a sentence is read. */
function maskDigits(text: string, { numberedNames }: Frame): string {
  return numberedNames.reduce((rest, { name, masked }) => rest.replaceAll(name, masked), text);
}

/** Whose figures a sentence is about; undefined when it does not say. */
function scopeOf({ isOfTheNation, isOfTheForce, said }: SentenceReading, { spokenNames }: Frame): Scope | undefined {
  if (isOfTheNation) return 'national';
  return isOfTheForce || spokenNames.some((name) => said.includes(name)) ? 'local' : undefined;
}

/** Every sentence of our own words. What a sentence does not say (whose figures, of what) it takes from the one before. */
export function readSentences({ passages }: Piece, frame: Frame): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let scope: Scope = 'local';
  let measure = frame.measures[0]?.id ?? '';
  for (const { own, paragraph } of passages) {
    const masked = own.hasDigits ? maskDigits(own.text, frame) : own.text;
    for (const read of masked === own.text ? own.sentences() : frame.reader.sentences(masked)) {
      scope = scopeOf(read, frame) ?? scope;
      measure = read.measure ?? measure;
      sentences.push(claimsIn(read, paragraph, scope, measure));
    }
  }
  return sentences;
}
