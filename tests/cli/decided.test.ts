import { existsSync, rmSync } from 'node:fs';
import { baseProject } from './base-project.js';

const FORCE = 'lost-dogs/2019-20/barsetshire';
const DRAFT = `out/${FORCE}/wire.md`;
const NEW = `out/${FORCE}/wire.new.md`;
const { pathOf, read, run, change } = baseProject();

beforeEach(async () => {
  await run('build');
  change(DRAFT, 'The KO cautions', 'The office cautions');
  change('templates/lost-dogs/caveat.hbs', 'may reflect', 'can reflect');
  expect((await run('build')).out).toContain(`compare ${FORCE}/wire.new.md`);
  rmSync(pathOf(NEW));
});

/** The first build that covers the draft takes the .new.md’s absence for the decision it is. */
async function expectHonoured(): Promise<void> {
  const { out } = await run('build');
  expect(out).toContain('2 drafted + 0 held');
  expect(existsSync(pathOf(NEW))).toBe(false);
  expect(read(DRAFT)).toContain('The office cautions');
  expect((await run('build')).out).toContain('Files: nothing to write');
}

describe('a .new.md that was deleted says “I have decided”', () => {
  it('to the next build', () => expectHonoured());

  it('also after a build of another force', async () => {
    const { out } = await run('build', '--force', 'borsetshire');
    expect(out).toContain('the next build of the draft takes that as a decision');
    expect(out).not.toContain('compare');
    await expectHonoured();
  });

  it('also after a build that refused the force’s record', async () => {
    change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: "863"');
    expect((await run('build')).code).toBe(1);
    change('forces/barsetshire.yaml', '2019-20: "863"', '2019-20: 863');
    await expectHonoured();
  });

  it('also after a build that refused a template', async () => {
    change('templates/lost-dogs/found.hbs', 'Of the total', '{{nobody}} of the total');
    expect((await run('build')).code).toBe(1);
    change('templates/lost-dogs/found.hbs', '{{nobody}} of the total', 'Of the total');
    await expectHonoured();
  });

  it('only once: a later question is asked', async () => {
    await expectHonoured();
    change('templates/lost-dogs/caveat.hbs', 'can reflect', 'might reflect');
    await run('build');
    expect(read(NEW)).toContain('might reflect');
  });
});
