const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** A text as a pattern that matches it to the letter. */
export const escaped = (text: string): string => text.replaceAll(SPECIAL, '\\$&');
