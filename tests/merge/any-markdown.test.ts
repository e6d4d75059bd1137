import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { readEdited } from '../../src/merge/read-edited.js';
import { htmlOf, paragraphsOf, textOf } from './markdown-views.js';

const PIECES = [
  '*',
  '**',
  '_',
  '__',
  '***',
  '`',
  '<',
  '>',
  '&',
  '"',
  '[',
  ']',
  '(',
  ')',
  '](https://a.uk/1_2)',
  '](x)',
  '![',
  'https://b.uk/*',
  '<!--',
  '-->',
  '\\',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\n- ',
  '\n\n- ',
  '\n\n1. ',
  '\n\n> ',
  '\n\n## ',
  '<b>',
  '</p>',
  '.',
  '7',
] as const;

const typing = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      fc.nat({ max: 99 }).map((number) => `word${number}x`),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('whatever is typed', () => {
  it('the page is well formed, nothing typed is markup of its own, and the text loses no word', () => {
    fc.assert(
      fc.property(typing, (typed) => {
        const html = htmlOf(typed);
        const parser = new SaxesParser();
        const elements = new Set<string>();
        parser.on('error', (error) => {
          throw error;
        });
        parser.on('opentag', ({ name }) => elements.add(name));
        // XML can't hold control characters; a browser leaves them out.
        parser
          .write(
            `<article>${html.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')}</article>`,
          )
          .close();
        const known = ['article', 'p', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'blockquote', 'h2', 'h3'];
        expect([...elements].filter((name) => !known.includes(name))).toEqual([]);
        expect(html.replaceAll(/<\/?[a-z][^<>]*>/g, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
        const words = typed.replaceAll(/<!--(?:(?!<!--)[^])*?-->/g, ' ').match(/word\d+x/g) ?? [];
        const printed = textOf(typed);
        expect(words.filter((word) => !printed.includes(word))).toEqual([]);
        const marks = paragraphsOf(typed).flatMap(({ spans }) => spans);
        expect(marks.map((span) => (span.kind === 'edited' ? span.typed : '')).join('')).toBe(
          readEdited(`---\n---\n\n${typed}`).paragraphs.join(''),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
