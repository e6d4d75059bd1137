import { inOrder } from '../text/in-order.js';
import { matchParagraphs } from '../text/match-paragraphs.js';
import { asRead } from '../text/plain-words.js';
import { skeleton } from '../text/skeleton.js';
import type { KeptParagraph, Version } from './record-version.js';
import { firstWords, wordsBetween } from './words-between.js';
import type { Words } from './words-between.js';

/** A figure that is another now, and the paragraphs that print it: their ids, and the words they begin with. */
export interface FactChanged {
  readonly about: string;
  readonly was: string;
  readonly now: string;
  readonly paragraphs: readonly string[];
  readonly begin: readonly string[];
}

interface Named {
  readonly paragraph: string;
  readonly text: string;
}

/** Paragraphs that became one, or one that became several: the words each begins with. */
interface Regrouped {
  readonly paragraph: string;
  readonly was: readonly string[];
  readonly now: readonly string[];
}

export interface Difference {
  readonly facts: readonly FactChanged[];
  readonly reworded: readonly { readonly paragraph: string; readonly words: readonly Words[] }[];
  readonly joined: readonly Regrouped[];
  readonly split: readonly Regrouped[];
  readonly added: readonly Named[];
  readonly cut: readonly Named[];
  readonly moved: readonly Named[];
}

const nameOf = ({ id }: KeptParagraph): string => id ?? 'an editor’s own';
const named = (paragraph: KeptParagraph) => ({ paragraph: nameOf(paragraph), text: asRead(paragraph.text) });

/** Each figure of a version with the texts it is printed in: headline and copy may say it in two forms. */
function factsOf({ paragraphs }: Version): ReadonlyMap<string, { text: string; paragraph: KeptParagraph }[]> {
  const facts = new Map<string, { text: string; paragraph: KeptParagraph }[]>();
  for (const paragraph of paragraphs)
    for (const { is, text } of paragraph.figures ?? []) facts.set(is, [...(facts.get(is) ?? []), { text, paragraph }]);
  return facts;
}

function changedFacts(before: Version, after: Version, about: (is: string) => string): readonly FactChanged[] {
  const earlier = factsOf(before);
  return [...factsOf(after)].flatMap(([is, later]) => {
    const [was] = earlier.get(is) ?? [];
    const [now] = later;
    const isSame = later.some(({ text }) =>
      (earlier.get(is) ?? []).some((one) => one.text.toLowerCase() === text.toLowerCase()),
    );
    if (!was || !now || isSame) return [];
    const paragraphs = later.map(({ paragraph }) => nameOf(paragraph));
    const begin = later.map(({ paragraph }) => firstWords(paragraph.text));
    return [{ about: about(is), was: was.text, now: now.text, paragraphs, begin }];
  });
}

/** Paragraphs as one. */
const joined = (paragraphs: readonly KeptParagraph[]): KeptParagraph => ({
  ...paragraphs[0],
  text: paragraphs.map(({ text }) => text).join('\n'),
  figures: paragraphs.flatMap(({ figures = [] }) => figures),
});

const beginnings = (paragraphs: readonly KeptParagraph[]) => paragraphs.map(({ text }) => firstWords(text));

interface Pair {
  readonly was: readonly KeptParagraph[];
  readonly now: readonly KeptParagraph[];
  /** Of the first of them in the earlier version. */
  readonly place: number;
}

const regrouped = ({ was, now }: Pair): Regrouped => ({
  paragraph: nameOf(joined(now)),
  was: beginnings(was),
  now: beginnings(now),
});

/** Other words for the same figures: where only a figure is another, the facts tell it. */
const rewordings = (pairs: readonly Pair[]) =>
  pairs
    .map(({ was, now }) => ({ was: joined(was), now: joined(now) }))
    .filter(({ was, now }) => skeleton(was) !== skeleton(now))
    .map(({ was, now }) => ({ paragraph: nameOf(now), words: wordsBetween(was.text, now.text) }))
    .filter(({ words }) => words.some(({ is }) => is !== 'same'));

/** What changed between two versions, in a newsroom's terms. `about` says what a figure counts. */
export function diffVersions(before: Version, after: Version, about: (is: string) => string): Difference {
  const [earlier, later] = [before.paragraphs, after.paragraphs];
  const matches = matchParagraphs(
    earlier.map(({ text }) => text),
    later.map(({ text }) => text),
  );
  const pick = (from: readonly KeptParagraph[], at: readonly number[]): readonly KeptParagraph[] =>
    at.flatMap((place) => from[place] ?? []);
  const pairs = matches.map((match) => ({
    was: pick(earlier, match.before),
    now: pick(later, match.after),
    place: match.before[0] ?? -1,
  }));
  const kept = inOrder(pairs.map(({ place }) => place));
  const found = new Set(matches.flatMap((match) => match.before));
  const fresh = new Set(matches.flatMap((match) => match.after));
  return {
    facts: changedFacts(before, after, about),
    reworded: rewordings(pairs),
    joined: pairs.filter(({ was }) => was.length > 1).map(regrouped),
    split: pairs.filter(({ now }) => now.length > 1).map(regrouped),
    added: later.filter((_paragraph, at) => !fresh.has(at)).map(named),
    cut: earlier.filter((_paragraph, at) => !found.has(at)).map(named),
    moved: pairs.filter(({ place }) => !kept.has(place)).map(({ now }) => named(joined(now))),
  };
}
