const LIST = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

/** a, b and c */
export function inSentence(items: readonly string[]): string {
  return LIST.format(items);
}
