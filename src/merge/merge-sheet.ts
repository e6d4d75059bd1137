import type { Draft } from '../model/draft.js';
import type { WrittenParagraph } from '../model/ledger.js';
import { matchParagraphs } from '../text/match-paragraphs.js';
import type { Match } from '../text/match-paragraphs.js';
import { plainWords } from '../text/plain-words.js';
import { movedFigures } from './carry-figures.js';
import { mergeEdit } from './merge-edit.js';
import type { MergedPart } from './merge-edit.js';
import { mergeOrder } from './merge-order.js';

/** A new draft over what an editor made of the one before. */
export interface MergeInput {
  readonly draft: Draft;
  /** The draft's paragraphs as they would stand in the .md, in their order. */
  readonly offered: readonly WrittenParagraph[];
  /** The paragraphs last offered; what differs from them is an edit. */
  readonly base: readonly WrittenParagraph[];
  /** The file's paragraphs as typed. */
  readonly mine: readonly string[];
}

/** Everything known of one merge: who came from whom. */
export interface MergeSheet extends MergeInput {
  /** Position in `offered` of each of `base` that the draft still has. */
  readonly nowOf: ReadonlyMap<number, number>;
  readonly matches: readonly Match[];
  /** The matches with other words, and what becomes of them. */
  readonly edited: readonly Match[];
  readonly parts: readonly MergedPart[];
}

/** Which of ours now is which of ours before: by id, unless the same words moved to another id of the block. */
function alignOurs(
  base: readonly WrittenParagraph[],
  offered: readonly WrittenParagraph[],
): ReadonlyMap<number, number> {
  const nowOf = new Map<number, number>();
  const aligned = new Set<number>();
  const blockOf = (id: string): string => id.replace(/\.\d+$/, '');
  const align = (isSame: (now: WrittenParagraph, before: WrittenParagraph) => boolean): void =>
    offered.forEach((now, at) => {
      if (aligned.has(at)) return;
      const found = base.findIndex((before, place) => !nowOf.has(place) && isSame(now, before));
      if (found < 0) return;
      nowOf.set(found, at);
      aligned.add(at);
    });
  const sameWords = (now: WrittenParagraph, before: WrittenParagraph): boolean =>
    plainWords(now.text) === plainWords(before.text);
  align((now, before) => now.id === before.id && sameWords(now, before));
  align((now, before) => blockOf(now.id) === blockOf(before.id) && sameWords(now, before));
  align((now, before) => now.id === before.id);
  return nowOf;
}

/** Finds what an editor did, and what becomes of each paragraph they changed. */
export function openSheet(input: MergeInput): MergeSheet {
  const { base, offered, mine } = input;
  const nowOf = alignOurs(base, offered);
  const now = (at: number): WrittenParagraph | undefined => offered[nowOf.get(at) ?? -1];
  const matches = matchParagraphs(
    base.map(({ text }) => text),
    mine,
    base.map((_paragraph, at) => now(at)?.text),
  );
  const edited = matches.filter(({ same }) => !same);
  const kept = new Set(matches.flatMap(({ before }) => before));
  const elsewhere = base.flatMap((was, at) => {
    const is = now(at);
    return kept.has(at) || !is ? [] : movedFigures(was, is);
  });
  const parts = edited.map(({ before, after }) =>
    mergeEdit({
      pieces: after.map((at) => mine[at] ?? ''),
      origins: before.flatMap((at) => {
        const was = base[at];
        return was ? [{ base: was, now: now(at) }] : [];
      }),
      elsewhere,
    }),
  );
  return { ...input, nowOf, matches, edited, parts };
}

/**
 * The token of each of an editor's paragraphs: `ours 3` is what they left of base paragraph 3, `edited 0 1` the second
 * piece of the first edited part, `inserted 5` their own.
 */
export function tokensOfMine({ mine, matches, edited }: MergeSheet): readonly string[] {
  return mine.map((_typed, at) => {
    const match = matches.find(({ after }) => after.includes(at));
    if (!match) return `inserted ${at}`;
    if (match.same) return `ours ${match.before[0] ?? 0}`;
    return `edited ${edited.indexOf(match)} ${match.after.indexOf(at)}`;
  });
}

const isHead = (paragraph: WrittenParagraph | undefined): boolean =>
  paragraph !== undefined && (paragraph.text.startsWith('# ') || paragraph.id.startsWith('standfirst.'));

/** The tokens of the merged draft in their order; `new 4` is offered for the first time. */
export function orderOf(sheet: MergeSheet): readonly string[] {
  const { base, offered, nowOf, matches, edited } = sheet;
  const mine = tokensOfMine(sheet);
  // What they reworded keeps its place among ours: a new paragraph that follows ours follows theirs.
  const rewordings = new Map(edited.map(({ before }, at) => [before[0], `edited ${at} 0`]));
  const tokenOf = (place: number): string => rewordings.get(place) ?? `ours ${place}`;
  const beforeOf = new Map([...nowOf].map(([before, now]) => [now, before]));
  const ours = offered.map((_paragraph, at) => {
    const before = beforeOf.get(at);
    return before === undefined ? `new ${at}` : tokenOf(before);
  });
  const standing = new Set(matches.filter(({ same }) => same).map(({ before }) => `ours ${before[0] ?? 0}`));
  const wanted = new Set([
    ...mine.filter((token) => !token.startsWith('ours ')),
    ...ours.filter((token) => token.startsWith('new ') || standing.has(token)),
  ]);
  const bases = base.map((_paragraph, at) => tokenOf(at));
  const head = new Set([
    ...bases.filter((_token, at) => isHead(base[at])),
    ...ours.filter((_token, at) => isHead(offered[at])),
  ]);
  const body = mine.findIndex((token) => !head.has(token));
  const isTheirs = mine[body]?.startsWith('ours ') === false;
  const typed = new Set(mine.slice(0, isTheirs ? body + 1 : Math.max(body, 0)));
  return mergeOrder(mine, bases, ours, wanted, { head, typed });
}
