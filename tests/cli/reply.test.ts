import { appendFileSync, cpSync } from 'node:fs';
import { baseProject } from './base-project.js';

const FORCE = 'out/lost-dogs/2019-20/barsetshire';
const DRAFT = `${FORCE}/wire.md`;
const { pathOf, read, run, change } = baseProject();

/** The reply as a reporter puts it into the record. */
const reply = (words: string): string => `statements:
  - story: lost-dogs
    release: 2019-20
    status: received
    received: 2020-07-16
    speaker: Henry Grantly
    rank: Superintendent
    words: |
      ${words}
`;
const WORDS = 'Every dog is somebody’s friend. We look for each of them with all we have.';

const bodyOf = (path: string): string => read(path).split('\n---\n').at(-1)?.trim() ?? '';
const paragraphs = (): readonly string[] => bodyOf(DRAFT).split('\n\n');
const placeOf = (words: string): number => paragraphs().findIndex((one) => one.includes(words));

beforeEach(async () => {
  cpSync('templates/shared/statement.hbs', pathOf('templates/shared/statement.hbs'));
  change('templates/lost-dogs/story.yaml', 'caveat, found,', 'caveat, statement, found,');
  await run('build');
});

const received = (): void => appendFileSync(pathOf('forces/barsetshire.yaml'), reply(WORDS));

describe('a reply that comes into an edited draft', () => {
  it('never stands above the headline of one that was rewritten throughout', async () => {
    change(DRAFT, bodyOf(DRAFT), '# Where are the dogs?\n\nWe wrote this anew from end to end.\n\nIt is all ours.');
    received();
    await run('build');
    expect(paragraphs()[0]).toBe('# Where are the dogs?');
    expect(placeOf('Every dog is')).toBe(3);
  });

  it('leads to what it led to where only the headline and all above it were rewritten', async () => {
    const above = paragraphs().slice(0, 3).join('\n\n');
    change(DRAFT, above, '# Where are the dogs?\n\nNobody in the county can tell.');
    change(DRAFT, /The KO cautions.*\n\n/, '');
    received();
    await run('build');
    expect(paragraphs()[0]).toBe('# Where are the dogs?');
    expect(placeOf('Every dog is')).toBe(2);
    expect(placeOf('146 were found')).toBe(3);
  });

  it('follows the paragraph it follows, also where that was reworded', async () => {
    change(DRAFT, 'The KO cautions', 'The office cautions');
    received();
    await run('build');
    expect(placeOf('Every dog is')).toBe(placeOf('The office cautions') + 1);
  });
});
