import { baseProject } from './base-project.js';

const FOLDER = 'out/lost-dogs/2019-20/barsetshire';
const DRAFT = `${FOLDER}/wire.md`;
const { run, read, change } = baseProject();
const CHANGE = /The number of lost dogs.*\n\n/;
const CAVEAT = /The KO cautions.*\n\n/;
const lineOf = (words: string): number =>
  read(DRAFT)
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

describe('what a person’s edits made wrong stands at his draft, with what he can do', () => {
  beforeEach(async () => {
    await run('build');
  });
  const stopped = async () => {
    const { code, err } = await run('build');
    expect(code).toBe(1);
    expect(err).not.toMatch(/templates\/|\.hbs|story\.yaml/);
    return err;
  };

  it('where a required paragraph was cut', async () => {
    change(DRAFT, CAVEAT, '');
    const err = await stopped();
    expect(err).toContain(`${DRAFT}:1:1  error  check/required-missing`);
    expect(err).toContain('Put it back into this file');
    expect(read(`${FOLDER}/notes.md`)).toContain('- wire.md, line 1: The caveat paragraph is required here');
  });

  it('where a paragraph of ours was moved to where its words mean something else', async () => {
    const [moved = ''] = CHANGE.exec(read(DRAFT)) ?? [];
    change(DRAFT, CHANGE, '');
    change(DRAFT, 'Barsetshire Constabulary recorded', `${moved}Barsetshire Constabulary recorded`);
    const err = await stopped();
    const line = lineOf('The number of lost dogs');
    expect(err).toContain(`${DRAFT}:${line}:1  error  check/period-wrong`);
    expect(err).toContain('These words are the program’s own, what stands around them is not');
    expect(read(`${FOLDER}/notes.md`)).toContain(`- wire.md, line ${line}: “450” opens the piece`);
  });

  it('where a paragraph that must stand near another was parted from it', async () => {
    change(DRAFT, CAVEAT, '');
    change(
      DRAFT,
      'Of the total',
      'Ann Barset said: “We want to know where all of our dogs have gone to, and soon.”\n\nOf the total',
    );
    change(
      DRAFT,
      'Across England',
      'The KO cautions that these are experimental and that recording changes.\n\nAcross England',
    );
    const err = await stopped();
    expect(err).toContain(`${DRAFT}:${lineOf('The KO cautions')}:1  error  check/required-missing`);
    expect(err).toContain('Move it in this file to where it must stand');
  });
});
