import { baseProject } from './base-project.js';

const DRAFT = 'lost-dogs/2019-20/barsetshire/wire';
const UNKNOWN = 'No earlier run is remembered on this machine, so the plan can’t say why.';
const { run, change, pathOf } = baseProject();
const cache = process.env['STRINGER_CACHE'];
afterEach(() => void (process.env['STRINGER_CACHE'] = cache ?? ''));

interface Told {
  readonly stories: readonly {
    readonly notDelivered: readonly { path: string; status: string; reasons: string[] }[];
  }[];
}

describe('build --plan', () => {
  it('says in one line that it can give no reasons, where no run is remembered', async () => {
    process.env['STRINGER_CACHE'] = pathOf('cache');
    expect((await run('build', '--plan')).out).toContain(UNKNOWN);
    await run('build');
    expect((await run('build', '--plan')).out).not.toContain(UNKNOWN);
    change('forces/barsetshire.yaml', '2019-20: 863', '2019-20: 871');
    const { out } = await run('build', '--plan');
    expect(out).toContain('barsetshire/wire.md  (record)');
    expect(out).not.toContain(UNKNOWN);
  });

  it('says which drafts would be held or fail the check, and why, as the build then does', async () => {
    await run('build');
    expect((await run('build', '--plan')).out).not.toContain('after it');
    change(`out/${DRAFT}.md`, 'The KO cautions', 'The office cautions');
    change('templates/lost-dogs/caveat.hbs', 'may reflect', 'can reflect');
    const held = await run('build', '--plan');
    expect(held.out).toMatch(new RegExp(`  Held after it:\n    ${DRAFT}\\.md: .*new version`));
    expect((await run('build')).out).toContain('Held: barsetshire');
    change(`out/${DRAFT}.md`, '92%', '26%');
    const failed = await run('build', '--plan');
    expect(failed.out).toMatch(new RegExp(`  Failed the check after it:\n    ${DRAFT}\\.md: .*26%`));
    expect(failed.out).not.toContain('Held after it');
    expect(failed.code).toBe((await run('build')).code);
    const { stories } = JSON.parse((await run('build', '--plan', '--json')).out) as Told;
    expect(stories[0]?.notDelivered).toMatchObject([{ path: `${DRAFT}.md`, status: 'failed-check' }]);
  });
});
