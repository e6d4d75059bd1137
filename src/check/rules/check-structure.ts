import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import type { Piece } from '../piece.js';
import type { Sentence } from '../read-claims.js';
import type { Mention } from '../read/mention.js';
import type { StoryWords } from '../read/story-words.js';

const LONGEST_HEADLINE = 71;
const LONGEST_SENTENCE = 30;

/** The publisher is named in the first two paragraphs (rule A1). */
function publisherFindings({ body, headings }: Piece, frame: Frame): readonly Finding[] {
  const early = body
    .filter((_passage, at) => !headings.has(at + 1))
    .slice(0, 2)
    .map(({ own }) => own.text)
    .join(' ');
  if (early.includes(frame.release.publisher) || early.split(/\W+/).includes(frame.release.abbreviation)) return [];
  const message = `${frame.release.publisher} is not named in the first two paragraphs.`;
  return [finding('check/required-missing', 'A1', undefined, message)];
}

const KNOWN_ABBREVIATIONS = new Set(['NSPCC', 'BBC', 'NHS', 'GCHQ', 'NAPAC', 'UK', 'MP', 'HELD']);

/** Whether words that begin with an abbreviation's letters stand in a text. */
function isSpelledIn(text: string, short: string): boolean {
  const initials = new RegExp(Array.from(short, (letter) => `\\b${letter}\\w*`).join('(?: \\w+)? '));
  return initials.test(text);
}

/** An abbreviation used alone was spelled out before (rule A2). */
function abbreviationFindings({ headline, body }: Piece): readonly Finding[] {
  const all = [headline, ...body.map(({ own }) => own)];
  const seen = new Set<string>();
  const found: Finding[] = [];
  all.forEach(({ text, abbreviations }, paragraph) => {
    for (const { short, at } of abbreviations) {
      if (seen.has(short) || KNOWN_ABBREVIATIONS.has(short)) continue;
      seen.add(short);
      if (text.charAt(at - 1) === '(' || text.startsWith(' (', at + short.length)) continue;
      const before = [...all.slice(0, paragraph).map((one) => one.text), text.slice(0, at)].join(' ');
      if (!isSpelledIn(before, short))
        found.push(finding('check/wording', 'A2', paragraph, `“${short}” is not spelled out before.`));
    }
  });
  return found;
}

/** The intro is one sentence with the count and where it was recorded (rule K6; its length is O2's). */
function introFindings(frame: Frame, sentences: readonly Sentence[]): readonly Finding[] {
  const intro = sentences.filter(({ paragraph }) => paragraph === 1);
  const [first] = intro;
  if (!first) return [];
  const named = [...frame.names, frame.area.replace(/^the /, '')];
  const lacks = [
    first.claims.some(({ mention }) => mention.kind === 'count' || mention.kind === 'scale') ? '' : 'a count',
    named.some((name) => first.read.text.replaceAll('’', "'").includes(name.replaceAll('’', "'"))) ? '' : 'the area',
  ].filter((lack) => lack !== '');
  return lacks.length === 0 ? [] : [finding('check/wording', 'K6', 1, `The intro lacks ${lacks.join(' and ')}.`)];
}

/** Words without which no number is a floor. */
const FLOOR = /more than|over|at least/i;

/** The first floor in a text: more than 850. */
const floorIn = (text: string, { readMentions }: StoryWords): Mention | undefined =>
  FLOOR.test(text)
    ? readMentions(text).find(({ kind, relation }) => kind === 'count' && relation === 'above')
    : undefined;

const hedgeOf = ({ text }: Mention): string | undefined => text.toLowerCase().split(/\s\d/)[0];

/** The round numbers of headline and intro agree, with each other and with the exact one (rules D5, D7, I9). */
function floorFindings(
  headline: string,
  intro: string,
  frame: Frame,
  sentences: readonly Sentence[],
): readonly Finding[] {
  const first = floorIn(intro, frame.release.words);
  if (!first) return [];
  const found: Finding[] = [];
  const top = floorIn(headline, frame.release.words);
  if (top && top.value !== first.value)
    found.push(
      finding('check/floors-disagree', 'D5', 0, `The headline says “${top.text}”, the intro “${first.text}”.`),
    );
  if (top && hedgeOf(top) !== hedgeOf(first))
    found.push(
      finding(
        'check/wording',
        'I9',
        0,
        `The headline has “${top.text}”, the intro “${first.text}”: two ways of rounding one number.`,
      ),
    );
  const isNear = ({ kind, relation, value }: Mention): boolean =>
    kind === 'count' && relation === 'equal' && value > first.value && value * 0.9 <= first.value;
  const body = sentences.filter(({ paragraph }) => paragraph > 0).flatMap(({ claims }) => claims);
  const exact = body.find(({ mention }) => isNear(mention))?.mention;
  if (exact)
    found.push(finding('check/wording', 'D7', 1, `“${first.text}” and “${exact.text}” are two forms of one number.`));
  return found;
}

/** Headline and intro: length, area, what supports them, and that they are new (rules K1, K2, K3, K4, K5). */
function headlineFindings(piece: Piece, frame: Frame, sentences: readonly Sentence[]): readonly Finding[] {
  const headline = piece.headline.text;
  const intro = piece.body[0]?.own.text ?? '';
  const found: Finding[] = [];
  if (headline === '') return [finding('check/required-missing', 'K1', 0, 'There is no headline.')];
  if (headline.length > LONGEST_HEADLINE) {
    const message = `The headline has ${headline.length} characters, more than ${LONGEST_HEADLINE}.`;
    found.push(finding('check/wording', 'K4', 0, message));
  }
  const bareArea = frame.area.replace(/^the /, '');
  if (!headline.includes(bareArea) || !/\brecorded\b|\bpolice figures\b/i.test(headline))
    found.push(finding('check/wording', 'K3', 0, 'The headline lacks the area or “recorded”.'));
  found.push(...floorFindings(headline, intro, frame, sentences));
  if (frame.release.isFresh === false && /\bnew (?:figures|data|statistics)\b/i.test(`${headline} ${intro}`))
    found.push(finding('check/wording', 'K5', 1, 'The figures are no longer new.'));
  return found;
}

/** Sentences and paragraphs a reader can follow (rules O1, O2). */
function lengthFindings(sentences: readonly Sentence[]): readonly Finding[] {
  const found: Finding[] = [];
  const many = new Map<number, number>();
  for (const { read, paragraph } of sentences) {
    many.set(paragraph, (many.get(paragraph) ?? 0) + 1);
    const { length } = read.size;
    if (length > LONGEST_SENTENCE)
      found.push(
        finding('check/wording', 'O2', paragraph, `A sentence has ${length} words, more than ${LONGEST_SENTENCE}.`),
      );
  }
  for (const [paragraph, count] of many)
    if (count > 3) found.push(finding('check/wording', 'O1', paragraph, `The paragraph has ${count} sentences.`));
  return found;
}

/** What must be there, in which place, and how long it may be. */
export function checkStructure(piece: Piece, frame: Frame, sentences: readonly Sentence[]): readonly Finding[] {
  return [
    ...publisherFindings(piece, frame),
    ...abbreviationFindings(piece),
    ...headlineFindings(piece, frame, sentences),
    ...introFindings(frame, sentences),
    ...lengthFindings(sentences),
  ];
}
