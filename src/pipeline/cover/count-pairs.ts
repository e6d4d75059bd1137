import type { StoryFields } from '../../model/story-schema.js';

/** Two counts of one measure; absent is missing. */
export interface CountPair {
  readonly earlier?: number;
  readonly later?: number;
}

/** Largest count in a made-up record: above any real one. */
const LARGEST = 2_000_000;

/** Shares of a step at which round words change, or come near to it. */
const LADDER = [1, 1.01, 1.5, 1.9, 1.99, 2, 2.43, 2.99, 3.57, 4.98, 5, 6.17, 7.4, 8.63, 9.02, 9.5, 9.9, 9.97];

const pair = (earlier: number | undefined, later: number | undefined): CountPair => ({
  ...(earlier !== undefined && { earlier }),
  ...(later !== undefined && { later }),
});

/** Every count at which a story's words may change: its thresholds and their neighbours, a ladder of round numbers. */
function countsWorthTrying({ thresholds }: StoryFields): readonly number[] {
  const counts = Object.values(thresholds).flatMap((step) => [step - 1, step, step + 1]);
  for (let step = 1; step < LARGEST; step *= 10)
    counts.push(...LADDER.flatMap((share) => [Math.floor(step * share), Math.floor(step * share) + 1]));
  const usual = thresholds['min-percent-base'] * 8;
  const strangeness = (count: number): number => Math.abs(Math.log((count + 1) / usual));
  return [...new Set(counts)].filter((count) => count >= 0).sort((a, b) => strangeness(a) - strangeness(b) || a - b);
}

/** What tells two pairs apart for the words: which steps each count reaches, and how they compare. */
function kindOf({ earlier, later }: CountPair, steps: readonly number[]): string {
  const reached = (count: number | undefined): string =>
    count === undefined ? 'missing' : String(steps.filter((step) => count >= step).length);
  const times = earlier === undefined || later === undefined ? 0 : (later + 1) / (earlier + 1);
  const compared = times === 1 ? 'same' : times > 3 ? 'far up' : times > 1.001 ? 'up' : times > 1 ? 'hardly' : 'down';
  return [reached(earlier), reached(later), compared].join();
}

/** One pair of each kind, the first: `steps` are the counts at which words change. */
export function eachKind(pairs: readonly CountPair[], steps: readonly number[]): readonly CountPair[] {
  const byKind = new Map<string, CountPair>();
  for (const one of pairs) {
    const kind = kindOf(one, [1, 2, ...steps]);
    if (!byKind.has(kind)) byKind.set(kind, one);
  }
  return [...byKind.values()];
}

/** The pairs that give every change there is, from `usual` counts; the most ordinary first. */
export function cornerPairs({ thresholds }: StoryFields, usual: number): readonly CountPair[] {
  const { 'min-percent-base': base, 'least-part': part, 'hold-counts-up-to': few } = thresholds;
  const most = Math.max(usual, base * 2, 1000);
  return [
    pair(Math.round(usual / 1.22), usual),
    pair(Math.round(usual / 0.8), usual),
    pair(usual, usual),
    pair(most * 10, most * 10 + 1),
    pair(0, usual),
    pair(usual, 0),
    pair(undefined, usual),
    pair(base + 1, (base + 1) * 5),
    pair(usual * 30, usual),
    pair(Math.floor(base / 2) + 1, base - 1),
    pair(base - 1, Math.floor(base / 2) + 1),
    pair(base - 1, usual),
    pair(usual, base - 1),
    pair(base - 1, base - 1),
    ...[1, 2, few + 1, part, part + 1].flatMap((count) => [
      pair(0, count),
      pair(count, 0),
      pair(count, count + 1),
      pair(count + 1, count),
      pair(count, usual),
      pair(usual, count),
      pair(undefined, count),
      pair(count, count),
    ]),
    pair(1, 0),
    pair(0, 0),
    pair(undefined, 0),
    pair(usual, undefined),
    pair(undefined, undefined),
  ];
}

/** Every count worth trying beside earlier ones that make it a rise, a fall, a multiple, the same or nothing known. */
export function sweptPairs(story: StoryFields): readonly CountPair[] {
  return countsWorthTrying(story).flatMap((later) => [
    pair(Math.round(later / 1.22), later),
    pair(Math.round(later / 0.8), later),
    pair(later, later),
    pair(later + 1, later),
    pair(Math.round(later / 2), later),
    pair(Math.round(later / 3.5), later),
    pair(later * 2, later),
    pair(later * 10, later),
    pair(0, later),
    pair(undefined, later),
  ]);
}
