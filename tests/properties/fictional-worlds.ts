import fc from 'fast-check';
import type { RecordFields } from '../../src/model/record-schema.js';
import { STATEMENT_CASES } from '../../src/model/cases.js';
import type { ForceRecord } from '../../src/model/record.js';
import { AREAS, count, entry, fictionalNation, fictionalRecord, optional } from './fictional-record.js';
import type { Entry } from './fictional-record.js';

/** What there is to be made up for a story: records of a force and of the nation, and what every draft of it must say. */
export interface World {
  readonly story: string;
  readonly release: string;
  readonly earlier: string;
  /** What is counted first: without it there is no draft. */
  readonly measure: string;
  readonly record: fc.Arbitrary<ForceRecord>;
  readonly nation: fc.Arbitrary<ForceRecord>;
  /** The count sentence. */
  readonly count: RegExp;
  /** How the paragraph on the force's own change begins. */
  readonly change: RegExp;
  /** What stands there exactly when the other does. */
  readonly together?: readonly [RegExp, RegExp];
  /** The caveat's words, there once. */
  readonly caveat: RegExp;
  /** Count nouns after a one, and after any other number. */
  readonly wrongPlural: RegExp;
}

type Fields = Partial<RecordFields>;
type Counts = NonNullable<RecordFields['counts']>[string];
type Shares = NonNullable<RecordFields['shares']>[string];

const FORCE = 'forces/barsetshire.yaml';
const NATION = 'forces/england-and-wales.yaml';
const placed = (id: string, file: string, fields: RecordFields): ForceRecord => ({
  id,
  file,
  fields,
  placeOf: () => ({ file, line: 1, column: 1 }),
});

/** Periods with their entries, those left out that the record does not have. */
const present = (entries: readonly (readonly [string, Counts[string] | undefined])[]): Counts =>
  Object.fromEntries(entries.flatMap(([label, one]) => (one === undefined ? [] : [[label, one]])));

const people = fc.option(
  fc.record({
    value: fc.oneof(fc.constantFrom(0, 1, 900, 8000, 1_000_000), fc.integer({ min: 5000, max: 9_000_000 })),
    isOfAnotherYear: fc.boolean(),
    isCity: fc.boolean(),
  }),
  { nil: undefined, freq: 8 },
);

const populationOf = (given: { value: number; isOfAnotherYear: boolean; isCity: boolean } | undefined): Fields =>
  given === undefined
    ? {}
    : {
        population: {
          value: given.value,
          vintage: given.isOfAnotherYear ? 'mid-2019' : 'mid-2020, revised July 2024',
          ...(given.isCity && given.value < 10_000 && { 'no-rates': 'few people live there' }),
        },
      };

const WHOLE = 'selected serious offences';
const share = fc.option(
  fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
    { weight: 2, arbitrary: fc.constantFrom(0, 0.4, 0.5, 1, 1.5, 2.5, 6.5, 99.5, 100) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  { nil: null, freq: 8 },
);
const sharesOf = (label: string, given: number | undefined | null): Shares | undefined =>
  given === null
    ? undefined
    : { [label]: given === undefined ? { missing: 'not supplied' } : { percent: given, of: WHOLE } };

const who = fc.record({
  area: fc.constantFrom(...AREAS),
  status: fc.constantFrom(...STATEMENT_CASES),
  article: fc.boolean(),
  people,
});

const identityOf = ({ area, article }: { area: string; article: boolean }): RecordFields => ({
  name: `${area.replace('the ', '')} Constabulary`,
  area,
  code: 'E23999901',
  ...(article && { article: 'the' as const }),
});

const statementOf = (story: string, release: string, status: (typeof STATEMENT_CASES)[number]): Fields => ({
  statements: [
    {
      story,
      release,
      status,
      received: '2020-01-10',
      speaker: 'Ann Barset',
      rank: 'Inspector',
      role: 'head of nothing real',
      words: 'First "words" of a statement that nobody gave.\n\nSecond words of it.',
    },
  ],
});

/** An earlier count: any, or the same as the later one, or one below it. */
function beside(later: Entry | undefined, earlier: Entry | undefined, near: number): Entry | undefined {
  if (typeof later !== 'number' || near > 1) return earlier;
  return Math.max(0, later - near);
}

const YEARS = ['2010-11', '2011-12', '2012-13', '2013-14', '2014-15', '2015-16', '2016-17', '2017-18', '2018-19'];
const NOW = 'year ending September 2019';
const BEFORE = 'year ending September 2018';

/** Years that rise, fall or go anywhere: most are beyond nothing, some below or above all. */
const series = fc.record({
  counts: fc.array(optional, { minLength: YEARS.length, maxLength: YEARS.length }),
  whole: fc.array(count, { minLength: YEARS.length, maxLength: YEARS.length }),
  /** Any, or without gaps, or all below the later count, or all above it. */
  kind: fc.constantFrom('any', 'whole', 'below', 'above'),
});

type Series = typeof series extends fc.Arbitrary<infer One> ? One : never;

/** The years before: as they were drawn, or all on one side of the later count. */
function yearsBeside(later: Entry | undefined, { counts, whole, kind }: Series): readonly (Entry | undefined)[] {
  if (kind === 'any') return counts;
  if (kind === 'whole' || typeof later !== 'number' || later === 0) return whole;
  return whole.map((one) => (kind === 'below' ? one % later : later + 1 + (one % 100_000)));
}

const knifeRecord = fc
  .record({
    who,
    /** Beside the real forces' rates, so that there are places to be had. */
    typical: fc.option(fc.integer({ min: 200, max: 1800 }), { nil: undefined, freq: 2 }),
    other: optional,
    earlier: optional,
    near: fc.nat(3),
    series,
    share,
    odd: fc.nat(9),
    broken: fc.nat(9),
  })
  .map(({ who: somebody, typical, other, earlier, near, series: years, share: part, odd, broken }) => {
    const later = typical ?? other;
    const of = { value: 1_000_000, isOfAnotherYear: false, isCity: false };
    const one = typical === undefined ? somebody : { ...somebody, people: of };
    const before = beside(later, earlier, near);
    const counts = yearsBeside(later, years);
    const byYear = YEARS.map((label, at) => [label, counts[at]] as const);
    const shares = sharesOf(NOW, part);
    const from = ['2012-04-01', '2018-06-01', '2019-04-01'][broken];
    return placed('barsetshire', FORCE, {
      ...identityOf(one),
      ...populationOf(one.people),
      ...statementOf('knife-crime', NOW, one.status),
      counts: { 'knife-offences': present([...byYear, [BEFORE, before], [NOW, later]]) },
      ...(shares && { shares: { 'knife-offences': shares } }),
      ...(odd === 0 && { 'counted-otherwise': [{ measure: 'knife-offences', reason: 'includes bottles of glass' }] }),
      ...(from !== undefined && { breaks: [{ measure: 'knife-offences', from, reason: 'a new system' }] }),
    });
  });

const knifeNation = fc
  .record({ later: optional, earlier: optional, people, share })
  .map(({ later, earlier, people: given, share: part }) => {
    const shares = sharesOf(NOW, part);
    return placed('england-and-wales', NATION, {
      ...nationNamed,
      ...populationOf(given && { ...given, value: given.value + 50_000_000 }),
      counts: {
        'knife-offences': present([
          [BEFORE, earlier],
          [NOW, later],
        ]),
      },
      ...(shares && { shares: { 'knife-offences': shares } }),
    });
  });

const nationNamed: RecordFields = {
  kind: 'nation',
  name: 'England and Wales',
  area: 'England and Wales',
  code: 'K04000001',
};

const incidents = fc.oneof(entry, fc.integer({ min: 0, max: 80_000 }));
const usesRecord = fc
  .record({
    who,
    later: optional,
    earlier: optional,
    now: fc.option(incidents, { nil: undefined }),
    near: fc.nat(3),
    broken: fc.nat(9),
  })
  .map(({ who: one, later, earlier, now, near, broken }) =>
    placed('barsetshire', FORCE, {
      ...identityOf(one),
      ...populationOf(one.people),
      ...statementOf('use-of-force', '2019-20', one.status),
      counts: {
        'ced-uses': present([
          ['2018-19', beside(later, earlier, near)],
          ['2019-20', later],
        ]),
        'force-incidents': present([['2019-20', now]]),
      },
      ...(broken === 0 && { breaks: [{ measure: 'ced-uses', from: '2019-06-01', reason: 'a new system' }] }),
    }),
  );

const usesNation = fc
  .record({ later: optional, earlier: optional, now: fc.option(incidents, { nil: undefined }), people })
  .map(({ later, earlier, now, people: given }) =>
    placed('england-and-wales', NATION, {
      ...nationNamed,
      ...populationOf(given && { ...given, value: given.value + 50_000_000 }),
      counts: {
        'ced-uses': present([
          ['2018-19', earlier],
          ['2019-20', later],
        ]),
        'force-incidents': present([['2019-20', now]]),
      },
    }),
  );

/** Every story with what can be made up for it. */
export const WORLDS: readonly World[] = [
  {
    story: 'child-sexual-abuse',
    release: '2019-20',
    earlier: '2017-18',
    measure: 'child-sexual-abuse',
    change: /^The number of child sexual abuse crimes/,
    together: [/Child sexual exploitation is a form/, /recorded as (a case|cases) of sexual exploitation/],
    record: fictionalRecord,
    nation: fictionalNation,
    count: / recorded (no|[a-z]+|[\d,]+) child sexual abuse crimes? in 2019-20/,
    caveat: /experimental/g,
    wrongPlural:
      /\b(?:[Oo]ne|1) (?:crimes|cases|offences|child sexual abuse crimes)\b|\b(?:[2-9]|\d{2,}) (?:child sexual abuse crime|case|offence)\b/,
  },
  {
    story: 'knife-crime',
    release: NOW,
    earlier: BEFORE,
    change: /^(?:The number recorded|None had been|No comparable)/,
    measure: 'knife-offences',
    record: knifeRecord,
    nation: knifeNation,
    count: / recorded (no|[a-z]+|[\d,]+) serious offences? involving a knife in the year (?:ending|to) September 2019/,
    caveat: /may reflect changes in recording/g,
    wrongPlural: /\b(?:[Oo]ne|1) serious (?:knife )?offences\b|\b(?:[2-9]|\d{2,}) serious (?:knife )?offence\b/,
  },
  {
    story: 'use-of-force',
    release: '2019-20',
    earlier: '2018-19',
    change: /^(?:Recorded use|The number of recorded uses|No use|No comparable)/,
    measure: 'ced-uses',
    record: usesRecord,
    nation: usesNation,
    count: / recorded (no|[a-z]+|[\d,]+) uses? of (?:a )?conducted energy devices?, such as /,
    caveat: /experimental/g,
    wrongPlural: /\b(?:[Oo]ne|1) (?:uses|incidents)\b|\b(?:[2-9]|\d{2,}) (?:use|incident)\b/,
  },
];
