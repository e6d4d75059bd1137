import { QUOTED_STATEMENT_CASES, STATEMENT_CASES } from '../../model/cases.js';
import type { RecordFields } from '../../model/record-schema.js';
import type { ForceRecord, Story } from '../../model/record.js';
import { parsePeriod } from '../../text/periods.js';
import { cornerPairs, eachKind, sweptPairs } from './count-pairs.js';
import type { CountPair } from './count-pairs.js';

/** The release a made-up record is for. */
export interface Spell {
  readonly story: Story;
  readonly label: string;
  /** The period compared with, also where a variant of the release has none. */
  readonly since: string;
}

type Fields = Partial<RecordFields>;
type Numbers = Readonly<Record<string, CountPair>>;

/** A force of Anthony Trollope's county: nobody takes it for a real one. */
function madeUpForce(id: string, area: string, code: string, more: Fields): ForceRecord {
  const file = `(made up)/${id}.yaml`;
  const fields: RecordFields = { name: `${area} Constabulary`, area, code, ...more };
  return { id: `made-up-${id}`, file, fields, placeOf: () => ({ file, line: 1, column: 1 }) };
}

/** People of a made-up place. */
export const PEOPLE = { value: 1_000_000, vintage: 'of a made-up year' } as const;

const barsetshire = (more: Fields): ForceRecord =>
  madeUpForce('barsetshire', 'Barsetshire', 'E23999901', { population: PEOPLE, ...more });

/** The label of the period a year before, whatever the spelling. */
export function periodBefore(label: string): string {
  const found = /\d{4}/.exec(label)?.[0] ?? '';
  const year = Number(found) - 1;
  const spelt = [
    `${year}-${String((year + 1) % 100).padStart(2, '0')}`,
    `${year}-${year + 1}`,
    label.replace(found, String(year)),
  ];
  return spelt.find((one) => parsePeriod(one) !== undefined) ?? label;
}

/** A share beside every measure's later count. */
export const sharesOf = (percent: number, { story, label }: Spell): NonNullable<RecordFields['shares']> =>
  Object.fromEntries(
    Object.keys(story.fields.measures).map((id) => [id, { [label]: { percent, of: 'what is made up here' } }]),
  );

/** Forces beside which a usual record of a measure has so many higher rates. */
export function madeUpField(above: number, many: number, measure: string, spell: Spell): readonly ForceRecord[] {
  const usual = usualCount(spell.story, measure);
  return Array.from({ length: many }, (_one, at) => {
    const later = at < above ? usual * 2 + at : Math.ceil(usual / 2) + at;
    const counts = { [measure]: countsByPeriod({ earlier: later, later }, spell) };
    return madeUpForce(`field-${at}`, `Field ${at}`, `E239990${20 + at}`, { population: PEOPLE, counts });
  });
}

/** Four years before the earlier period, each so many times the usual count. */
function yearsBefore(times: number, spell: Spell): NonNullable<RecordFields['counts']> {
  const labels = [1, 2, 3, 4].reduce<readonly string[]>((all) => [...all, periodBefore(all.at(-1) ?? spell.since)], []);
  return Object.fromEntries(
    Object.keys(spell.story.fields.measures).map((id) => [
      id,
      Object.fromEntries(labels.map((label) => [label, Math.round(usualCount(spell.story, id) * times)])),
    ]),
  );
}

/** Forces a made-up release leaves out of its total. */
export const LEFT_OUT: readonly ForceRecord[] = [
  madeUpForce('borsetshire', 'Borsetshire', 'E23999902', {}),
  madeUpForce('middlemarch', 'Middlemarch', 'E23999903', {}),
];

/** Counts by period. Without a figure there is a reason, as in a real record. */
export function countsByPeriod(pair: CountPair, { label, since }: Spell): NonNullable<RecordFields['counts']>[string] {
  const known = (count: number | undefined) => count ?? { missing: 'left out of this made-up record' };
  return { [since]: known(pair.earlier), [label]: known(pair.later) };
}

/** A part holds no more than its whole. */
function within(part: CountPair, whole: CountPair): CountPair {
  const least = (count: number | undefined, most: number | undefined) =>
    count === undefined ? undefined : Math.min(count, most ?? count);
  const earlier = least(part.earlier, whole.earlier);
  const later = least(part.later, whole.later);
  return { ...(earlier !== undefined && { earlier }), ...(later !== undefined && { later }) };
}

function recordWith(numbers: Numbers, spell: Spell, more: Fields = {}): ForceRecord {
  const { measures } = spell.story.fields;
  const counts = Object.fromEntries(
    Object.entries(measures).map(([id, measure]) => {
      const whole = numbers[measure['part-of'] ?? ''];
      const own = numbers[id] ?? {};
      const known = countsByPeriod(whole ? within(own, whole) : own, spell);
      return [id, { ...more.counts?.[id], ...known }];
    }),
  );
  return barsetshire({ shares: sharesOf(6.5, spell), ...more, counts });
}

/** Where a force may stand with its statement; its teams; a series that breaks. */
function* otherFields(spell: Spell): Generator<Fields> {
  const { story, label } = spell;
  const day = story.fields.releases[label]?.published;
  const received = typeof day === 'string' ? day.slice(0, 10) : (day?.['not-after'] ?? '2020-01-01');
  for (const status of STATEMENT_CASES) {
    const isQuoted = (QUOTED_STATEMENT_CASES as readonly string[]).includes(status);
    const words = {
      received,
      speaker: 'Ann Barset',
      rank: 'Inspector',
      words: 'These words are made up.\n\nSo are these.',
    };
    yield { statements: [{ story: story.id, release: label, status, ...(isQuoted && words) }] };
  }
  yield {
    teams: { heading: 'These teams are made up', list: [{ name: 'The Made-up Team', does: 'it does nothing real' }] },
  };
  const from = `${label.match(/\d{4}/)?.[0] ?? '2000'}-01-01`;
  for (const measure of Object.keys(story.fields.measures))
    yield { breaks: [{ measure, from, reason: 'this break is made up' }] };
  for (const measure of Object.keys(story.fields.measures))
    yield { 'counted-otherwise': [{ measure, reason: 'counts in a made-up way' }] };
  yield { shares: {} };
  yield { population: { ...PEOPLE, 'no-rates': 'made up' } };
}

/** Usual counts: the main measure's by the story's base, each other a third of it. */
export function usualCount({ fields }: Story, measure: string): number {
  const isMain = Object.keys(fields.measures)[0] === measure;
  return Math.floor(fields.thresholds['min-percent-base'] * (isMain ? 8.63 : 2.87)) || (isMain ? 863 : 287);
}

/** The most ordinary counts of every measure. */
const usualNumbers = ({ story }: Spell): Numbers =>
  Object.fromEntries(
    Object.keys(story.fields.measures).map((id) => [id, cornerPairs(story.fields, usualCount(story, id))[0] ?? {}]),
  );

/**
 * Records of a force that does not exist, chosen by the story's measures and thresholds alone, the most ordinary
 * first, so that a sentence is shown with figures a reader can believe: every change there is. Always the same ones.
 */
export function* usualRecords(spell: Spell): Generator<ForceRecord> {
  const { fields } = spell.story;
  const measures = Object.keys(fields.measures);
  const pairsOf = (id: string) => cornerPairs(fields, usualCount(spell.story, id));
  const usual = usualNumbers(spell);
  const [main = '', ...others] = measures;
  yield recordWith(usual, spell);
  for (const more of otherFields(spell)) yield recordWith(usual, spell, more);
  const fall = Object.fromEntries(measures.map((id) => [id, pairsOf(id)[1] ?? {}]));
  yield recordWith(usual, spell, { counts: yearsBefore(0.5, spell) });
  yield recordWith(fall, spell, { counts: yearsBefore(2, spell) });
  for (const pair of pairsOf(main)) yield recordWith({ ...usual, [main]: pair }, spell);
  for (const id of others) for (const pair of pairsOf(id)) yield recordWith({ ...usual, [id]: pair }, spell);
  for (const id of others)
    for (const pair of pairsOf(main)) yield recordWith({ ...usual, [main]: pair, [id]: pair }, spell);
}

/** The same, and then one for every count at which words may change. */
export function* madeUpRecords(spell: Spell): Generator<ForceRecord> {
  yield* usualRecords(spell);
  const { fields } = spell.story;
  const usual = usualNumbers(spell);
  const [main = ''] = Object.keys(fields.measures);
  for (const pair of sweptPairs(fields)) yield recordWith({ ...usual, [main]: pair }, spell);
}

/** Every kind of pair of the main measure beside every kind of each other one: many, for what nothing nearer reaches. */
export function* crossedRecords(spell: Spell): Generator<ForceRecord> {
  const { fields } = spell.story;
  const measures = Object.keys(fields.measures);
  const pairsOf = (id: string) => cornerPairs(fields, usualCount(spell.story, id));
  const steps = Object.values(fields.thresholds);
  const usual = usualNumbers(spell);
  const [main = '', ...others] = measures;
  for (const id of others) {
    for (const whole of eachKind(pairsOf(main), steps))
      for (const pair of eachKind(pairsOf(id), steps)) yield recordWith({ ...usual, [main]: whole, [id]: pair }, spell);
    for (const pair of sweptPairs(fields)) yield recordWith({ ...usual, [main]: pair, [id]: pair }, spell);
  }
}
