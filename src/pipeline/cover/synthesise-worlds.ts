import type { RecordFields } from '../../model/record-schema.js';
import type { ForceRecord } from '../../model/record.js';
import type { ReleaseFields } from '../../model/story-schema.js';
import type { Ready } from '../prepare/prepare.js';
import { cornerPairs, eachKind } from './count-pairs.js';
import {
  LEFT_OUT,
  PEOPLE,
  countsByPeriod,
  madeUpField,
  periodBefore,
  sharesOf,
  usualCount,
} from './synthesise-records.js';
import type { Spell } from './synthesise-records.js';

/** A nation and a release that a made-up force is seen in. */
export interface World {
  readonly ready: Ready;
  /** How it differs from what is in forces/ and story.yaml; empty where it does not. */
  readonly madeUp: string;
}

type Nation = Pick<RecordFields, 'counts' | 'changes' | 'shares' | 'population'>;
type OneMeasure = { readonly [part in 'counts' | 'changes']?: NonNullable<RecordFields[part]>[string] };

/** A nation holds far more than a force. */
const TIMES_A_FORCE = 70;

/** The period a release is compared with, or would be. */
export const sinceOf = (fields: ReleaseFields, label: string): string => fields['compare-with'] ?? periodBefore(label);

/** Exact counts, rounded ones with a published change or none. */
function nationalFigures(measure: string, spell: Spell): readonly OneMeasure[] {
  const { fields } = spell.story;
  const usual = usualCount(spell.story, measure) * TIMES_A_FORCE;
  const step = fields.thresholds['min-percent-base'] || 100;
  const rounded = { [spell.label]: { value: Math.round(usual / step) * step, rounded: step } };
  const published = [12, -16, 0].map((percent) => ({
    counts: rounded,
    changes: { [spell.label]: { since: spell.since, percent } },
  }));
  const pairs = eachKind(cornerPairs(fields, usual), [fields.thresholds['min-percent-base']]);
  const exact = pairs.map((pair) => ({ counts: countsByPeriod(pair, spell) }));
  return [...exact, ...published, { counts: rounded }];
}

/** The release as it is, without and with a period to compare, with no, one and two forces left out of its total. */
function releaseVariants(fields: ReleaseFields, label: string): readonly { fields: ReleaseFields; madeUp: string }[] {
  const { 'compare-with': since, excluded = [], ...bare } = fields;
  const left = (many: number) =>
    LEFT_OUT.slice(0, many).map(({ id }) => ({ force: id, reason: 'left out of this made-up release' }));
  const compared = { ...bare, 'compare-with': sinceOf(fields, label) };
  return [
    { fields, madeUp: '' },
    ...(excluded.length > 0 ? [{ fields: compared, madeUp: 'no force left out' }] : []),
    ...[1, 2].map((many) => ({ fields: { ...compared, excluded: left(many) }, madeUp: `${many} left out` })),
    since === undefined
      ? { fields: compared, madeUp: `compared with ${compared['compare-with']}` }
      : { fields: bare, madeUp: 'no earlier period' },
  ];
}

function worldOf(
  ready: Ready,
  label: string,
  release: { fields: ReleaseFields; madeUp: string },
  nation: Nation,
): World {
  const { story } = ready;
  const known = { ...ready.nation, fields: { ...ready.nation.fields, ...nation } } as ForceRecord;
  const told = {
    ...story,
    fields: { ...story.fields, releases: { ...story.fields.releases, [label]: release.fields } },
  };
  const forces = [...ready.forces, ...LEFT_OUT];
  return { ready: { ...ready, story: told, nation: known, forces, peers: forces }, madeUp: release.madeUp };
}

/** The nation's record with some measures' figures replaced. */
function nationWith(nation: ForceRecord, figures: Readonly<Record<string, OneMeasure>>): Nation {
  const counts = { ...nation.fields.counts };
  const changes = { ...nation.fields.changes };
  for (const [measure, own] of Object.entries(figures)) {
    counts[measure] = own.counts ?? {};
    changes[measure] = own.changes ?? {};
  }
  return { counts, changes };
}

/** The worlds that differ from the real one in one thing: the release, or one measure of the nation. */
export function* nearWorlds(ready: Ready, spell: Spell): Generator<World> {
  const { story, label } = spell;
  const fields = story.fields.releases[label] as ReleaseFields;
  for (const release of releaseVariants(fields, label)) yield worldOf(ready, label, release, {});
  for (const measure of Object.keys(story.fields.measures))
    for (const own of nationalFigures(measure, spell))
      yield worldOf(ready, label, { fields, madeUp: '' }, nationWith(ready.nation, { [measure]: own }));
  yield* comparedWorlds(ready, spell);
}

/** So many forces are a field; of them so many have a higher rate. */
const FIELD = 23;
const ABOVE = [0, 1, 11, 22, 23] as const;

/** Worlds in which a usual record has something to be held beside: a nation with people and shares, a field of forces. */
function* comparedWorlds(ready: Ready, spell: Spell): Generator<World> {
  const { story, label } = spell;
  const release = { fields: story.fields.releases[label] as ReleaseFields, madeUp: '' };
  const people = { ...PEOPLE, value: PEOPLE.value * TIMES_A_FORCE };
  for (const measure of Object.keys(story.fields.measures)) {
    const later = usualCount(story, measure) * TIMES_A_FORCE;
    const own = { [measure]: { counts: countsByPeriod({ earlier: later, later }, spell) } };
    const nation = { ...nationWith(ready.nation, own), population: people, shares: sharesOf(7.5, spell) };
    yield worldOf(ready, label, release, nation);
    if (story.fields.rates?.ranked !== true) continue;
    for (const above of ABOVE) {
      const forces = madeUpField(above, FIELD, measure, spell);
      yield worldOf({ ...ready, forces }, label, release, nation);
    }
  }
}

/** Every variant of the release beside every pair of national figures: many, for what nothing nearer reaches. */
export function* farWorlds(ready: Ready, spell: Spell): Generator<World> {
  const { story, label } = spell;
  const [main = '', ...others] = Object.keys(story.fields.measures);
  for (const release of releaseVariants(story.fields.releases[label] as ReleaseFields, label))
    for (const own of nationalFigures(main, spell)) {
      yield worldOf(ready, label, release, nationWith(ready.nation, { [main]: own }));
      for (const id of others)
        for (const other of nationalFigures(id, spell))
          yield worldOf(ready, label, release, nationWith(ready.nation, { [main]: own, [id]: other }));
    }
}
