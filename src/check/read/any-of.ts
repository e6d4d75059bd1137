/** Whether any of many patterns matches: those with the same flags are tried together. None has numbered groups to refer to. */
export function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  const flags = [...new Set(patterns.map((one) => one.flags))];
  const joined = flags.map((some) => {
    const alike = patterns.filter((one) => one.flags === some);
    return new RegExp(alike.map(({ source }) => `(?:${source})`).join('|'), some);
  });
  return (text) => joined.some((pattern) => pattern.test(text));
}
