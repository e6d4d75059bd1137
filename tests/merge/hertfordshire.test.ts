import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Ledger, LedgerDraft } from '../../src/model/ledger.js';
import { buildFrom } from '../../src/pipeline/build.js';
import { plainWords } from '../../src/text/plain-words.js';
import { seedLines } from '../seeds/seed-reader.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-hertfordshire-'));
  cpSync('forces', join(folder, 'forces'), { recursive: true });
  cpSync('templates', join(folder, 'templates'), { recursive: true });
  // The paper added the force's statement and its teams by hand; so the record has neither here.
  const file = join(folder, 'forces/hertfordshire.yaml');
  const record = parseDocument(readFileSync(file, 'utf8'));
  record.delete('statements');
  record.delete('teams');
  writeFileSync(file, record.toString({ lineWidth: 0 }));
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = () => ({
  forces: join(folder, 'forces'),
  templates: join(folder, 'templates'),
  out: join(folder, 'out'),
  force: ['hertfordshire'],
  outlet: ['wire'],
});
const path = (name: string): string => join(folder, 'out/child-sexual-abuse/2019-20/hertfordshire', name);
const draft = (): string => readFileSync(path('wire.md'), 'utf8');
const build = (): LedgerDraft => {
  buildFrom(settings());
  const ledger = JSON.parse(readFileSync(path('../run.json'), 'utf8')) as Ledger;
  const entry = ledger.drafts.find(({ outlet }) => outlet === 'wire');
  if (!entry) throw new Error('there is no draft');
  return entry;
};

function change(file: string, from: string, to: string): void {
  const parts = readFileSync(join(folder, file), 'utf8').split(from);
  expect(parts).toHaveLength(2);
  writeFileSync(join(folder, file), parts.join(to));
}

const seed = seedLines('hertfordshire');
const published = (start: string, many = 1): readonly string[] => {
  const from = seed.findIndex((line) => line.startsWith(start));
  expect(from).toBeGreaterThan(0);
  return seed.slice(from, from + many);
};

/** The paper's changes to our wire draft, paragraph by paragraph, as one list of what stands there then. */
function edit(): { inserted: readonly string[]; list: readonly string[]; cut: readonly string[]; reworded: string } {
  const end = draft().indexOf('\n---\n') + 5;
  const [front, body] = [draft().slice(0, end), draft().slice(end)];
  let paragraphs = body.trim().split('\n\n');
  const at = (start: string): number => {
    const found = paragraphs.findIndex((paragraph) => paragraph.startsWith(start));
    if (found < 0) throw new Error(`no paragraph begins “${start}”`);
    return found;
  };
  const take = (start: string): string => paragraphs.splice(at(start), 1)[0] ?? '';
  const cut = [take('Recorded child sexual exploitation crimes across'), take('She added that')];
  const caveat = take('The ONS cautions');
  paragraphs.splice(at('Hertfordshire Constabulary recorded'), 0, caveat);
  const [reworded = ''] = published('Of the total, 146');
  paragraphs[at('Of the total, 146')] = reworded;
  const inserted = published('Detective Chief Inspector', 9);
  paragraphs.splice(at('Recorded exploitation offences went up') + 1, 0, ...inserted);
  const list = published('The following teams', 6);
  paragraphs = [...paragraphs, ...list];
  writeFileSync(path('wire.md'), `${front}\n${paragraphs.join('\n\n')}\n`);
  return { inserted, list, cut, reworded };
}

const standing = (): readonly string[] => draft().split('\n\n').map(plainWords);

describe('the Hertfordshire test: what the paper made of our wire draft', () => {
  it('survives two new figures and a new sentence of the template', () => {
    build();
    const { inserted, list, cut, reworded } = edit();
    change('forces/hertfordshire.yaml', 'value: 863', 'value: 871');
    change('forces/hertfordshire.yaml', 'value: 146', 'value: 151');
    change('templates/child-sexual-abuse/caveat.hbs', 'may reflect', 'could reflect');
    const entry = build();
    const now = standing();
    for (const paragraph of [...inserted, ...list]) expect(now).toContain(plainWords(paragraph));
    expect(inserted).toHaveLength(9);
    const first = now.indexOf(plainWords(inserted[0] ?? ''));
    expect(now.slice(first, first + 9)).toEqual(inserted.map(plainWords));
    expect(now.slice(-6)).toEqual(list.map(plainWords));
    for (const paragraph of cut) expect(now).not.toContain(plainWords(paragraph));
    expect(now.some((paragraph) => paragraph.startsWith('She added'))).toBe(false);
    expect(reworded).toBe('Of the total, 146 were cases of sexual exploitation against children.');
    expect(now).toContain(reworded.replace('146', '151'));
    const caveat = now.findIndex((paragraph) => paragraph.startsWith('The ONS cautions'));
    expect(now[caveat]).toContain('could reflect changes in recording');
    expect(now[caveat + 1]).toBe(
      'Hertfordshire Constabulary recorded 871 child sexual abuse crimes in 2019-20, Office for National Statistics (ONS) data shows.',
    );
    expect(draft()).toContain('# Police recorded 871 child sexual abuse crimes in Hertfordshire');
    expect(draft()).toContain('rose by 361% compared with two years earlier, when the figure was 189.');
    expect(draft()).not.toMatch(/\b863\b|\b146\b|357%/);
    expect(existsSync(path('wire.new.md'))).toBe(false);
    const many = (is: string): number => entry.edits?.filter((one) => one.is === is).length ?? 0;
    expect([many('inserted'), many('cut'), many('moved'), many('reworded')]).toEqual([15, 2, 1, 1]);
    expect(readFileSync(path('wire.txt'), 'utf8')).toContain('Of the total, 151 were cases of sexual exploitation');
    expect(readFileSync(path('wire.html'), 'utf8')).toContain('The Child Sexual Exploitation (CSE) Team (Halo)');
  });

  it('is not written again by a run that has nothing new', () => {
    build();
    edit();
    const body = (text: string): string => text.slice(text.indexOf('\n---\n'));
    const text = draft();
    build();
    expect(body(draft())).toBe(body(text));
    const files = ['wire.md', 'wire.txt', 'wire.html', '../run.json', '../.written.json'];
    const times = files.map((file) => statSync(path(file)).mtimeMs);
    build();
    expect(files.map((file) => statSync(path(file)).mtimeMs)).toEqual(times);
  });

  it('waits beside the draft where the sentence the paper reworded is another now, and is settled either way', () => {
    build();
    const { reworded } = edit();
    const text = draft();
    change('templates/child-sexual-abuse/of-total.hbs', '"were recorded as cases"', '"were flagged as cases"');
    const entry = build();
    expect(draft()).toBe(text);
    expect(entry.status).not.toBe('draft');
    expect(entry.beside).toBe('child-sexual-abuse/2019-20/hertfordshire/wire.new.md');
    expect(entry.problems.map(({ code }) => code)).toContain('merge/conflict');
    expect(readFileSync(path('wire.new.md'), 'utf8')).toContain('146 were flagged as cases of sexual exploitation');
    rmSync(path('wire.new.md'));
    const settled = build();
    expect(settled.beside).toBeUndefined();
    expect(draft()).toContain(reworded);
    expect(existsSync(path('wire.new.md'))).toBe(false);
    expect(build()).toEqual(settled);
    change('forces/hertfordshire.yaml', 'value: 146', 'value: 151');
    build();
    expect(draft()).toContain(reworded.replace('146', '151'));
  });
});
