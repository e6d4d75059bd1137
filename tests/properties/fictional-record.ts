import fc from 'fast-check';
import type { RecordFields } from '../../src/model/record-schema.js';
import { STATEMENT_CASES } from '../../src/model/cases.js';
import type { ForceRecord } from '../../src/model/record.js';

export const AREAS = [
  'Barsetshire',
  'Borsetshire',
  'the West Barset',
  'Dyfed-Barset',
  'Barset and Wessex',
  'Middlemarch',
] as const;

/** Counts where wording changes, beside any other. */
export const count = fc.oneof(
  fc.constantFrom(0, 1, 2, 4, 5, 9, 10, 99, 100, 101, 150, 200, 800, 801, 850, 999, 1000, 1001, 2000, 3057),
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 5000 }),
  fc.integer({ min: 0, max: 999_999_999 }),
);

export type Entry = number | { missing: string };
export const entry = fc.oneof(
  { weight: 6, arbitrary: count },
  { weight: 1, arbitrary: fc.constant({ missing: 'not supplied' }) },
);
export const optional = fc.option(entry, { nil: undefined });

interface Numbers {
  readonly area: (typeof AREAS)[number];
  readonly later: Entry | undefined;
  readonly earlier: Entry | undefined;
  readonly partLater: Entry | undefined;
  readonly partEarlier: Entry | undefined;
  readonly status: (typeof STATEMENT_CASES)[number];
  readonly article: boolean;
  /** The earlier count is the later one where this is 0. */
  readonly apart: number;
}

/** A part can't exceed its whole. */
function within(part: Entry | undefined, whole: Entry | undefined): Entry | undefined {
  if (typeof part !== 'number' || typeof whole !== 'number') return part;
  return whole === 0 ? 0 : part % (whole + 1);
}

function byPeriod(earlier: Entry | undefined, later: Entry | undefined): Record<string, Entry> {
  return { ...(earlier !== undefined && { '2017-18': earlier }), ...(later !== undefined && { '2019-20': later }) };
}

function recordOf({ area, later, partLater, partEarlier, status, article, ...other }: Numbers): ForceRecord {
  const earlier = other.apart === 0 ? later : other.earlier;
  const name = `${area.replace('the ', '')} Constabulary`;
  const fields: RecordFields = {
    name,
    area,
    code: 'E23999901',
    ...(article && { article: 'the' as const }),
    counts: {
      'child-sexual-abuse': byPeriod(earlier, later),
      'child-sexual-exploitation': byPeriod(within(partEarlier, earlier), within(partLater, later)),
    },
    statements: [
      {
        story: 'child-sexual-abuse',
        release: '2019-20',
        status,
        received: '2021-02-22',
        speaker: 'Ann Barset',
        rank: 'Inspector',
        role: 'head of nothing real',
        words: 'First "words".\n\nSecond words.',
      },
    ],
  };
  const file = 'forces/barsetshire.yaml';
  return { id: 'barsetshire', file, fields, placeOf: () => ({ file, line: 1, column: 1 }) };
}

/** A record of a force that does not exist, with any counts, any gaps, any standing of its statement. */
export const fictionalRecord = fc
  .record<Numbers>({
    area: fc.constantFrom(...AREAS),
    later: optional,
    earlier: optional,
    partLater: optional,
    partEarlier: optional,
    status: fc.constantFrom(...STATEMENT_CASES),
    article: fc.boolean(),
    apart: fc.nat(5),
  })
  .map(recordOf);

const published = fc.option(fc.integer({ min: -99, max: 500 }), { nil: undefined });

/** A nation that does not exist: exact counts, rounded ones with published changes, or gaps. */
export const fictionalNation = fc
  .record({
    later: optional,
    earlier: optional,
    partLater: optional,
    partEarlier: optional,
    percent: published,
    rounded: fc.boolean(),
  })
  .map(({ later, earlier, partLater, partEarlier, percent, rounded }): ForceRecord => {
    const known = (value: Entry | undefined) =>
      rounded && typeof value === 'number' ? { value: Math.round(value / 100) * 100, rounded: 100 } : value;
    const change = percent === undefined ? {} : { '2019-20': { since: '2017-18', percent } };
    const counts = (before: Entry | undefined, after: Entry | undefined) =>
      byPeriod(rounded ? undefined : before, known(after) as Entry | undefined);
    const fields: RecordFields = {
      kind: 'nation',
      name: 'England and Wales',
      area: 'England and Wales',
      code: 'K04000001',
      counts: {
        'child-sexual-abuse': counts(earlier, later),
        'child-sexual-exploitation': counts(within(partEarlier, earlier), within(partLater, later)),
      },
      ...(rounded && { changes: { 'child-sexual-abuse': change, 'child-sexual-exploitation': change } }),
    };
    const file = 'forces/england-and-wales.yaml';
    return { id: 'england-and-wales', file, fields, placeOf: () => ({ file, line: 1, column: 1 }) };
  });
