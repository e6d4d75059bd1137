import type { Draft } from '../model/draft.js';
import type { Edit, WrittenParagraph } from '../model/ledger.js';
import type { Moved } from './carry-figures.js';
import { layOut } from './lay-out.js';
import { listEdits } from './list-edits.js';
import type { Question } from './merge-edit.js';
import { openSheet, orderOf, tokensOfMine } from './merge-sheet.js';
import type { MergeInput, MergeSheet } from './merge-sheet.js';

export interface Merged {
  /** The draft with its edits; where there is a conflict, the editor's file as it stands. */
  readonly draft: Draft;
  /** The paragraphs of the .md. */
  readonly typed: readonly string[];
  /** What the next merge measures edits by. */
  readonly base: readonly WrittenParagraph[];
  readonly edits: readonly Edit[];
  readonly questions: readonly Question[];
  /** Figures put into an editor's words by this merge. */
  readonly updated: readonly Moved[];
  readonly conflict?: Conflict;
}

/** Why the new version can't be joined with the edits. */
export interface Conflict {
  readonly reasons: readonly string[];
  /** Paragraphs of the new version the editor must decide on; without text where the new version has none. */
  readonly about: readonly WrittenParagraph[];
}

/** The base of the next merge: what is offered now, but where a question is open. */
function nextBase({ offered, edited, parts, nowOf }: MergeSheet): readonly WrittenParagraph[] {
  const open = new Map<number, WrittenParagraph>();
  edited.forEach(({ before }, at) => {
    const part = parts[at];
    if (!part || part.questions.length === 0) return;
    before.forEach((place, origin) => {
      const kept = part.base[origin];
      if (kept) open.set(nowOf.get(place) ?? -1, kept);
    });
  });
  return offered.map((paragraph, at) => open.get(at) ?? paragraph);
}

function conflictOf({ base, offered, edited, parts, nowOf }: MergeSheet): Conflict | undefined {
  const reasons = parts.flatMap(({ conflict }) => conflict ?? []);
  if (reasons.length === 0) return undefined;
  const places = edited.filter((_match, at) => parts[at]?.conflict !== undefined).flatMap(({ before }) => before);
  const about = places.flatMap((at) => {
    const was = base[at];
    return was ? [{ ...(offered[nowOf.get(at) ?? -1] ?? { text: '' }), id: was.id }] : [];
  });
  return { reasons, about };
}

/** One merge; with `refused`, only a reading of the editor's file as it stands. */
function mergeOnce(input: MergeInput, refused?: Conflict): Merged {
  const sheet = openSheet(input);
  const conflict = refused ?? conflictOf(sheet);
  const tokens = conflict ? tokensOfMine(sheet) : orderOf(sheet);
  const laid = layOut(sheet, tokens, conflict !== undefined);
  const paragraphs = laid.map(({ paragraph }) => paragraph);
  return {
    draft: { ...input.draft, paragraphs },
    typed: laid.map(({ typed }) => typed),
    base: conflict ? input.base : nextBase(sheet),
    edits: listEdits(sheet, (token) => paragraphs[tokens.indexOf(token)]?.id ?? ''),
    questions: sheet.parts.flatMap(({ questions }) => questions),
    updated: conflict ? [] : sheet.parts.flatMap(({ updated }) => updated),
    ...(conflict && { conflict }),
  };
}

/** So many merges of a merge's own result are tried until one changes nothing. */
const MOST_ROUNDS = 5;

/**
 * Joins a new draft with an editor's changes to the one before, paragraph by paragraph. What they wrote, moved
 * and cut stays so; what they left alone is renewed; words of two people are never mixed. Edits and open questions
 * are told as the next run will find them, so that a run on its own result changes nothing.
 */
export function mergeDraft(input: MergeInput): Merged {
  const first = mergeOnce(input);
  let last = first;
  for (let round = 0; round < MOST_ROUNDS && !last.conflict; round += 1) {
    const next = mergeOnce({ ...input, base: last.base, mine: last.typed });
    const isSettled =
      !next.conflict && JSON.stringify([next.typed, next.base]) === JSON.stringify([last.typed, last.base]);
    if (isSettled) return { ...next, updated: first.updated };
    last = next;
  }
  return first.conflict ? first : notJoined(input, 'the new version and the edits do not come to one text');
}

/** The editor's file as it stands, for a new version that can't be joined with it. */
export function notJoined(input: MergeInput, reason: string): Merged {
  return mergeOnce(input, { reasons: [reason], about: input.offered });
}
