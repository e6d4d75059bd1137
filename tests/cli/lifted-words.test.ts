import { appendFileSync } from 'node:fs';
import type { Ledger } from '../../src/model/ledger.js';
import { baseProject } from './base-project.js';

const DRAFT = 'lost-dogs/2019-20/barsetshire/wire';
const FILE = `out/${DRAFT}.md`;
const NOTES = 'out/lost-dogs/2019-20/barsetshire/notes.md';
const REVIEW = 'out/lost-dogs/2019-20/review.yaml';
const QUOTED = 'A neighbour, Ann Grantly, said: "It is a quiet street."';
const { pathOf, read, run, change } = baseProject();

const lift = (reason: string) => run('lift', DRAFT, '--by', 'A. Barset', '--reason', reason);

/** Of the draft, as the ledger has it. */
function status(): string | undefined {
  const { drafts } = JSON.parse(read('out/lost-dogs/2019-20/run.json')) as Ledger;
  return drafts.find(({ path }) => path === `${DRAFT}.md`)?.status;
}

const append = (typed: string): void => appendFileSync(pathOf(FILE), `\n${typed}\n`);

async function built(): Promise<string | undefined> {
  await run('build');
  return status();
}

describe('a decision on quoted words that no record holds', () => {
  beforeEach(async () => {
    await run('build');
    append(QUOTED);
    expect(await built()).toBe('held');
    await lift('heard it myself');
    expect(await built()).toBe('draft');
  });

  it.each([
    ['other words', 'It is a quiet street.', 'I always knew there was something wrong here.'],
    ['another speaker', 'Ann Grantly', 'Mark Robarts'],
    ['a second speaker', QUOTED, `${QUOTED}\n\nHer son, Henry Grantly, said: "We never saw a dog."`],
  ])('does not lift the hold on %s, and the notes say so', async (_, from, to) => {
    change(FILE, from, to);
    expect(await built()).toBe('held');
    expect(read(NOTES)).toContain('A. Barset lifted this for other words (“heard it myself”); these are not lifted.');
    expect((await run('build')).err).toContain('check/quotation-not-recorded');
    await lift('heard that too');
    expect(await built()).toBe('draft');
  });

  it('goes on lifting it when the marks are another program’s, and other paragraphs change', async () => {
    change(FILE, '"It is a quiet street."', '“It is a quiet street.”');
    append('Readers can write to us.');
    expect(await built()).toBe('draft');
  });

  it('is kept with the words it was given for', () => expect(read(REVIEW)).toMatch(/^ {2}words: \[[0-9a-f]{16}\]$/m));
});

describe('a decision on a new version that is kept out', () => {
  const caveat = 'templates/lost-dogs/caveat.hbs';
  beforeEach(async () => {
    await run('build');
    change(FILE, 'The KO cautions', 'The office cautions');
    await run('build');
    change(caveat, 'may reflect', 'can reflect');
    expect(await built()).toBe('held');
    await lift('ours is better');
    expect(await built()).toBe('draft');
  });

  it.each([
    ['words of the paragraph', caveat, 'can reflect', 'might reflect'],
    ['words of another paragraph', 'templates/lost-dogs/found.hbs', 'Of the total', 'Of all these'],
  ])('does not cover other %s', async (_, file, from, to) => {
    change(file, from, to);
    expect(await built()).toBe('held');
    expect(read(NOTES)).toContain('A. Barset lifted this for other words (“ours is better”)');
    expect(read(`out/${DRAFT}.new.md`)).toContain(to);
  });
});

describe('a decision on a number that a person typed', () => {
  it('is made anew after it lapsed', async () => {
    await run('build');
    append('Call the kennels on 01632 960101.');
    expect(await built()).toBe('held');
    await lift('the kennels’ number');
    expect(await built()).toBe('draft');
    change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: 871');
    expect(await built()).toBe('held');
    await lift('looked at again');
    expect(await built()).toBe('draft');
  });
});
