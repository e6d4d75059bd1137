import type { Problem } from './problem.js';

/** Warnings about a person's own work: nobody looks for them in a list. */
const OF_WORK: readonly Problem['code'][] = ['write/edited', 'write/unknown-file'];

/** Whether a build shows a problem one by one; other warnings it only counts. */
export const isShownAlways = ({ severity, code }: Problem): boolean => severity !== 'warning' || OF_WORK.includes(code);
