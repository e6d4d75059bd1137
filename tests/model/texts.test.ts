import fc from 'fast-check';
import { Ids } from '../../src/model/ids.js';
import { Stretches } from '../../src/model/stretches.js';
import { TextIndex } from '../../src/model/text-index.js';
import { Texts } from '../../src/model/texts.js';

const MANY = 3000;
const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 60 });

/** Ids of forces that obviously do not exist, some with letters beyond ASCII. */
const ids = Array.from({ length: MANY }, (_, number) => `barset-${['a', 'ŵ', '県', '🏴'][number % 4] ?? ''}-${number}`);

describe('texts held as bytes', () => {
  it('are those that were put there, here and in another thread', () => {
    fc.assert(
      fc.property(texts, (some) => {
        const list = Texts.of(some);
        expect([...list]).toEqual(some);
        expect([...new Texts(list.packed)]).toEqual(some);
      }),
    );
  });

  it('grow to thousands, and the bytes of two lists are the same where their texts are', () => {
    const [one, other] = [Texts.of(ids), Texts.of(ids)];
    expect([...one]).toEqual(ids);
    expect(one.contents).toEqual(other.contents);
    other.add('one more');
    expect(one.contents).not.toEqual(other.contents);
  });
});

describe('an index of texts', () => {
  it('gives every row that holds a text, and the rows whose text stands in another', () => {
    fc.assert(
      fc.property(texts, fc.string(), (some, other) => {
        const index = new TextIndex(some.length, (row) => some[row]);
        for (const text of [...some, other])
          expect(index.rowsOf(text)).toEqual([...some.keys()].filter((row) => some[row] === text));
        const repeated = [...some.keys()].filter(
          (row) => some.indexOf(some[row] ?? '') !== some.lastIndexOf(some[row] ?? ''),
        );
        expect(index.repeated()).toEqual(repeated);
      }),
    );
  });

  it('tells texts apart whose hashes are the same', () => {
    const alike = ['altarage', 'zinke', 'costarring', 'liquid'];
    const index = new TextIndex(alike.length, (row) => alike[row]);
    expect(alike.map((text) => index.rowsOf(text))).toEqual([[0], [1], [2], [3]]);
    expect(index.repeated()).toEqual([]);
  });

  it('leaves rows out that hold none', () => {
    const index = new TextIndex(3, (row) => (row === 1 ? undefined : 'barset'));
    expect(index.rowsOf('barset')).toEqual([0, 2]);
    expect(index.rowsOf('undefined')).toEqual([]);
  });
});

describe('ids', () => {
  it('are found in their order, backwards, and not where they are not', () => {
    const list = Ids.of(ids);
    const rows = [...ids.keys()];
    expect(ids.map((id) => list.rowOf(id))).toEqual(rows);
    expect(ids.toReversed().map((id) => list.rowOf(id))).toEqual(rows.toReversed());
    for (const id of ['', 'barset', 'barset-a-0x', 'barset-a-3000']) expect(list.has(id)).toBe(false);
    expect(list.areAllDifferent).toBe(true);
  });

  it('that two files have are found in the second, from wherever they are asked for', () => {
    const list = Ids.of(['a', 'b', 'b', 'c']);
    expect(list.areAllDifferent).toBe(false);
    expect(['a', 'b', 'c', 'b', 'a', 'c', 'b'].map((id) => list.rowOf(id))).toEqual([0, 2, 3, 2, 0, 3, 2]);
  });
});

describe('stretches', () => {
  it('are kept by row, beyond four gigabytes, in a file or a text', () => {
    const text = Buffer.from('words');
    const stretches = new Stretches(Ids.of(['a', 'b', 'c']));
    stretches.set(0, { from: 17, at: 2 ** 33, length: 4000 });
    stretches.set(2, { from: text, at: 1, length: 3 });
    expect(stretches.of('a')).toEqual({ from: 17, at: 2 ** 33, length: 4000 });
    expect(stretches.of('b')).toBeUndefined();
    expect(stretches.of('c')?.from).toBe(text);
    expect(stretches.size).toBe(2);
    const some = stretches.only((force) => force === 'c');
    expect([some.size, some.of('a'), some.of('c')?.length]).toEqual([1, undefined, 3]);
  });
});
