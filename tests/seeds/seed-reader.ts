import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A paragraph of a published piece or of a draft, with the blocks it is made of. */
export interface Read {
  readonly text: string;
  readonly blocks: readonly string[];
}

/** What the page put round the piece: video notices, a caption, the aggregator's introduction. */
const FURNITURE: readonly RegExp[] = [
  /^Watch more of our videos\b/,
  /^and live on Freeview\b/,
  /^Visit Shots!/,
  /^(Police)+$/,
  /^According to the Bucks Herald the child sexual abuse crimes have increased\b/,
  /^One offence is enough, no matter the decrease\b/,
];

/** The lines of a published piece: one a paragraph, without the page's furniture. */
export function seedLines(id: string): readonly string[] {
  const file = fileURLToPath(new URL(`${id}.txt`, import.meta.url));
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !FURNITURE.some((pattern) => pattern.test(line)));
}

/** How each block's sentence is known in a published piece. */
const RECOGNISERS: readonly (readonly [block: string, pattern: RegExp])[] = [
  ['headline', /^(?:Thousands of|Over [\d,]+) child sexual abuse crimes recorded in [A-Z]/],
  ['standfirst', /^The NSPCC says the Government/],
  ['lede', /^More than [\d,]+ child sexual abuse crimes have been recorded in /],
  ['count', /Office for National Statistics (?:\(ONS\) )?data shows that /],
  ['caveat', /The ONS cautions that the figures are experimental/],
  ['of-total', /^Of the total, /],
  ['definition', /^Child sexual exploitation is a form of sexual abuse where /],
  ['strategy', /^The children['’]s charity NSPCC says /],
  ['change', /The number of child sexual abuse crimes in [A-Z][A-Za-z ]+ (?:in|de)creased by /],
  ['exploitation-change', /Exploitation offences went (?:up|down) /],
  ['statement', /^Detective Chief Inspector Andrea Dalton, .* said: /],
  ['nation', /^Across England and Wales, /],
  ['nation-exploitation', /^The number of child sexual exploitation crimes (?:fell|rose) /],
  ['nspcc', /^Anna Edmundson, .* said: /],
  ['nspcc-paraphrase', /^She added that /],
  ['home-office', /^A Home Office spokesman said: /],
  ['teams', /^The following teams work under .*:$|^- The /],
];

const CONTINUES = /^[“"]/;

/** The blocks of a paragraph in the order they stand; a paragraph that opens with a mark goes on with the one before. */
function blocksOf(text: string, before: readonly string[]): readonly string[] {
  if (CONTINUES.test(text)) return before.slice(-1);
  return RECOGNISERS.map(([block, pattern]) => ({ block, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ block }) => block);
}

/** The paragraphs of a published piece with their blocks. */
export function readPiece(lines: readonly string[]): readonly Read[] {
  let before: readonly string[] = [];
  return lines.map((text) => {
    before = blocksOf(text, before);
    return { text, blocks: before };
  });
}

/** Quotation marks and apostrophes as plain ones; no other character changes. */
export const plainMarks = (text: string): string => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");

/** The page's own slip, mended in the record. */
export const mendSlip = (text: string): string =>
  text.replace('perpetrators are I identified', 'perpetrators are identified');

const NUMBER_WORDS = 'two three four five six seven eight nine ten hundreds thousands dozens millions'.split(' ');

/** Numbers of a text as figures, sorted: digits and number words; periods apart. */
export function figuresIn(text: string): readonly string[] {
  const withoutPeriods = text.replaceAll(/\b\d{4}-\d{2}\b/g, '');
  const words = NUMBER_WORDS.join('|');
  const found = withoutPeriods.toLowerCase().match(new RegExp(`\\d[\\d,]*%?|\\b(?:${words})\\b`, 'g')) ?? [];
  return found.map((number) => number.replaceAll(',', '')).sort();
}

/** Periods of a text, each once. */
export const periodsIn = (text: string): readonly string[] => [...new Set(text.match(/\b\d{4}-\d{2}\b/g) ?? [])].sort();

const UP = /\b(?:rose|increased?|went up|more than(?! \d))\b/i;
const DOWN = /\b(?:fell|decreased?|went down|fewer than(?! \d))\b/i;

/** Which way each sentence points, for the sentences that point anywhere. */
export function directionsIn(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => `${UP.test(sentence) ? 'up' : ''}${DOWN.test(sentence) ? 'down' : ''}`)
    .filter((direction) => direction !== '');
}
