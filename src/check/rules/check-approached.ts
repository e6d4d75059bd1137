import { toVouchFor } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import { foundIn } from '../read/in-form.js';
import { isGivenTo } from '../read/known-parts.js';
import { plain } from '../read/plain-words.js';
import type { SentenceReading } from '../read/read-sentence.js';
import type { Sentence } from '../read-claims.js';
import { statementStatus } from '../statement-status.js';

/** What is said of the force's answer, and how its statement must stand in the record for that (rule J1). */
const ANSWERS: readonly { readonly said: RegExp; readonly when: readonly string[] }[] = [
  {
    said: /\b(?:declined|refused|chose not|did not want|did not wish|was unwilling|were unwilling)(?: to| our)? (?:comment|respond|reply|answer|speak|say|give (?:a )?(?:comment|statement)|be interviewed|request)|\b(?:would not|wouldn't) (?:comment|respond|reply|be drawn)|\b(?:had|has|have|offered|with) no comment\b/i,
    when: ['declined'],
  },
  {
    said: /\b(?:did not|didn't|has not|hasn't|have not|haven't|had not|hadn't|failed to|is yet to|has yet to|had yet to) (?:yet )?(?:respon(?:d|ded)|repl(?:y|ied)|answer(?:ed)?|comment(?:ed)?|(?:give|given|provide|provided) (?:a )?(?:comment|statement|response|reply))\b|\bignored (?:a |our |several |repeated )?requests?\b|\b(?:unavailable|not available) (?:for|to) comment\b/i,
    when: ['no-reply', 'asked'],
  },
  {
    said: /\b(?:was|were|has been|have been|had been) (?:asked|approached|contacted|invited) (?:to (?:comment|respond|reply)|for (?:a |its |their )?(?:comment|response|statement|reaction|reply))/i,
    when: ['asked', 'no-reply', 'declined', 'received', 'disputed'],
  },
];

const OTHERS =
  /\b(?:home office|government|minist(?:er|ry)|council|charity|nspcc|commissioner|federation|union|university|company|college|ons|office for national statistics)\b/i;

const STANDS: Readonly<Record<string, string>> = {
  asked: 'was asked and has not answered yet',
  received: 'gave a statement',
  declined: 'declined',
  'no-reply': 'did not answer',
  disputed: 'disputes the figures',
};

/** What a sentence says of an answer. */
const answersIn = foundIn((text) => {
  const straight = plain(text);
  return ANSWERS.flatMap(({ said, when }) => {
    const match = said.exec(straight);
    return match ? [{ words: match[0], who: straight.slice(0, match.index).toLowerCase(), when }] : [];
  });
});

/** Whoever is said to be silent, where the story quotes them. */
const quotedOf = ({ text }: SentenceReading, who: string, { release: { quotations } }: Frame): string | undefined =>
  quotations.find((source) => isGivenTo(plain(text).slice(0, who.length), source))?.namedBy.join(', ');

/** That the force declined, did not answer or was asked stands in its record: nobody is said to be silent who was not asked. */
export function checkApproached(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  return sentences.flatMap(({ read, paragraph }): readonly Finding[] => {
    return answersIn(read).flatMap(({ words, who, when }): readonly Finding[] => {
      const speaker = when.includes('received') ? undefined : quotedOf(read, who, frame);
      if (speaker !== undefined) {
        const message = `“${words}”: the piece quotes ${speaker}. In the sentence: “${read.text}”`;
        return [toVouchFor('J1', paragraph, message)];
      }
      const isForce =
        /\b(?:the force|police|spokes\w+|chief constable)\b/.test(who) ||
        frame.spokenNames.some((name) => who.includes(name));
      const status = statementStatus(frame.record, frame);
      if (!isForce || OTHERS.test(who) || (status !== undefined && when.includes(status))) return [];
      const stands = (status === undefined ? undefined : STANDS[status]) ?? 'was not asked';
      const message = `“${words}”: by its record the force ${stands}. Put into the record when it was asked and what came of it. In the sentence: “${read.text}”`;
      return [toVouchFor('J1', paragraph, message)];
    });
  });
}
