import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFrom } from '../../src/pipeline/build.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-write-'));
  cpSync('forces', join(folder, 'forces'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = (out: string) => ({ forces: join(folder, 'forces'), templates: 'templates', out: join(folder, out) });
const release = (out: string) => join(folder, out, 'child-sexual-abuse/2019-20');

function change(id: string, from: string, to: string): void {
  const file = join(folder, `forces/${id}.yaml`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

function bytes(out: string): Record<string, string> {
  // Versions that were written and then superseded are history in the one and were never there in the other.
  const files = readdirSync(join(folder, out), { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile() && !one.parentPath.includes('.history'),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(join(folder, out).length),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  );
}

describe('a run that breaks off', () => {
  it('is finished by the next, and nothing it wrote is taken for an edit', () => {
    buildFrom(settings('out'));
    change('hertfordshire', 'value: 863', 'value: 864');
    change('thames-valley', 'value: 3057', 'value: 3061');
    // Stands where the draft is first written under another name.
    const inTheWay = join(release('out'), `thames-valley/.wire.md.${process.pid}.tmp`);
    mkdirSync(inTheWay);
    const broken = buildFrom(settings('out'));
    expect(broken.stories[0]?.failed).toBe(true);
    expect(broken.stories[0]?.problems.map(({ code }) => code)).toContain('write/folder');
    expect(readFileSync(join(release('out'), 'hertfordshire/wire.md'), 'utf8')).toContain('864');
    rmSync(inTheWay, { recursive: true });
    change('hertfordshire', 'value: 864', 'value: 865');
    const mended = buildFrom(settings('out'));
    expect(mended.stories[0]?.problems.filter(({ code }) => code === 'write/edited')).toEqual([]);
    buildFrom(settings('undisturbed'));
    expect(bytes('out')).toEqual(bytes('undisturbed'));
  });

  it('leaves a temporary file at most, which the next takes away', () => {
    buildFrom(settings('out'));
    writeFileSync(join(release('out'), 'thames-valley/.wire.md.4242.tmp'), 'half a dra');
    buildFrom(settings('out'));
    expect(readdirSync(join(release('out'), 'thames-valley')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
