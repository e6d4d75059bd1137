import { checkCopy } from '../../src/check/check-copy.js';
import { readCopy } from '../../src/check/read/copy.js';
import { frameFor } from '../../src/pipeline/draft/draft-release.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const ready = prepared.stories.find(({ id }) => id === 'child-sexual-abuse')?.ready;
if (!ready) throw new Error('the story does not stand');

const COPY = `Police recorded 863 child sexual abuse crimes in Hertfordshire

More than 850 child sexual abuse crimes were recorded in Hertfordshire, new figures show.`;

/** Rule K5 findings for a release published on a day and read on another. */
function newness(published: string | undefined, today: string | undefined): number {
  const { story } = ready as NonNullable<typeof ready>;
  const releases = structuredClone(story.fields.releases);
  if (published !== undefined && releases['2019-20']) releases['2019-20'].published = published;
  const changed = {
    ...(ready as NonNullable<typeof ready>),
    story: { ...story, fields: { ...story.fields, releases } },
  };
  const run = openRelease(changed, '2019-20', prepared.outlets, undefined, [], today);
  const record = changed.forces.find(({ id }) => id === 'hertfordshire');
  const frame = record && frameFor(record, run);
  if (!frame) throw new Error('no figures');
  return checkCopy(readCopy(COPY), frame).filter(({ rule }) => rule === 'K5').length;
}

describe('new figures are new for 14 days (rule K5)', () => {
  it('on the day, and a fortnight later', () => {
    expect(newness('2020-07-17T09:30', undefined)).toBe(0);
    expect(newness('2020-07-17T09:30', '2020-07-31')).toBe(0);
  });
  it('not on the fifteenth day', () => expect(newness('2020-07-17T09:30', '2020-08-01')).toBe(1));
  it('is not judged where nobody knows the day', () => expect(newness(undefined, '2026-01-01')).toBe(0));
});
