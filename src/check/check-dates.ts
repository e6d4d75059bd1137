import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import type { Sentence } from './read-claims.js';

/** Events that copy may name, and the first day of which figures can speak of them (rule E7). */
const EVENTS: readonly { readonly words: RegExp; readonly from: string }[] = [
  // The first lockdown began in the last days of March 2020: figures to that March are “largely unaffected” (ONS).
  {
    words: /\b(?:since|during|after|in) (?:the )?(?:covid(?:-19)? |coronavirus )?(?:pandemic|lockdown)\b/i,
    from: '2020-04-01',
  },
];

/** Events our own sentences name lie inside the dates of the figures (rule E7). */
export function checkDates(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  return EVENTS.filter(({ from }) => frame.later.end < from).flatMap(({ words }) =>
    sentences.flatMap(({ text, paragraph }) => {
      const found = words.exec(text)?.[0];
      const message = `“${found ?? ''}”: the figures end on ${frame.later.end}, before that.`;
      return found === undefined ? [] : [finding('check/banned-wording', 'E7', paragraph, message)];
    }),
  );
}
