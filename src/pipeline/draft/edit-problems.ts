import type { FoundDraft, KeptDraft, KeptFile } from '../../merge/keep-edits.js';
import { strayWords } from '../../merge/merge-front.js';
import type { Draft } from '../../model/draft.js';
import type { WrittenParagraph } from '../../model/ledger.js';
import { problem } from '../../problems/problem.js';
import type { Problem } from '../../problems/problem.js';
import type { ReplyStanding } from '../../review/reply.js';
import { normalHash } from '../../text/normal-text.js';
import { plainWords } from '../../text/plain-words.js';
import { textHash } from '../../text/text-hash.js';

const isEdited = (draft: Draft, id: string): boolean =>
  draft.paragraphs.some((one) => one.id === id && one.spans.some(({ kind }) => kind === 'edited'));

/** The line of a paragraph in the .md. */
function lineOf(draft: Draft, lines: readonly number[], id: string | undefined): number {
  return lines[draft.paragraphs.findIndex((one) => one.id === id)] ?? 1;
}

const CORRECT = 'Correct it in this file, or the record if that is wrong.';
const PUT_BACK = 'Put it back into this file, in your own words if you like.';
const MOVE = 'Move it in this file to where it must stand, or move what stands between; see the rule named.';
const AROUND =
  'These words are the program’s own, what stands around them is not: put the paragraph where it stood, or mend in this file what you put in, moved or cut beside it.';
const ADD = 'Move or add in this file what is named here; see the rule named.';
const AS_WORDS =
  'A figure that is not from the release can stand as somebody’s words: put them into the force’s statement in its record (docs/add-a-force.md, step 4), and the draft quotes them.';

/** Findings about a number that somebody typed. */
const OF_FIGURES: readonly string[] = ['check/figure-wrong', 'check/untraced-number', 'check/comparison-wrong'];

const FROZEN =
  'These words are the program’s, and are not renewed while the new version waits: put what you want of the .new.md into this file, then delete it.';

/** Paragraphs of a file in conflict that stand as they were last written: nobody typed them, and nothing renews them. */
export function frozenIn({ conflict, draft, typed, base }: KeptDraft): ReadonlySet<string> {
  if (!conflict) return new Set();
  const ours = new Set(base.map(({ text }) => plainWords(text)));
  return new Set(draft.paragraphs.filter((_, at) => ours.has(plainWords(typed[at] ?? ''))).map(({ id }) => id));
}

/** What a person can do about a slip in their draft. */
function helpFor({ code, severity, help }: Problem, words: 'cut' | 'frozen' | 'ours' | 'theirs'): string {
  if (words === 'frozen') return FROZEN;
  if (severity === 'hold') return help;
  if (code === 'check/required-missing') return words === 'cut' ? PUT_BACK : MOVE;
  if (code === 'check/out-of-place') return ADD;
  if (words === 'ours') return AROUND;
  return OF_FIGURES.includes(code) ? `${CORRECT} ${AS_WORDS}` : CORRECT;
}

/** Where a draft with a person's edits was found wanting, and what the program's own draft was found wanting in. */
export interface EditedDraft {
  readonly draft: Draft;
  readonly storyFile: string;
  readonly own: readonly Problem[];
  readonly frozen: ReadonlySet<string>;
}

/**
 * What a person's edits made wrong is mended in their file, at its line: also where a paragraph of ours now stands too far
 * from another, or is cut. What our own draft has too, word for word, is mended in its template or record, as ever.
 */
export function placeInFile(found: Problem, edited: EditedDraft, lines: readonly number[]): Problem {
  const { draft, storyFile, own, frozen } = edited;
  const path = `${draft.story}/${draft.release}/${draft.force}/${draft.outlet}.md`;
  const isOfRecord = ![path, storyFile, ...Object.values(draft.templates)].includes(found.file);
  const isOwn = own.some(({ code, message }) => code === found.code && message === found.message);
  const { field = '' } = found;
  const isTyped = isEdited(draft, field);
  if (!isTyped && (isOfRecord || isOwn)) return found;
  // What is required and cut has no paragraph, or its block's name for one.
  const stands = draft.paragraphs.some(({ id }) => id === field);
  const words = frozen.has(field) ? 'frozen' : !stands ? 'cut' : isTyped ? 'theirs' : 'ours';
  return { ...found, file: path, line: lineOf(draft, lines, field), column: 1, help: helpFor(found, words) };
}

/** Whether somebody wrote into a .new.md, so that it no longer holds the new version. */
export function isWrittenInto(beside: FoundDraft | undefined, newVersion: string): boolean {
  if (!beside) return false;
  const hash = normalHash(beside.text);
  return hash !== normalHash(newVersion) && hash !== beside.written?.sha256;
}

/** The lines that version control puts around two versions of the same words. */
const TWO_VERSIONS = /^(?:<{7}|\|{7}|>{7})(?: .*)?$/m;

/** Paragraphs in which version control left two versions, at the line that says so. */
const unsettled = ({ typed, draft }: KeptDraft, file: string, lines: readonly number[]): readonly Problem[] =>
  typed.flatMap((text, at) => {
    const found = TWO_VERSIONS.exec(text);
    if (!found) return [];
    const below = text.slice(0, found.index).split('\n').length - 1;
    const place = { file, line: (lines[at] ?? 1) + below, column: 1, field: draft.paragraphs[at]?.id ?? '' };
    return [problem('merge/two-versions', place, `“${found[0]}” was left here by version control.`)];
  });

/** What the merge has to say to an editor. `text`: the file as it will stand. */
export function editProblems(
  kept: KeptDraft,
  file: string,
  beside: string,
  { lines, text }: Pick<KeptFile, 'lines' | 'text'>,
  newVersion: { readonly offered: readonly WrittenParagraph[]; readonly isStale: boolean },
): readonly Problem[] {
  const { conflict, questions, draft } = kept;
  const unprinted = strayWords(kept.file.front).map((words) => strayProblem(file, words, text));
  const told = [...unsettled(kept, file, lines), ...unprinted];
  const asked = questions.map(({ paragraph, message }) =>
    problem(
      'merge/figure-to-check',
      { file, line: lineOf(draft, lines, paragraph), column: 1, field: paragraph },
      message,
    ),
  );
  if (!conflict) return [...asked, ...told];
  const where = newVersion.isStale
    ? `somebody wrote into ${beside}, so it is not renewed and may be out of date`
    : `the new version is in ${beside}`;
  const message = `The file is left as it is, and ${where}: ${conflict.reasons.join('; ')}`;
  // Nothing of the new version is let in: whoever lifts the hold decides on the whole of it.
  const about = textHash(newVersion.offered.map(({ text }) => plainWords(text)).join('\n\n'));
  return [{ ...problem('merge/conflict', { file, line: 1, column: 1 }, message), about }, ...told];
}

/** The first line of a file that is so, blanks around it aside; its first where none is. */
const lineWith = (text: string, is: (line: string) => boolean): number =>
  Math.max(text.split('\n').findIndex((line) => is(line.trim())) + 1, 1);

/** Words typed between the two `---`. */
function strayProblem(file: string, words: string, text: string): Problem {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const message = `“${words}” stands in the front matter of ${name}, of which nothing is printed.`;
  return {
    ...problem('merge/unprinted', { file, line: lineWith(text, (line) => line === words), column: 1 }, message),
    about: words,
  };
}

/** A line of the front matter that is the program's, and was changed. */
export const frontProblem = (file: string, key: string, text: string): Problem =>
  problem(
    'merge/front-matter',
    { file, line: lineWith(text, (line) => line.startsWith(`# edited: ${key}:`)), column: 1, field: key },
    `“${key}” in ${file.slice(file.lastIndexOf('/') + 1)} is written by the program: what was typed there stays below it as a comment.`,
  );

/** A draft that lacks all of the force's recorded words goes out only if a named person says so (rule J1). */
export function replyProblems(
  reply: ReplyStanding | undefined,
  file: string,
  name: string,
  words: string,
): readonly Problem[] {
  if (reply !== 'cut' && reply !== 'waiting') return [];
  const where = reply === 'cut' ? 'it was taken out by hand' : 'it waits in the new version beside the draft';
  const message = `The statement of ${name} is not in ${file.slice(file.lastIndexOf('/') + 1)}: ${where}. (rule J1)`;
  const found = problem('merge/statement-cut', { file, line: 1, column: 1 }, message);
  return [{ ...found, rule: 'J1', about: plainWords(words) }];
}
