import { readEdited } from '../../src/merge/read-edited.js';
import { EMPTY, changedNothing, runOver, saved } from './desk.js';
import type { Job, Shelf } from './desk.js';
import { dogsOfBarsetshire, dogsWith } from './worlds.js';

const DRAFT = 'barsetshire/wire.md';
const { ready, outlets } = dogsWith([]);
const wire = outlets.find(({ id }) => id === 'wire');
if (!wire) throw new Error('there is no wire');
const outlet = wire;
const counts = { earlier: 1100, later: 2200, partEarlier: 101, partLater: 201, answered: false };
const job = (later = 2200): Job => ({
  ready,
  label: '2019-20',
  record: dogsOfBarsetshire({ ...counts, later }),
  outlet,
});
const draftOf = (shelf: Shelf): string => shelf.files.get(DRAFT) ?? '';
const timesIn = (text: string, part: string): number => text.split(part).length - 1;

const NOTE = 'NOTE FROM JO: hold for legal.';

describe('front matter that no longer stands at the top', () => {
  it.each(['\n', '\n\n  \n', '\r\n', '\ufeff\n'])('blank lines above it are no edit: %j', (above) => {
    const first = runOver(EMPTY, job());
    const after = runOver(saved(first, DRAFT, above + draftOf(first)), job());
    expect(draftOf(after)).toBe(above + draftOf(first));
    expect(after.entry?.edits).toBeUndefined();
    expect(timesIn(draftOf(runOver(after, job(2201))), 'draft: lost-dogs/')).toBe(1);
  });

  it.each([`${NOTE}\n`, `${NOTE}\n\n`, `\n${NOTE}\n\n---\n\n`, `Correction:\n\n${NOTE}\n`])(
    'lines a person put above it are his, and stay to the character: %j',
    (above) => {
      const first = runOver(EMPTY, job());
      for (const later of [2200, 2201]) {
        const after = runOver(saved(first, DRAFT, above + draftOf(first)), job(later));
        expect(timesIn(draftOf(after), 'draft: lost-dogs/')).toBe(1);
        expect(timesIn(draftOf(after), NOTE)).toBe(1);
        expect(after.entry?.edits?.every(({ is }) => is === 'inserted')).toBe(true);
        expect(readEdited(draftOf(after)).front[0]).toMatch(/^draft: /);
        expect(changedNothing(after, runOver(after, job(later)))).toBe(true);
      }
    },
  );

  it('paragraphs below a key of a person’s own stay apart, and no words of his there are taken for printed ones', () => {
    const first = runOver(EMPTY, job());
    const brief = 'brief: |\n  First paragraph.\n\n  Second paragraph.\n# to be rung\nnotice:';
    const typed = draftOf(first).replace('notice:', brief);
    const after = runOver(saved(first, DRAFT, typed), job(2201));
    expect(draftOf(after)).toContain('brief: |\n  First paragraph.\n\n  Second paragraph.\n# to be rung\n');
    expect(after.problems.map(({ code }) => code)).not.toContain('merge/unprinted');
    const stray = runOver(saved(first, DRAFT, draftOf(first).replace('notice:', `${NOTE.slice(5)}\nnotice:`)), job());
    expect(draftOf(stray)).toContain(NOTE.slice(5));
    expect(stray.problems.find(({ code }) => code === 'merge/unprinted')).toMatchObject({ severity: 'hold' });
    expect(changedNothing(stray, runOver(stray, job()))).toBe(true);
  });

  const ending = (text: string, to: string): string => text.replace('\n---\n\n#', `${to}\n\n#`);
  it.each<[string, (text: string) => string]>([
    ['its first line is gone', (text) => text.slice(4)],
    ['its first two lines are gone', (text) => text.split('\n').slice(2).join('\n')],
    ['its last line is gone', (text) => ending(text, '')],
    ['both are gone', (text) => ending(text.slice(4), '')],
    ...['—', '--', '----', ' ---', '***'].map((line): [string, (text: string) => string] => [
      `“${line}” stands for both`,
      (text) => ending(`${line}${text.slice(3)}`, `\n${line}`),
    ]),
  ])('%s: nothing of it is taken for words of the story, and it is whole again', (_, spoil) => {
    const first = runOver(EMPTY, job());
    for (const edit of ['The KO cautions', 'The club cautions']) {
      const whole = draftOf(first).replace('The KO cautions', edit);
      const typed = spoil(whole);
      expect(typed).not.toBe(whole);
      const after = runOver(saved(first, DRAFT, typed), job());
      expect(draftOf(after)).toBe(whole);
      expect(after.problems).toEqual(runOver(saved(first, DRAFT, whole), job()).problems);
    }
  });

  it('a key of the front matter in a paragraph, and a line of dashes in the body, make none', () => {
    const body = '# A headline\n\nWords.\n\n---\n\ndraft: what the council called it.\n\n---\n\nMore.\n';
    expect(readEdited(body).front).toEqual([]);
    expect(readEdited(`---\ndesk: news\n---\n\n${body}`).front).toEqual(['desk: news']);
  });
});
