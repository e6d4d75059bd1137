import fc from 'fast-check';
import { decodeText } from '../../src/text/decode-text.js';

const TEXT = 'The café’s count – 217 – was “low”.\n';
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('a file that an editor saved in another encoding is read as he typed it', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${TEXT}`), `\ufeff${TEXT}`],
    ['UTF-16, as Notepad saves Unicode', wide(`\ufeff${TEXT}`), TEXT],
    ['the same without a mark', wide(TEXT), TEXT],
    ['the same, its bytes turned round', wide(`\ufeff${TEXT}`).swap16(), TEXT],
    ['Windows-1252', Buffer.from('The caf\xe9\x92s count \x96 217 \x96 was \x93low\x94.\n', 'latin1'), TEXT],
    ['UTF-8 in which somebody typed �', Buffer.from('�'), '�'],
    ['nothing', Buffer.alloc(0), ''],
    ['one letter', Buffer.from('a'), 'a'],
  ])('%s', (_, bytes, text) => expect(decodeText(bytes)).toBe(text));

  it('whatever the bytes, none is lost', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
        expect(decodeText(Buffer.from(bytes))).not.toBe('');
      }),
    ));

  it('text in UTF-8 is never taken for another', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const clean = text.replaceAll('\0', '');
        expect(decodeText(Buffer.from(clean))).toBe(Buffer.from(clean).toString());
      }),
    ));
});

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const mixed = (...parts: readonly (string | number)[]): string =>
  decodeText(Buffer.concat(parts.map((part) => (typeof part === 'string' ? utf8(part) : Buffer.from([part])))));

/** Bytes of Windows-1252 that UTF-8 has not so, with what they stand for. */
const PASTED: Readonly<Record<number, string>> = {
  0x80: '€',
  0x92: '’',
  0x96: '–',
  0xa3: '£',
  0xc9: 'É',
  0xe2: 'â',
  0xe9: 'é',
  0xf1: 'ñ',
  0xff: 'ÿ',
};

describe('a file in which some bytes are no UTF-8', () => {
  test('one character pasted from an older program leaves the others as they are', () => {
    expect(mixed('The children’s charity.\n\nPasted: the force', 0x92, 's view.\n')).toBe(
      'The children’s charity.\n\nPasted: the force’s view.\n',
    );
    expect(mixed('It is £5 – ', 0x96, ' café ', 0xe9)).toBe('It is £5 – – café é');
  });

  test('a character cut off at the end, and bytes that continue nothing', () => {
    expect(mixed('the children’s', 0xe2, 0x80)).toBe('the children’sâ€');
    expect(mixed('’', 0x92, 0x92, '’')).toBe('’’’’');
    expect(mixed('’', 0xf0, 0x9f, 0x98, '’')).toBe('’ðŸ˜’');
  });

  test('no longer form of a character than it needs, no half of a pair, none beyond the last', () => {
    expect(mixed('’', 0xc0, 0xaf)).toBe('’À¯');
    expect(mixed('’', 0xe0, 0x82, 0xac)).toBe('’à‚¬');
    expect(mixed('’', 0xed, 0xa0, 0x80)).toBe('’í\u00a0€');
    expect(mixed('’', 0xf4, 0x90, 0x80, 0x80)).toBe('’ô\u0090€€');
  });

  test('a file that is wholly Windows-1252', () => {
    const bytes = Buffer.from('\x93At the CAF\xc9\x94, the force\x92s view \x96 \xa35', 'latin1');
    expect(decodeText(bytes)).toBe('“At the CAFÉ”, the force’s view – £5');
  });

  test('a byte-order mark stays what it is', () => expect(mixed('\ufeff’', 0x92)).toBe('\ufeff’’'));

  test('any text with single bytes of Windows-1252 put between loses no character', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    const byte = fc.constantFrom(...Object.keys(PASTED).map(Number));
    fc.assert(
      fc.property(fc.array(fc.tuple(words, byte)), words, (pairs, last) => {
        const told = pairs.map(([text, one]) => `${text}${PASTED[one] ?? ''}`).join('');
        expect(mixed('The force’s\n', ...pairs.flat(), last)).toBe(`The force’s\n${told}${last}`);
      }),
    );
  });
});
