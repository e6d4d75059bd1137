import type { WrittenParagraph } from '../model/ledger.js';
import { plainWords } from '../text/plain-words.js';
import { skeleton } from '../text/skeleton.js';
import { textHash } from '../text/text-hash.js';
import { carryFigures, isSaid, movedFigures } from './carry-figures.js';
import type { Moved } from './carry-figures.js';

/** Paragraphs of an editor's that came from paragraphs of ours: reworded, joined or split. */
export interface EditedPart {
  /** As typed; several where one of ours was split. */
  readonly pieces: readonly string[];
  /** What each of ours said when it was last offered, and what it says now; undefined: the draft no longer has it. */
  readonly origins: readonly { readonly base: WrittenParagraph; readonly now: WrittenParagraph | undefined }[];
  /** Figures that moved in paragraphs of ours which they took out. */
  readonly elsewhere: readonly Moved[];
}

/** Something in an editor's words that they must look at. */
export interface Question {
  readonly paragraph: string;
  readonly message: string;
}

export interface MergedPart {
  readonly pieces: readonly string[];
  readonly updated: readonly Moved[];
  /** Whether the editor's words answer to what our paragraphs say now: they are the next base then. */
  readonly base: readonly WrittenParagraph[];
  readonly questions: readonly Question[];
  /** Why our new words can't stand beside theirs. */
  readonly conflict?: string;
}

const quoted = (text: string): string => `“${text.length > 160 ? `${text.slice(0, 159)}…` : text}”`;

/** A number that went to or from one takes other words with it. */
const turnsSingular = (moved: readonly Moved[]): boolean =>
  moved.some(({ was, now }) => /^(?:1|one)$/i.test(was) !== /^(?:1|one)$/i.test(now));

interface Compared {
  readonly base: WrittenParagraph;
  readonly now: WrittenParagraph;
  readonly moved: readonly Moved[];
  /** The record took another case: a rise became a fall. */
  readonly turned: boolean;
  /** The words of ours changed by themselves. */
  readonly reworded: boolean;
}

/** The cases each template took: change(abuse.change=rise). */
const takenBy = (cases = ''): ReadonlyMap<string, string> =>
  new Map([...cases.matchAll(/([\w.-]+)\(([^)]*)\)/g)].map(([, template = '', taken = '']) => [template, taken]));

/** Whether a template took another case: a rise became a fall. Another template in its place is no turn of the record. */
function tookOther(base: WrittenParagraph, now: WrittenParagraph): boolean {
  const before = takenBy(base.cases);
  return [...takenBy(now.cases)].some(([template, taken]) => (before.get(template) ?? taken) !== taken);
}

function compare(base: WrittenParagraph, now: WrittenParagraph): Compared {
  const moved = movedFigures(base, now);
  const differs = skeleton(base) !== skeleton(now);
  const turned = (differs && turnsSingular(moved)) || (tookOther(base, now) && (differs || moved.length > 0));
  return { base, now, moved, turned, reworded: differs && !turned };
}

/** What asked the editor, and of which words of theirs: both hashed. */
const askedOf = (pieces: readonly string[], now: WrittenParagraph) => ({
  of: textHash(pieces.map(plainWords).join('\n')),
  about: textHash(plainWords(now.text)),
});

/** The question as it was first put, so that the editor's next change of their words answers it. */
function asked({ base, now }: Compared, pieces: readonly string[]): NonNullable<WrittenParagraph['asked']> {
  const put = askedOf(pieces, now);
  return base.asked?.about === put.about ? base.asked : put;
}

/** Whether the editor has gone over their words since they were asked about this very change. */
function isAnswered({ base, now }: Compared, pieces: readonly string[]): boolean {
  const asked = askedOf(pieces, now);
  return base.asked !== undefined && base.asked.about === asked.about && base.asked.of !== asked.of;
}

function questionsOf({ now }: Compared, open: readonly Moved[], turned: boolean): readonly Question[] {
  const figures = open.map(({ was, now: value }) => `${was} is now ${value}`).join('; ');
  const message = turned
    ? `The record has turned${figures === '' ? '' : ` (${figures})`}; the draft would say now: ${quoted(now.text)}`
    : `${figures}.`;
  return [{ paragraph: now.id, message }];
}

/**
 * An editor's words over a new version of ours. Figures are carried over where that is safe; where it is not,
 * or where the record turned, their words stay and a question is asked until they have gone over them. Where our own
 * words changed for another reason, two people wrote one paragraph: a conflict.
 */
export function mergeEdit({ pieces, origins, elsewhere }: EditedPart): MergedPart {
  const none = { pieces, updated: [], base: origins.map(({ base }) => base), questions: [] };
  const gone = origins.find(({ now }) => now === undefined);
  if (gone) return { ...none, conflict: `the draft no longer says what was ${quoted(gone.base.text)}` };
  const compared = origins.flatMap(({ base, now }) => (now ? [compare(base, now)] : []));
  const other = compared.find(({ reworded }) => reworded);
  if (other) return { ...none, conflict: `the draft has other words now: ${quoted(other.now.text)}` };
  const moved = compared.flatMap((one) => one.moved);
  const turned = compared.some((one) => one.turned);
  const brought = elsewhere.filter(({ was }) => isSaid(pieces, was) && !moved.some((one) => one.was === was));
  const { open, ...carried } = carryFigures(pieces, [...moved, ...brought], !turned && brought.length === 0);
  const asks = (one: Compared): boolean => {
    const stale = one.moved.some(({ was }) => open.some((figure) => figure.was === was));
    return stale || (one.turned && !isAnswered(one, pieces));
  };
  const [first] = compared;
  const openIn = (one: Compared): readonly Moved[] => {
    const own = one.moved.filter(({ was }) => open.some((figure) => figure.was === was));
    return one === first ? [...own, ...brought] : own;
  };
  const questions = compared
    .filter((one) => asks(one) || (one === first && brought.length > 0))
    .flatMap((one) => questionsOf(one, openIn(one), one.turned));
  const base = compared.map((one) => (questions.length > 0 ? { ...one.base, asked: asked(one, pieces) } : one.now));
  return { ...carried, base, questions };
}
