import type { Cell } from './workbook.js';

/** Texts of cells: note marks apart from the words, blanks as one sees them. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const plainText = (html: string): string =>
  html
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** One blank where there are several, line breaks and hard blanks too; none at the ends. */
const oneBlank = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ').trim();

const BRACKETED = /\[\s*notes?\s*([\d\s,]+)\]/gi;
const REVISED = /\s*[([]\s*r\s*[)\]]\s*$/i;

/**
 * A cell's text without its note marks, and the marks. `html` is the cell with its superscripts, where the
 * format keeps them: only so can "20191,2" be told from a year.
 */
export function readText(text: string, html?: string): { readonly text: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  let words = text;
  if (html !== undefined && /<sup>/i.test(html)) {
    const without = html.replaceAll(/<sup>(.*?)<\/sup>/gis, (_, inner: string) => {
      marks.push(...(plainText(inner).match(/\d+/g) ?? []));
      return '';
    });
    words = plainText(without);
  }
  words = words.replaceAll(BRACKETED, (_, list: string) => {
    marks.push(...(list.match(/\d+/g) ?? []));
    return ' ';
  });
  if (REVISED.test(words) && words.replace(REVISED, '').trim() !== '') {
    words = words.replace(REVISED, '');
    marks.push('r');
  }
  return { text: oneBlank(words), marks };
}

/** As headings, titles and names are compared: small letters, one blank, straight quotation marks. */
export const normal = (text: string): string => oneBlank(text).replaceAll(/[’‘]/g, "'").toLowerCase();

/** Digits at the end of a word, as a superscript leaves them in a format that has none: Essex12, offences3. */
export const withoutGluedDigits = (text: string): string => text.replace(/(?<=[\p{L})%])\d{1,2}(,\s?\d{1,2})*$/u, '');

/** What a cell shows as text; numbers as they are. */
export const shown = (cell: Cell | undefined): string => (cell === undefined ? '' : String(cell.value));
