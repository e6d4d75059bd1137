import { paragraphText } from '../../src/model/draft.js';
import type { Draft } from '../../src/model/draft.js';
import { draftsFor } from '../../src/pipeline/draft/draft-release.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });

/** A piece as a reader has it. */
const bodyOf = ({ paragraphs, quotes }: Draft): string =>
  paragraphs.map((paragraph) => paragraphText(paragraph, quotes)).join('\n');

describe('no two forces have the same piece (rule L6)', () => {
  const stories = prepared.stories.flatMap(({ id, ready }) => (ready ? [[id, ready] as const] : []));
  it.each(stories)('%s', (_id, ready) => {
    const [label = ''] = Object.keys(ready.story.fields.releases);
    const run = openRelease(ready, label, prepared.outlets, undefined);
    const bodies = ready.forces.flatMap((record) => draftsFor(record, run)).map(bodyOf);
    expect(bodies.length).toBeGreaterThan(0);
    expect(new Set(bodies).size).toBe(bodies.length);
  });
});
