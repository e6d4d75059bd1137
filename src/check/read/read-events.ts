/** Events that copy may name, and the first day of which figures can speak of them (rule E7). */
const EVENTS: readonly { readonly words: RegExp; readonly from: string }[] = [
  // The first lockdown began in the last days of March 2020: figures to that March are “largely unaffected” (ONS).
  {
    words:
      /\b(?:since|during|after|in|cover(?:s|ed|ing)?|includes?|span(?:s|ned)?) (?:the )?(?:covid(?:-19)? |coronavirus )?(?:pandemic|lockdown)\b/i,
    from: '2020-04-01',
  },
];

/** Events named in a text that lie after the last day of its figures, in the order of the list. */
export function eventsAfter(end: string, text: string): readonly string[] {
  const named = EVENTS.filter(({ from, words }) => end < from && words.test(text));
  return named.map(({ words }) => words.exec(text)?.[0] ?? '');
}
