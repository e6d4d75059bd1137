import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { sealOf } from '../../src/render/quotation-seal.js';

let templates = '';
beforeEach(() => {
  templates = join(mkdtempSync(join(tmpdir(), 'stringer-seal-')), 'templates');
  cpSync('templates', templates, { recursive: true });
});
afterEach(() => rmSync(join(templates, '..'), { recursive: true }));

const prepared = () =>
  prepare({ forces: 'forces', templates, out: 'out' }).stories.find(({ id }) => id === 'child-sexual-abuse');

function change(file: string, from: string, to: string): void {
  const path = join(templates, 'shared', file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
}

describe('words quoted in templates (rule H6)', () => {
  it.each([
    ['nspcc.hbs', 'Behind these figures', 'Behind those figures'],
    ['nspcc.hbs', 'severely reduced.', 'severely reduced!'],
    ['home-office.hbs', 'swiftly brought', 'Swiftly brought'],
  ])('in %s: “%s” is not “%s”, and the story stops', (file, from, to) => {
    change(file, from, to);
    const story = prepared();
    expect(story?.ready).toBeUndefined();
    const [found, ...others] = story?.problems.filter(({ severity }) => severity === 'error') ?? [];
    expect(others).toEqual([]);
    const lines = readFileSync(join(templates, 'shared', file), 'utf8').split('\n');
    const line = lines.findIndex((one) => one.includes('sha256='));
    const old = /sha256="([0-9a-f]{64})"/.exec(lines[line] ?? '')?.[1] ?? 'none';
    expect(found).toMatchObject({
      code: 'render/quotation-altered',
      file: `templates/shared/${file}`,
      line: line + 1,
      column: (lines[line]?.indexOf('"') ?? 0) + 1,
    });
    expect(found?.message).toContain(old);
    const fresh = /write sha256="([0-9a-f]{64})"/.exec(found?.help ?? '')?.[1] ?? 'none';
    expect(found?.message).toContain(fresh);
    change(file, old, fresh);
    expect(prepared()?.ready).toBeDefined();
  });

  it('stand when only marks, dashes and blanks change, or the file is saved on Windows', () => {
    const path = join(templates, 'shared/nspcc.hbs');
    const text = readFileSync(path, 'utf8');
    change('nspcc.hbs', 'The Government’s Tackling', "The  Government's Tackling");
    expect(prepared()?.ready).toBeDefined();
    writeFileSync(path, `\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(prepared()?.ready).toBeDefined();
  });

  it('any one letter changes the hash', () => {
    const words = readFileSync('templates/shared/nspcc.hbs', 'utf8').replace(
      /^[\s\S]*\}\}\n(?=Behind)|\{\{\/quotation[\s\S]*$/g,
      '',
    );
    const hashes = Array.from(words, (letter, at) =>
      /[a-z.,]/i.test(letter) ? sealOf(words.slice(0, at) + (letter === 'x' ? 'q' : 'x') + words.slice(at + 1)) : '',
    ).filter((hash) => hash !== '');
    expect(hashes.length).toBeGreaterThan(400);
    expect(hashes).not.toContain(sealOf(words));
    expect(new Set(hashes).size).toBeGreaterThan(hashes.length * 0.99);
  });
});
