import type { Copy } from './copy.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import type { Sentence } from './read-claims.js';
import { remember } from './remember.js';

const LONGEST_HEADLINE = 71;
const LONGEST_SENTENCE = 30;

const own = (copy: Copy): readonly string[] => copy.paragraphs.map((paragraph) => paragraph.own);

/** The publisher is named in the first two paragraphs (rule A1). */
function publisherFindings(copy: Copy, frame: Frame): readonly Finding[] {
  const early = own(copy).slice(0, 2).join(' ');
  if (early.includes(frame.publisher) || early.split(/\W+/).includes(frame.abbreviation)) return [];
  const message = `${frame.publisher} is not named in the first two paragraphs.`;
  return [finding('check/required-missing', 'A1', undefined, message)];
}

const ABBREVIATION = /\b[A-Z]{3,5}\b/g;
const KNOWN_ABBREVIATIONS = new Set(['NSPCC', 'BBC', 'NHS', 'GCHQ', 'NAPAC', 'UK', 'MP', 'HELD']);

/** An abbreviation used alone was spelled out before (rule A2). */
const abbreviationsIn = remember((text) =>
  [...text.matchAll(ABBREVIATION)].map((match) => ({ short: match[0], at: match.index })),
);

function abbreviationFindings(copy: Copy): readonly Finding[] {
  const texts = [copy.headline, ...own(copy)];
  const seen = new Set<string>();
  const found: Finding[] = [];
  texts.forEach((text, paragraph) => {
    for (const { short, at } of abbreviationsIn(text)) {
      if (seen.has(short) || KNOWN_ABBREVIATIONS.has(short)) continue;
      seen.add(short);
      const bracketed = text.charAt(at - 1) === '(' || text.slice(at + short.length).startsWith(' (');
      const initials = new RegExp(Array.from(short, (letter) => `\\b${letter}\\w*`).join('(?: \\w+)? '));
      const spelled = [...texts.slice(0, paragraph), text.slice(0, at)].join(' ');
      if (!bracketed && !initials.test(spelled))
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
    named.some((name) => first.text.replaceAll('’', "'").includes(name.replaceAll('’', "'"))) ? '' : 'the area',
  ].filter((lack) => lack !== '');
  return lacks.length === 0 ? [] : [finding('check/wording', 'K6', 1, `The intro lacks ${lacks.join(' and ')}.`)];
}

/** Headline and intro: length, area, what supports them, and that their round numbers agree (rules K1, K2, K3, K4, K5, D5, D7). */
function headlineFindings(copy: Copy, frame: Frame, sentences: readonly Sentence[]): readonly Finding[] {
  const found: Finding[] = [];
  if (copy.headline === '') return [finding('check/required-missing', 'K1', 0, 'There is no headline.')];
  if (copy.headline.length > LONGEST_HEADLINE)
    found.push(
      finding(
        'check/wording',
        'K4',
        0,
        `The headline has ${copy.headline.length} characters, more than ${LONGEST_HEADLINE}.`,
      ),
    );
  const bareArea = frame.area.replace(/^the /, '');
  if (!copy.headline.includes(bareArea) || !/\brecorded\b|\bpolice figures\b/i.test(copy.headline))
    found.push(finding('check/wording', 'K3', 0, 'The headline lacks the area or “recorded”.'));
  const [intro = ''] = own(copy);
  const { readMentions } = frame.words;
  const floorOf = (text: string) =>
    readMentions(text).find(({ kind, relation }) => kind === 'count' && relation === 'above');
  const [top, first] = [floorOf(copy.headline), floorOf(intro)];
  if (top && first && top.value !== first.value)
    found.push(
      finding('check/floors-disagree', 'D5', 0, `The headline says “${top.text}”, the intro “${first.text}”.`),
    );
  const hedgeOf = (text: string | undefined) => text?.toLowerCase().split(/\s\d/)[0];
  if (top && first && hedgeOf(top.text) !== hedgeOf(first.text))
    found.push(finding('check/wording', 'I9', 0, `“${top.text}” and “${first.text}” are two ways of saying it.`));
  const body = sentences.filter(({ paragraph }) => paragraph > 0).flatMap(({ claims }) => claims);
  const exact = body
    .map(({ mention }) => mention)
    .find(
      ({ kind, relation, value }) =>
        kind === 'count' &&
        relation === 'equal' &&
        first !== undefined &&
        value > first.value &&
        value * 0.9 <= first.value,
    );
  if (first && exact)
    found.push(finding('check/wording', 'D7', 1, `“${first.text}” and “${exact.text}” are two forms of one number.`));
  if (/\bnew (?:figures|data|statistics)\b/i.test(`${copy.headline} ${intro}`) && frame.isFresh === false)
    found.push(finding('check/wording', 'K5', 1, 'The figures are no longer new.'));
  return found;
}

const wordCount = remember((text) => text.replace(/“….*$/, '').split(/\s+/).length);

/** Sentences and paragraphs a reader can follow (rules O1, O2). */
function lengthFindings(sentences: readonly Sentence[]): readonly Finding[] {
  const found: Finding[] = [];
  const many = new Map<number, number>();
  for (const { text, paragraph } of sentences) {
    many.set(paragraph, (many.get(paragraph) ?? 0) + 1);
    const words = wordCount(text);
    if (words > LONGEST_SENTENCE)
      found.push(
        finding('check/wording', 'O2', paragraph, `A sentence has ${words} words, more than ${LONGEST_SENTENCE}.`),
      );
  }
  for (const [paragraph, count] of many)
    if (count > 3) found.push(finding('check/wording', 'O1', paragraph, `The paragraph has ${count} sentences.`));
  return found;
}

/** What must be there, in which place, and how long it may be. */
export function checkStructure(copy: Copy, frame: Frame, sentences: readonly Sentence[]): readonly Finding[] {
  return [
    ...publisherFindings(copy, frame),
    ...abbreviationFindings(copy),
    ...headlineFindings(copy, frame, sentences),
    ...introFindings(frame, sentences),
    ...lengthFindings(sentences),
  ];
}
