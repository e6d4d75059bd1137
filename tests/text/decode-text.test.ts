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
