import { rmSync } from 'node:fs';
import { baseProject } from './base-project.js';

const RELEASE = 'lost-dogs/2019-20';
const DRAFT = `${RELEASE}/barsetshire/wire`;
const ASIDE = `${RELEASE}/_withdrawn/barsetshire/wire.md`;
const { pathOf, run, read, change } = baseProject();
const kept = (): unknown => (JSON.parse(read(`out/${RELEASE}/run.json`)) as { kept?: unknown }).kept;

describe('an edited draft that was withdrawn', () => {
  it('is named in every run and in run.json for as long as it lies there', async () => {
    await run('build');
    expect(kept()).toBeUndefined();
    change(`out/${DRAFT}.md`, 'Of the total', 'Of all these');
    await run('build');
    change('forces/barsetshire.yaml', /^ *2019-20: 863.*\n/m, '');
    const line = `A withdrawn draft with edits lies in ${pathOf('out')}/${ASIDE}: copy back what you want of it, or delete it.`;
    for (let times = 1; times <= 3; times += 1) {
      expect((await run('build')).out).toContain(line);
      expect(kept()).toEqual([{ path: `${DRAFT}.md`, to: ASIDE }]);
    }
    rmSync(pathOf(`out/${ASIDE}`));
    expect((await run('build')).out).not.toContain('withdrawn draft');
    expect(kept()).toBeUndefined();
  });

  it('still has its history', async () => {
    await run('build');
    change(`out/${DRAFT}.md`, 'Of the total', 'Of all these');
    await run('build');
    change('forces/barsetshire.yaml', /^ *2019-20: 863.*\n/m, '');
    await run('build');
    const { code, out } = await run('diff', DRAFT);
    expect(code).toBe(0);
    expect(out).toContain(`${DRAFT} (withdrawn): version 2 (2020-07-17) against version 1 (2020-07-17)`);
    expect(out).toContain('Of [-the-]{+all+} [-total-]{+these+}');
  });
});
