import type { Frame } from './frame.js';

/** What a measure counts, in words: lost dogs. */
export const countedIn = (measure: string, { measures }: Pick<Frame, 'measures'>): string =>
  measures.find(({ id }) => id === measure)?.plural ?? measure;
