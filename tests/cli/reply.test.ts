import { appendFileSync, cpSync } from 'node:fs';
import { baseProject } from './base-project.js';

const FORCE = 'out/lost-dogs/2019-20/barsetshire';
const DRAFT = `${FORCE}/wire.md`;
const NOTES = `${FORCE}/notes.md`;
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

  it('nor between the headline and the intro of one', async () => {
    const headline = '# Lost dogs: the Kennel Office data shows';
    change(DRAFT, bodyOf(DRAFT), `${headline}\n\nOf the dogs we were told.\n\nIt is all ours.`);
    received();
    await run('build');
    expect(paragraphs()[0]).toBe(headline);
    expect(placeOf('Every dog is')).toBeGreaterThan(1);
    expect(read(DRAFT.replace('.md', '.html'))).toContain(`<h1>${headline.slice(2)}</h1>`);
    expect(read(NOTES)).not.toContain('There is no headline');
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

describe('a reply that a person’s edit leaves out', () => {
  const rightOfReply = (): string => read(NOTES).split('## Right of reply\n\n')[1]?.split('\n\n')[0] ?? '';
  const status = (): string | undefined => /^status: (.*)$/m.exec(read(DRAFT))?.[1];
  const LONG = `${WORDS}\n\n      Nobody should wait to ring us when a dog is gone.`;

  it('holds the draft, and the notes say so, until a named person lifts that for these words', async () => {
    const stale = read(DRAFT);
    received();
    await run('build');
    expect(rightOfReply()).toBe('- The force’s statement is in the draft.');
    change(DRAFT, read(DRAFT), stale.replace('The KO cautions', 'The office cautions'));
    expect((await run('build')).err).toContain('merge/statement-cut');
    expect(status()).toBe('held');
    expect(rightOfReply()).toBe('- wire.md: the force’s statement is NOT in the draft: it was taken out by hand.');
    await run('lift', FORCE.slice(4), '--by', 'A. Barset', '--reason', 'it was withdrawn on the telephone');
    expect(status()).toBe('draft');
    expect(rightOfReply()).toContain('NOT in the draft');
    change('forces/barsetshire.yaml', 'is somebody’s friend', 'is a good friend');
    await run('build');
    expect(status()).toBe('held');
    expect(read(NOTES)).toContain('A. Barset lifted this for other words');
  });

  it('holds nothing where a whole paragraph of it stands', async () => {
    appendFileSync(pathOf('forces/barsetshire.yaml'), reply(LONG));
    await run('build');
    change(DRAFT, /\n\n[^\n]*Nobody should wait[^\n]*/, '');
    change(DRAFT, 'with all we have.', 'with all we have.”');
    const { out } = await run('build');
    expect(out).toContain('2 drafted + 0 held');
    expect(rightOfReply()).toContain('part of the force’s statement is in the draft; the rest was taken out by hand');
  });

  it.each(['“each of them with all we have”', "'each of them with all we have'", '‘each of them with all we have’'])(
    'holds nothing where a part of it stands in quotation marks, double or single: %s',
    async (quoted) => {
      received();
      await run('build');
      change(DRAFT, /[^\n]*Every dog is[^\n]*/, `The force says that its officers look for ${quoted}.`);
      expect((await run('build')).err).not.toContain('merge/statement-cut');
      expect(rightOfReply()).toContain('part of the force’s statement is in the draft');
    },
  );

  it('is told of in the notes where the new version waits, or the title does not print it', async () => {
    change(DRAFT, 'The KO cautions', 'The office cautions');
    await run('build');
    change('templates/lost-dogs/caveat.hbs', 'may reflect', 'can reflect');
    received();
    await run('build');
    expect(rightOfReply()).toContain('it waits in the .new.md beside it');
    change('templates/lost-dogs/story.yaml', 'caveat, statement, found,', 'caveat, found,');
    await run('build');
    expect(rightOfReply()).toContain('this title does not print it');
  });
});
