import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger, LedgerDraft } from '../../src/model/ledger.js';
import { buildFrom } from '../../src/pipeline/build.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-held-'));
  cpSync('tests/refused/_base', folder, { recursive: true });
  const file = join(folder, 'forces/barsetshire.yaml');
  const record = readFileSync(file, 'utf8')
    .replace(/\b863$/m, '3')
    .replace(/\b146$/m, '0');
  expect(record).toMatch(/2019-20: 3\n[^]*2019-20: 0\n/);
  writeFileSync(file, record);
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = () => ({
  ...{ forces: join(folder, 'forces'), templates: join(folder, 'templates'), out: join(folder, 'out') },
  force: ['barsetshire'],
});
const release = () => join(folder, 'out/lost-dogs/2019-20');
const path = () => join(release(), 'barsetshire/wire.md');
const build = (): LedgerDraft | undefined => {
  buildFrom(settings());
  return (JSON.parse(readFileSync(join(release(), 'run.json'), 'utf8')) as Ledger).drafts[0];
};
const holdsOf = (entry: LedgerDraft | undefined): readonly string[] | undefined =>
  entry?.problems.filter(({ severity }) => severity === 'hold').map(({ message }) => message);

describe('a draft that is held for a small count (rule G4)', () => {
  it('stays held when an editor no longer prints the number: the record is what it was', () => {
    const before = build();
    expect(before?.status).toBe('held');
    expect(holdsOf(before)).toContainEqual(expect.stringContaining('The count is 3'));
    const text = readFileSync(path(), 'utf8');
    writeFileSync(path(), text.replaceAll(/^(?!held:| *- )(.*)\b(?:three|3)\b(?! below)/gim, '$1a few'));
    expect(readFileSync(path(), 'utf8')).not.toBe(text);
    const after = build();
    expect(after?.edits).not.toBeUndefined();
    expect(after?.figures.filter(({ value }) => value === 3)).toEqual([]);
    expect(holdsOf(after)).toContainEqual(expect.stringContaining('The count is 3'));
    expect(readFileSync(path(), 'utf8')).toMatch(/^held:\n(?: {2}- .*\n)* {2}- "The count is 3/m);
    const page = readFileSync(path().replace('.md', '.html'), 'utf8');
    expect(page).toMatch(/HELD: do not publish<.*The count is 3/);
  });
});
