import type { Frame } from './frame.js';
import type { Piece } from './piece.js';
import type { Comparison } from './read/comparison.js';
import type { Direction } from './read/read-directions.js';
import type { OwnWords } from './read/reader.js';
import type { SentenceReading } from './read/read-sentence.js';
import type { Sides } from './read/read-sides.js';
import type { StatedNumber, Statement } from './read/read-statement.js';

export type Scope = 'local' | 'national';

/** A number with what it is about: whose, of what, when. */
export interface Claim extends StatedNumber {
  readonly scope: Scope;
  readonly measure: string;
  /** The sentence names the force and the nation: a share in it may be the force's of the nation's. */
  readonly isOfBoth: boolean;
}

/** A comparison, with whose and of what it is. */
export type ComparisonClaim = Comparison & { readonly scope: Scope; readonly measure: string };

/** Which way a count is said to have gone, with whose and of what it is. */
export interface DirectionClaim {
  readonly direction: Direction;
  readonly scope: Scope;
  readonly measure: string;
}

/** A sentence of ours with everything it claims. */
export interface Sentence {
  readonly read: SentenceReading;
  /** 0 for the headline, -1 for the standfirst, then body paragraphs from 1. */
  readonly paragraph: number;
  readonly scope: Scope;
  readonly measure: string;
  readonly claims: readonly Claim[];
  readonly comparisons: readonly ComparisonClaim[];
  readonly directions: readonly DirectionClaim[];
}

const NONE: readonly never[] = [];

/** The numbers and directions of a sentence, or of one side of it. */
function claimsOf({ numbers, directions }: Statement, scope: Scope, measure: string, isOfBoth: boolean) {
  return {
    claims: numbers.map(({ measure: own = measure, ...rest }) => ({ ...rest, scope, measure: own, isOfBoth })),
    directions: directions.length === 0 ? NONE : directions.map((direction) => ({ direction, scope, measure })),
  };
}

function claimsIn(
  read: SentenceReading,
  paragraph: number,
  scope: Scope,
  measure: string,
  isOfBoth: boolean,
): Sentence {
  const { comparisons } = read;
  const compared =
    comparisons.length === 0
      ? NONE
      : comparisons.map((one) => ({ ...one, scope: one.whose ?? scope, measure: one.measure ?? measure }));
  return { read, paragraph, scope, measure, ...claimsOf(read, scope, measure, isOfBoth), comparisons: compared };
}

/** A sentence of two sides: what each states is claimed of its own figures. */
function claimsBeside(whole: Sentence, { first, second, from }: Sides, scopes: readonly [Scope, Scope]): Sentence {
  const { read, measure } = whole;
  const isOfBoth = scopes[0] !== scopes[1];
  const [one, other] = [
    claimsOf(first, scopes[0], first.measure ?? measure, isOfBoth),
    claimsOf(second, scopes[1], second.measure ?? first.measure ?? measure, isOfBoth),
  ];
  return {
    ...whole,
    claims: [...one.claims, ...other.claims],
    directions: [...one.directions, ...other.directions],
    comparisons: read.comparisons.map((compared) => ({
      ...compared,
      scope: compared.whose ?? (compared.at < from ? scopes[0] : scopes[1]),
      measure: compared.measure ?? measure,
    })),
  };
}

/** Digits in a force's own name are no numbers: they are masked before a sentence is read. */
function maskDigits(text: string, { numberedNames }: Frame): string {
  return numberedNames.reduce((rest, { name, masked }) => rest.replaceAll(name, masked), text);
}

const namesTheForce = ({ isOfTheForce, said }: Statement, { saidNames }: Frame): boolean =>
  isOfTheForce || saidNames.some((name) => said.includes(name));

/** Whose figures a sentence is about, of the force's and the nation's names by the first; undefined when it does not say. */
function scopeOf(statement: Statement, frame: Frame): Scope | undefined {
  const { isOfTheNation, nationAt, said } = statement;
  const isOfOurs = namesTheForce(statement, frame);
  if (!isOfTheNation || !isOfOurs) return isOfTheNation ? 'national' : isOfOurs ? 'local' : undefined;
  const places = ['the force', 'locally', ...frame.saidNames].map((name) => said.indexOf(name)).filter((at) => at >= 0);
  return Math.min(...places) < nationAt ? 'local' : 'national';
}

/** “It rose in Barsetshire, as across England and Wales”. */
const ALIKE = /\b(?:as|like|alike|both)\b/;

/** What a sentence that names both says of them alike went that way for the nation too. */
function withTheNation(sentence: Sentence): Sentence {
  const { read, directions, scope } = sentence;
  if (scope !== 'local' || !read.isOfTheNation || directions.length === 0 || !ALIKE.test(read.said)) return sentence;
  return {
    ...sentence,
    directions: [...directions, ...directions.map((one) => ({ ...one, scope: 'national' as const }))],
  };
}

/** Whose figures the two sides of a sentence are about; undefined where they are not known to be two. */
function scopesOf(
  { first, second, isContrast, differ }: Sides,
  frame: Frame,
  ofBoth: Scope,
): readonly [Scope, Scope] | undefined {
  if (differ === 'in measure') return [ofBoth, ofBoth];
  const ofSecond = scopeOf(second, frame);
  const ofFirst = scopeOf(first, frame) ?? (isContrast && ofSecond === 'national' ? 'local' : undefined);
  return ofFirst && ofSecond && ofFirst !== ofSecond ? [ofFirst, ofSecond] : undefined;
}

const statesAnything = ({ claims, directions, comparisons }: Sentence): boolean =>
  claims.length + directions.length + comparisons.length > 0;

/** The sentences of some words: what holds neither figures nor names of the force is the same to every force. */
function sentencesIn(own: OwnWords, frame: Frame): readonly SentenceReading[] {
  const { ownNames, reader } = frame;
  if (!own.hasDigits && !ownNames.some(({ text }) => own.text.includes(text))) return own.sentences();
  return reader.sentences(own.hasDigits ? maskDigits(own.text, frame) : own.text, ownNames);
}

/** Every sentence of our own words. What a sentence does not say (whose figures, of what) it takes from the one before. */
export function readSentences({ passages }: Piece, frame: Frame): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let scope: Scope = 'local';
  let measure = frame.measures[0]?.id ?? '';
  for (const { own, paragraph } of passages) {
    for (const read of sentencesIn(own, frame)) {
      const { sides } = read;
      const ofWhole = scopeOf(read, frame);
      const scopes: readonly [Scope, Scope] | undefined = sides && scopesOf(sides, frame, ofWhole ?? scope);
      const named: Scope | undefined = scopes && sides?.differ === 'in whose' ? 'local' : ofWhole;
      measure = read.measure ?? measure;
      const isOfBoth = read.isOfTheNation && namesTheForce(read, frame);
      const whole = claimsIn(read, paragraph, named ?? scope, measure, isOfBoth);
      const sentence = sides && scopes ? claimsBeside(whole, sides, scopes) : withTheNation(whole);
      sentences.push(sentence);
      // A charity works across England and Wales: that hands nothing on to the count in the next sentence.
      if (named === 'local' || (named && statesAnything(sentence))) scope = named;
    }
  }
  return sentences;
}
