import { plain } from './plain-words.js';

/** What stands outside the body, read. */
export interface Footer {
  readonly text: string;
  /** With straight apostrophes. */
  readonly plain: string;
  /** Opening hours beside a telephone number, where there are any. */
  readonly hours: string | undefined;
}

const TELEPHONE = /\b0\d{2,4} \d{3}/;
const HOURS = /\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm)\b|\b24[- ]hours?\b|\bopen (?:from|every|daily|until)\b/i;

/** Reads a footer. */
export function readFooter(text: string): Footer {
  const line = text.split('\n').find((one) => TELEPHONE.test(one) && HOURS.test(one));
  return { text, plain: plain(text), hours: line === undefined ? undefined : HOURS.exec(line)?.[0] };
}
