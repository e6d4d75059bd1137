/**
 * 0.129 in a cell that is shown as a percentage is 12.9%, as its reader sees it; without the noise of binary
 * fractions.
 */
export const shownPercent = (fraction: number): number => Number((fraction * 100).toPrecision(15));

/** Whether a number format of an .xlsx shows percentages; a % in quotation marks or after a backslash is only a word. */
export const isPercentFormat = (format: unknown): boolean =>
  typeof format === 'string' && format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '').includes('%');
