import type { Frame } from '../frame.js';
import type { Scope } from '../read-claims.js';
import type { Counts } from './counts.js';

/** What the record gives for a measure, of the force or of the nation. */
export const countsFor = (frame: Frame, scope: Scope, measure: string): Counts | undefined => {
  const found = frame.measures.find(({ id }) => id === measure);
  return scope === 'local' ? found?.local : found?.national;
};
