import { prepare } from '../../src/pipeline/prepare/prepare.js';
import type { Ready } from '../../src/pipeline/prepare/prepare.js';
import type { RecordFields } from '../../src/model/record-schema.js';
import type { ForceRecord } from '../../src/model/record.js';
import type { ReleaseFields, StoryFields } from '../../src/model/story-schema.js';

/** A story of fictional forces with rates that may be ranked: knife-crime's templates, none of its figures. */
export const LABEL = 'year ending September 2019';
export const SINCE = 'year ending September 2018';
export const MEASURE = 'knife-offences';
export const VINTAGE = 'mid-2020, revised July 2024';

const RELEASE: ReleaseFields = {
  publisher: 'Office for National Statistics',
  abbreviation: 'ONS',
  title: 'Crime in England and Wales: Police Force Area data tables',
  status: 'police recorded crime',
  published: '2020-01-23T09:30',
  'compare-with': SINCE,
  table: 'Tables P4 and P5',
};

export const fictional = (id: string, fields: Partial<RecordFields>): ForceRecord => ({
  id,
  file: `forces/${id}.yaml`,
  fields: { name: `${id} Police`, area: id, code: 'E23999901', ...fields },
  placeOf: () => ({ file: `forces/${id}.yaml`, line: 1, column: 1 }),
});

type Years = Readonly<Record<string, number>>;

/** A force with a count, the people it polices, and earlier years. */
export const forceWith = (
  id: string,
  later: number,
  people: number,
  years: Years = {},
  more: Partial<RecordFields> = {},
) =>
  fictional(id, {
    population: { value: people, vintage: VINTAGE },
    counts: { [MEASURE]: { ...years, [SINCE]: later - 10, [LABEL]: later } },
    shares: { [MEASURE]: { [LABEL]: { percent: 5.4321, of: 'selected serious offences' } } },
    ...more,
  });

/** Twenty-four forces of a million people each, Field-0 to Field-23, from 200 offences to 430 by tens. */
export const field = (): readonly ForceRecord[] =>
  Array.from({ length: 24 }, (_one, at) => forceWith(`Field-${at}`, 200 + at * 10, 1_000_000));

export const nationWith = (fields: Partial<RecordFields> = {}): ForceRecord =>
  fictional('england-and-wales', {
    kind: 'nation',
    name: 'England and Wales',
    area: 'England and Wales',
    code: 'K04000001',
    population: { value: 59_430_444, vintage: VINTAGE },
    counts: { [MEASURE]: { [SINCE]: 41_858, [LABEL]: 44_771 } },
    shares: { [MEASURE]: { [LABEL]: { percent: 6.0355, of: 'selected serious offences' } } },
    ...fields,
  });

/** The real templates of knife-crime with these forces and this nation. */
export function comparedStory(
  forces: readonly ForceRecord[],
  nation: ForceRecord = nationWith(),
  change: Partial<StoryFields> = {},
  release: Partial<ReleaseFields> = {},
): Ready {
  const { stories } = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
  const ready = stories.find(({ id }) => id === 'knife-crime')?.ready;
  if (!ready) throw new Error('knife-crime does not stand');
  const fields = { ...ready.story.fields, ...change, releases: { [LABEL]: { ...RELEASE, ...release } } };
  return {
    ...ready,
    forces,
    peers: forces,
    nation,
    refused: [],
    recordProblems: [],
    story: { ...ready.story, fields },
  };
}
