import { plainWords, wordsOf } from './plain-words.js';

/** Paragraphs of one text that became paragraphs of another. Positions count from 0. */
export interface Match {
  /** Several where an editor joined them. */
  readonly before: readonly number[];
  /** Several where an editor split one. */
  readonly after: readonly number[];
  /** The same words; quotation marks, blanks and line ends aside. */
  readonly same: boolean;
}

/** Half of the words in common: a paragraph reworded. */
const LIKE = 0.5;
/** Enough where it stands in the very place of the one that is gone. */
const LIKE_IN_PLACE = 0.25;
/** So much of a paragraph must be found in its neighbour to have been joined to it, or split from it. */
const WITHIN = 0.6;
const LONGEST_RUN = 6;

type Words = ReadonlyMap<string, number>;

function counted(texts: readonly string[]): Words {
  const words = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

const many = (words: Words): number => [...words.values()].reduce((sum, one) => sum + one, 0);
const inCommon = (a: Words, b: Words): number =>
  [...a].reduce((sum, [word, times]) => sum + Math.min(times, b.get(word) ?? 0), 0);
const without = (a: Words, b: Words): Words =>
  new Map([...a].map(([word, times]) => [word, Math.max(0, times - (b.get(word) ?? 0))]));

interface Sheet {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly done: { before: number[]; after: number[]; same: boolean }[];
  readonly freeBefore: Set<number>;
  readonly freeAfter: Set<number>;
}

function take(sheet: Sheet, before: number[], after: number[], same: boolean): void {
  sheet.done.push({ before, after, same });
  for (const at of before) sheet.freeBefore.delete(at);
  for (const at of after) sheet.freeAfter.delete(at);
}

/** Paragraphs with the same words; `also` is what each of `before` reads now, for whoever took it over. */
function matchSame(sheet: Sheet, also: readonly (string | undefined)[]): void {
  for (const texts of [sheet.before, also]) {
    const places = new Map<string, number[]>();
    texts.forEach((text, at) => {
      if (text === undefined || !sheet.freeBefore.has(at)) return;
      const key = plainWords(text);
      places.set(key, [...(places.get(key) ?? []), at]);
    });
    for (const at of [...sheet.freeAfter]) {
      const found = places.get(plainWords(sheet.after[at] ?? ''))?.shift();
      if (found !== undefined) take(sheet, [found], [at], true);
    }
  }
}

/** Runs of free neighbours that, joined, read as one free paragraph of the other text. */
function matchRuns(sheet: Sheet, side: 'before' | 'after'): void {
  const [texts, free] = side === 'before' ? [sheet.before, sheet.freeBefore] : [sheet.after, sheet.freeAfter];
  const [others, freeOthers] = side === 'before' ? [sheet.after, sheet.freeAfter] : [sheet.before, sheet.freeBefore];
  for (const from of [...free]) {
    const run = [from];
    let joined = plainWords(texts[from] ?? '');
    while (free.has(from) && run.length < LONGEST_RUN && free.has(from + run.length)) {
      joined += ` ${plainWords(texts[from + run.length] ?? '')}`;
      run.push(from + run.length);
      const whole = joined;
      const other = [...freeOthers].find((at) => plainWords(others[at] ?? '') === whole);
      if (other !== undefined) {
        if (side === 'before') take(sheet, run, [other], false);
        else take(sheet, [other], run, false);
        break;
      }
    }
  }
}

/** A new headline is the headline, whatever it says. */
function matchHeadlines(sheet: Sheet): void {
  const headlineIn = (texts: readonly string[], free: ReadonlySet<number>): number | undefined =>
    [...free].find((at) => texts[at]?.startsWith('# ') === true);
  const from = headlineIn(sheet.before, sheet.freeBefore);
  const to = headlineIn(sheet.after, sheet.freeAfter);
  if (from !== undefined && to !== undefined) take(sheet, [from], [to], false);
}

/** The nearest pairs first. */
function matchAlike(sheet: Sheet, least: number, mayPair: (before: number, after: number) => boolean): void {
  const { before, after } = sheet;
  const wordsAfter = new Map([...sheet.freeAfter].map((at) => [at, counted([after[at] ?? ''])]));
  const pairs = [...sheet.freeBefore].flatMap((from) => {
    const words = counted([before[from] ?? '']);
    return [...wordsAfter].flatMap(([to, others]) => {
      const score = (2 * inCommon(words, others)) / Math.max(1, many(words) + many(others));
      return score >= least && mayPair(from, to) ? [{ from, to, score }] : [];
    });
  });
  pairs.sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from);
  for (const { from, to } of pairs)
    if (sheet.freeBefore.has(from) && sheet.freeAfter.has(to)) take(sheet, [from], [to], false);
}

/** Whether two free paragraphs stand between the same matched neighbours. */
function inPlace(sheet: Sheet): (before: number, after: number) => boolean {
  const partner = new Map(sheet.done.flatMap(({ before, after }) => after.map((at) => [at, before[0] ?? -1] as const)));
  return (from, to) => {
    let above = to - 1;
    while (above >= 0 && !partner.has(above)) above -= 1;
    let below = to + 1;
    while (below < sheet.after.length && !partner.has(below)) below += 1;
    return from > (partner.get(above) ?? -1) && from < (partner.get(below) ?? sheet.before.length);
  };
}

/** A free paragraph most of whose words went into a neighbour's match, or came out of it. */
function joinNeighbours(sheet: Sheet, side: 'before' | 'after'): void {
  const [texts, free] = side === 'before' ? [sheet.before, sheet.freeBefore] : [sheet.after, sheet.freeAfter];
  const others = side === 'before' ? sheet.after : sheet.before;
  const other = side === 'before' ? 'after' : 'before';
  for (const at of [...free].sort((a, b) => a - b)) {
    const words = counted([texts[at] ?? '']);
    const found = sheet.done.find((match) => {
      if (match.same || match[other].length > 1) return false;
      if (!match[side].some((near) => Math.abs(near - at) === 1)) return false;
      const rest = without(
        counted(match[other].map((one) => others[one] ?? '')),
        counted(match[side].map((one) => texts[one] ?? '')),
      );
      return many(words) > 0 && inCommon(words, rest) / many(words) >= WITHIN;
    });
    if (!found) continue;
    found[side].push(at);
    found[side].sort((a, b) => a - b);
    free.delete(at);
  }
}

/**
 * Which paragraphs of a text became which of another: the same words first, then joined and split ones, the
 * headline, then the most alike. What is matched to nothing was cut, or is new. `also` gives, for each of `before`, another
 * text that counts as the same.
 */
export function matchParagraphs(
  before: readonly string[],
  after: readonly string[],
  also: readonly (string | undefined)[] = [],
): readonly Match[] {
  const freeBefore = new Set(before.keys());
  const sheet: Sheet = { before, after, done: [], freeBefore, freeAfter: new Set(after.keys()) };
  matchSame(sheet, also);
  matchRuns(sheet, 'before');
  matchRuns(sheet, 'after');
  matchHeadlines(sheet);
  matchAlike(sheet, LIKE, () => true);
  matchAlike(sheet, LIKE_IN_PLACE, inPlace(sheet));
  joinNeighbours(sheet, 'before');
  joinNeighbours(sheet, 'after');
  return sheet.done.sort((a, b) => (a.after[0] ?? 0) - (b.after[0] ?? 0));
}
