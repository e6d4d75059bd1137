import { anyOf } from '../../src/check/read/any-of.js';
import { spanChecker } from '../../src/check/rules/check-spans.js';
import { keepRepeated } from '../../src/check/read/keep-repeated.js';
import { knownWords, quotedText, sourceOf } from '../../src/check/read/known-words.js';
import type { Paragraph } from '../../src/model/draft.js';
import type { ForceRecord } from '../../src/model/record.js';
import { fictional } from '../support/compared-forces.js';

describe('what is kept of texts', () => {
  function counting() {
    const read: string[] = [];
    const repeated = keepRepeated((text) => read.push(text));
    return { read, repeated };
  }

  it('is a reading once the same words came twice', () => {
    const { read, repeated } = counting();
    for (let time = 0; time < 4; time += 1) repeated.read('shared');
    expect(read).toEqual(['shared', 'shared']);
    expect(repeated.keeps('shared')).toBe(true);
  });

  it('is nothing of words that came once', () => {
    const { repeated } = counting();
    repeated.read('own');
    expect(repeated.keeps('own')).toBe(false);
  });

  it('does not grow with the number of texts', () => {
    const { repeated } = counting();
    const texts = Array.from({ length: 1500 }, (_one, at) => `text ${at}`);
    for (const text of [...texts, ...texts]) repeated.read(text);
    expect(texts.filter(repeated.keeps).length).toBeLessThanOrEqual(500);
  });
});

describe('figures of a paragraph that forces share', () => {
  const nation = fictional('england-and-wales', { counts: { lost: { '2019-20': 70 } } });
  const force = (count: number): ForceRecord => fictional('barset', { counts: { lost: { '2019-20': count } } });
  const saying = (record: string, text: string): Paragraph => {
    const origin = { record, measure: 'lost', period: '2019-20' };
    const figure = { kind: 'figure', form: 'count', value: Number(text), origin } as const;
    return { id: 'count.1', kind: 'text', blocks: ['count'], spans: [{ kind: 'figure', text, figure }] };
  };
  const check = spanChecker(nation, false);
  const findings = (paragraph: Paragraph, own: ForceRecord): number =>
    check(paragraph, true, new Map([own, nation].map((one) => [one.id, one]))).length;

  it('are read again from each force’s own record', () => {
    const paragraph = saying('barset', '5');
    expect([findings(paragraph, force(5)), findings(paragraph, force(6))]).toEqual([0, 1]);
  });

  it('are the nation’s whichever force it is', () => {
    const [right, wrong] = [saying(nation.id, '70'), saying(nation.id, '71')];
    expect([5, 6].map((count) => findings(right, force(count)))).toEqual([0, 0]);
    expect([5, 6].map((count) => findings(wrong, force(count)))).toEqual([1, 1]);
  });

  it('are read again where the nation’s record is another', () => {
    const paragraph = saying(nation.id, '70');
    expect(findings(paragraph, force(5))).toBe(0);
    const other = fictional(nation.id, { counts: { lost: { '2019-20': 80 } } });
    expect(check(paragraph, true, new Map([[other.id, other]])).length).toBe(1);
  });
});

describe('quoted words', () => {
  const said = knownWords(['We know “this” — all of us.', 'And more.'], ['Ann'], []);
  it.each([
    ['as typed', 'And more.', true],
    ['with other marks and dashes', "We know 'this' - all of us.", true],
    ['two paragraphs run together', 'We know ‘this’ — all of us. And more.', true],
    ['a part of a paragraph', 'We know “this”', false],
    ['with a letter changed', 'And mere.', false],
  ])('%s', (_how, words, isKnown) => expect(sourceOf(quotedText(words), [said]) === said).toBe(isKnown));
});

it('many patterns tried together find what each would find', () => {
  const isAny = anyOf([/\bsoared\b/i, /^\d/, /UK/]);
  expect(['It Soared.', '7 came', 'in the UK'].map(isAny)).toEqual([true, true, true]);
  expect(['it soar', 'came 7', 'in the uk', ''].map(isAny)).toEqual([false, false, false, false]);
});
