import { paragraphText } from '../../src/model/draft.js';
import { draftsFor } from '../../src/pipeline/draft/draft-release.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const ready = prepared.stories.find(({ id }) => id === 'knife-crime')?.ready;
if (!ready) throw new Error('the story does not stand');
const run = openRelease(ready, 'year ending September 2019', prepared.outlets, ['md']);

/** Whether a force's draft gives it a place, and whether it says under its source which forces have none. */
const told = ready.forces.flatMap((record) =>
  draftsFor(record, run).map(({ paragraphs, footers, quotes }) => {
    const text = (all: typeof paragraphs): string => all.map((one) => paragraphText(one, quotes)).join('\n');
    return {
      force: record.id,
      isPlaced: text(paragraphs).includes('forces that can be compared'),
      saysWho: text(footers.flatMap((footer) => footer.paragraphs)).includes('are not compared'),
    };
  }),
);

describe('which forces are not compared', () => {
  it('is said where a draft gives its force a place, and only there', () =>
    expect(told.filter(({ isPlaced, saysWho }) => isPlaced !== saysWho)).toEqual([]));

  it('is said for the five highest and the five lowest', () =>
    expect(told.filter(({ isPlaced }) => isPlaced)).toHaveLength(10));
});
