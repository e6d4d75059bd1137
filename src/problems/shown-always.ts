import type { Problem } from './problem.js';

/** Warnings about a person's own work: nobody looks for them in a list. */
const OF_WORK: readonly Problem['code'][] = ['write/edited', 'write/unknown-file'];

/** Warnings on what costs a title its draft: an outlet that names no force of ours, which may be a slip. */
const OF_LOSS: readonly Problem['code'][] = ['validate/unknown-force', 'validate/not-territorial'];

/** Whether a build shows a problem one by one; other warnings it only counts. */
export const isShownAlways = ({ severity, code }: Problem): boolean =>
  severity !== 'warning' || [...OF_WORK, ...OF_LOSS].includes(code);
