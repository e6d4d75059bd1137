import { diffWordsWithSpace } from 'diff';
import { inOrder } from '../text/in-order.js';
import { matchParagraphs } from '../text/match-paragraphs.js';
import { asRead } from '../text/plain-words.js';
import { skeleton } from '../text/skeleton.js';
import type { KeptParagraph, Version } from './record-version.js';

/** A figure that is another now, and the paragraphs that print it. */
export interface FactChanged {
  readonly about: string;
  readonly was: string;
  readonly now: string;
  readonly paragraphs: readonly string[];
}

/** A run of words of a sentence: in both versions, only in the earlier, or only in the later. */
export interface Words {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}

export interface Difference {
  readonly facts: readonly FactChanged[];
  readonly reworded: readonly { readonly paragraph: string; readonly words: readonly Words[] }[];
  readonly added: readonly { readonly paragraph: string; readonly text: string }[];
  readonly cut: readonly { readonly paragraph: string; readonly text: string }[];
  readonly moved: readonly { readonly paragraph: string; readonly text: string }[];
}

const nameOf = ({ id }: KeptParagraph): string => id ?? 'an editor’s own';
const named = (paragraph: KeptParagraph) => ({ paragraph: nameOf(paragraph), text: asRead(paragraph.text) });

/** Each figure of a version with the texts it is printed in: headline and copy may say it in two forms. */
function factsOf({ paragraphs }: Version): ReadonlyMap<string, { text: string; paragraph: string }[]> {
  const facts = new Map<string, { text: string; paragraph: string }[]>();
  for (const paragraph of paragraphs)
    for (const { is, text } of paragraph.figures ?? [])
      facts.set(is, [...(facts.get(is) ?? []), { text, paragraph: nameOf(paragraph) }]);
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
    return [{ about: about(is), was: was.text, now: now.text, paragraphs: later.map(({ paragraph }) => paragraph) }];
  });
}

/** Word by word: for showing only; a merge never works by words. */
const wordsBetween = (was: string, now: string): readonly Words[] =>
  diffWordsWithSpace(asRead(was), asRead(now)).map(({ value, added, removed }) => ({
    is: added ? 'new' : removed ? 'gone' : 'same',
    text: value,
  }));

/** What changed between two versions, in a newsroom's terms. `about` says what a figure counts. */
export function diffVersions(before: Version, after: Version, about: (is: string) => string): Difference {
  const [earlier, later] = [before.paragraphs, after.paragraphs];
  const matches = matchParagraphs(
    earlier.map(({ text }) => text),
    later.map(({ text }) => text),
  );
  const kept = inOrder(matches.map((match) => match.before[0] ?? -1));
  const pick = (from: readonly KeptParagraph[], at: readonly number[]): readonly KeptParagraph[] =>
    at.flatMap((place) => from[place] ?? []);
  const joined = (paragraphs: readonly KeptParagraph[]): KeptParagraph => ({
    ...paragraphs[0],
    text: paragraphs.map(({ text }) => text).join('\n'),
    figures: paragraphs.flatMap(({ figures = [] }) => figures),
  });
  const pairs = matches.map((match) => ({
    was: joined(pick(earlier, match.before)),
    now: joined(pick(later, match.after)),
    place: match.before[0] ?? -1,
  }));
  const found = new Set(matches.flatMap((match) => match.before));
  const fresh = new Set(matches.flatMap((match) => match.after));
  return {
    facts: changedFacts(before, after, about),
    reworded: pairs
      .filter(({ was, now }) => skeleton(was) !== skeleton(now))
      .map(({ was, now }) => ({ paragraph: nameOf(now), words: wordsBetween(was.text, now.text) })),
    added: later.filter((_paragraph, at) => !fresh.has(at)).map(named),
    cut: earlier.filter((_paragraph, at) => !found.has(at)).map(named),
    moved: pairs.filter(({ place }) => !kept.has(place)).map(({ now }) => named(now)),
  };
}
