import { paragraphText } from '../model/draft.js';
import type { Draft } from '../model/draft.js';
import type { Statement } from '../model/record-schema.js';
import type { ForceRecord } from '../model/record.js';
import { QUOTED } from '../text/quote-marks.js';

/**
 * What became of a force's recorded words in a draft: all of them stand in it, or some; a person's edit left them out; they
 * wait in the new version beside it; its title does not print them.
 */
export type ReplyStanding = 'whole' | 'part' | 'cut' | 'waiting' | 'not-printed';

const STATUS_LINES: Readonly<Record<Statement['status'], string>> = {
  'not-asked': 'The force has not been asked for a statement, as far as its record says.',
  asked: 'The force has been asked; no answer is in its record.',
  received: 'The force’s statement is in the draft.',
  declined: 'The force declined to comment.',
  'no-reply': 'The force did not reply.',
  disputed: 'The force disputes the figures: read its statement before anything is used.',
};

const STANDING_LINES: Readonly<Record<ReplyStanding, string>> = {
  whole: 'the force’s statement is in the draft.',
  part: 'part of the force’s statement is in the draft; the rest was taken out by hand.',
  cut: 'the force’s statement is NOT in the draft: it was taken out by hand.',
  waiting: 'the force’s statement is NOT in the draft: it waits in the .new.md beside it.',
  'not-printed': 'the force’s statement is not in the draft: this title does not print it.',
};

/** The force's statement on a release, whatever its status. */
export const statementOn = ({ fields }: ForceRecord, story: string, release: string): Statement | undefined =>
  fields.statements?.find((one) => one.story === story && one.release === release);

/** Letters and digits alone: the same however a program sets the marks and blanks around them. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Fewer letters stand in a text by chance. */
const TELLING = 20;

/** How much of somebody's words stands below a draft's headline; a sentence of them, or some in quotation marks, is a part. */
function standingIn(draft: Draft, words: string): 'whole' | 'part' | 'none' {
  const texts = draft.paragraphs
    .filter(({ kind }) => kind !== 'headline')
    .map((paragraph) => paragraphText(paragraph, draft.quotes));
  const [body, reply] = [bare(texts.join(' ')), bare(words)];
  const paragraphs = words.split(/\n\s*\n/).map(bare);
  if (paragraphs.every((one) => body.includes(one))) return 'whole';
  const sentences = words.split(/(?<=[.!?]["”’]?)\s+/).map(bare);
  const quoted = texts.flatMap((text) => text.match(QUOTED) ?? []).map(bare);
  const isTelling = (one: string): boolean => one.length >= TELLING;
  const isPart =
    sentences.some((one) => isTelling(one) && body.includes(one)) ||
    quoted.some((one) => isTelling(one) && reply.includes(one));
  return isPart ? 'part' : 'none';
}

/** Whether the program's own draft prints words of a record: then it prints all of them. `file`: the record's. */
export const isPrinted = ({ paragraphs }: Draft, file: string): boolean =>
  paragraphs.some(({ spans }) =>
    spans.some((span) => span.kind === 'quotation' && span.quotation.file.startsWith(`${file}:`)),
  );

/** What became of a force's words in a draft with a person's edits; `isOurs`: the program's own prints them; `isWaiting`: it waits. */
export function replyStanding(draft: Draft, words: string, isOurs: boolean, isWaiting: boolean): ReplyStanding {
  const standing = standingIn(draft, words);
  if (standing !== 'none') return standing;
  if (!isOurs) return 'not-printed';
  return isWaiting ? 'waiting' : 'cut';
}

/** What the notes say of the right of reply: where the request stands, and of each draft that lacks some of the words so. */
export function replyLines(
  statement: Statement | undefined,
  drafts: readonly { readonly draft: Draft; readonly reply?: ReplyStanding }[],
): readonly string[] {
  const { status = 'not-asked' } = statement ?? {};
  const isWhole = drafts.every(({ reply = 'whole' }) => reply === 'whole');
  if (isWhole) return [STATUS_LINES[status]];
  return [
    ...(status === 'received' ? [] : [STATUS_LINES[status]]),
    ...drafts.flatMap(({ draft, reply }) => (reply ? [`${draft.outlet}.md: ${STANDING_LINES[reply]}`] : [])),
  ];
}
