import type { CopyParagraph } from './copy.js';

const SAYS =
  /\b(?:said|says|saying|say|added|adds|told|according to|warned|warns|cautions?|stresses|believes?|argues?)\b/i;
const OPINION = /\b(?:must|should|ought to|needs? to|it is vital|it is time)\b/i;

/** What ought to be done, and nobody said to have said so. */
export const isOpinion = (sentence: string): boolean => OPINION.test(sentence) && !SAYS.test(sentence);

/** What calls something by words that are somebody's, or are its name. */
const CALLS = /\b(?:call|describe|hail|brand|dub|name|title|entitle)(?:s|d|ed)\b/i;

/** Who speaks in a paragraph. */
export interface Voices {
  /** Whether anybody is said to say something. */
  readonly hasSpeaker: boolean;
  /** She, He or They, where that is who speaks. */
  readonly pronoun: string | undefined;
  /** The sentence that leads in the first quotation, and whether it ends in a colon. */
  readonly lead: string;
  readonly hasColon: boolean;
  /** Whether a second speaker follows a closing mark. */
  readonly runsTogether: boolean;
}

const PRONOUN = /(?:^|[.!?] )(She|He|They) (?:said|added|says|adds)\b/;
const SECOND_SPEAKER = /[A-Z][^.]*\b(?:said|added): “/;

const SENTENCE_END = /(?<=[.?!])\s+(?=[A-Z])/;

const UNQUOTED: Voices = { hasSpeaker: false, pronoun: undefined, lead: '', hasColon: false, runsTogether: false };

/** Reads who speaks. */
export function readVoices({ own, quoted }: CopyParagraph): Voices {
  const pronoun = PRONOUN.exec(own)?.[1];
  const closing = own.indexOf('”');
  if (quoted.length === 0 && pronoun === undefined && closing < 0) return UNQUOTED;
  const before = own.slice(0, own.indexOf('“…'));
  return {
    hasSpeaker: SAYS.test(own) || CALLS.test(own),
    pronoun,
    lead: (before.split(SENTENCE_END).at(-1) ?? '').trim(),
    hasColon: before.endsWith(': '),
    runsTogether: closing >= 0 && SECOND_SPEAKER.test(own.slice(closing + 1)),
  };
}
