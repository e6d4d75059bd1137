/** a, b and c; and where one of them holds an "and" of its own, a comma parts the last: Kent, and Devon and Cornwall */
export function inSentence(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const comma = items.some((item) => item.includes(' and ')) ? ',' : '';
  return `${items.slice(0, -1).join(', ')}${comma} and ${last}`;
}
