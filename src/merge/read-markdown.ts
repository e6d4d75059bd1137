import type { EditedMark } from '../model/draft.js';

/** A part of a paragraph as typed: words as they are read, or a mark that is none. */
export interface MarkdownPart {
  readonly typed: string;
  readonly text: string;
  readonly mark?: EditedMark;
}

/** An editor's paragraph: the mark it begins with (`#`, `-`, `1.`, `>`), and its parts. Their `typed` make the whole. */
export interface MarkdownParagraph {
  readonly begins: string;
  readonly parts: readonly MarkdownPart[];
}

const COMMENTS = String.raw`\s*(?:<!--(?:(?!<!--)[^])*?-->\s*)+`;
/** The addresses that become links; nothing that a browser would run. Pairs of round brackets may stand in them. */
const ADDRESS = String.raw`(?:https?:\/\/|mailto:)(?:[^\s()<>]|\([^\s()<>]*\))+`;

/** What has a meaning in running text. All else is read as it is typed, other marks and HTML among it. */
const FORMS = new RegExp(
  [
    String.raw`\\(?<escaped>[\\<>*_\x60[\]#+.()!-])`,
    `(?<comments>${COMMENTS})`,
    String.raw`!\[(?<picture>[^[\]]*)\]\([^\s()]*\)`,
    String.raw`\[(?<label>(?:\\.|[^[\]\\])+)\]\((?<target>${ADDRESS})\)`,
    `<(?<angled>${ADDRESS})>`,
    String.raw`(?<bare>https?:\/\/(?:[^\s()<>*]|\([^\s()<>]*\))*(?:[\p{L}\p{N}\/=]|\([^\s()<>]*\)))`,
    String.raw`(?<blanks>(?:[ \t]*\n[ \t]*(?:>[ \t]*)*)+|[ \t]{2,})`,
    String.raw`(?<marks>\*+|_+)`,
  ].join('|'),
  'giu',
);

/** A line of asterisks or dashes between two parts of a piece: no item of a list. */
const BREAK = String.raw`(?:[-*][ \t]*){3,}$`;
const BEGINS = new RegExp(
  String.raw`^(?:${COMMENTS}|\s*)(?:(?!${BREAK})(?<mark>#{1,6}|[-*+•]|\d{1,3}[.)])(?:[ \t]+|$)|(?<quote>>)[>\s]*)?`,
  'u',
);

/** What a reader of the words alone has for an address: none of its digits is a figure. */
const PAGE = 'the page';

/** Strong and emphasis that are still open: where they began among the parts. */
interface Opened {
  readonly sign: string;
  readonly size: number;
  readonly at: number;
}

/** Strong and emphasis stand at the edges of words: 5*3*2 and a_file_name have none. */
function edges(typed: string, from: number, to: number): { readonly opens: boolean; readonly closes: boolean } {
  const [before, after] = [typed.slice(0, from), typed.slice(to)];
  return {
    opens: /^\S/.test(after) && !/[\p{L}\p{N}]$/u.test(before),
    closes: /\S$/.test(before) && !/^[\p{L}\p{N}]/u.test(after),
  };
}

const named = (size: number): 'strong' | 'em' => (size === 2 ? 'strong' : 'em');

/** Puts a row of asterisks or underscores among the parts; those that close an open one become marks, both of them. */
function addMarks(parts: MarkdownPart[], open: Opened[], row: string, may: ReturnType<typeof edges>): void {
  const sign = row.charAt(0);
  let rest = row.length > 3 ? 0 : row.length;
  if (rest === 0) parts.push({ typed: row, text: row });
  for (; may.closes && rest > 0;) {
    const size = rest;
    const place = open.findLastIndex((one) => one.sign === sign && one.size <= size);
    const opened = open[place];
    if (!opened) break;
    const typed = sign.repeat(opened.size);
    parts[opened.at] = { typed, text: '', mark: { is: named(opened.size), ends: false } };
    parts.push({ typed, text: '', mark: { is: named(opened.size), ends: true } });
    open.length = place;
    rest -= opened.size;
  }
  for (; rest > 0;) {
    const size = Math.min(rest, 2);
    if (may.opens) open.push({ sign, size, at: parts.length });
    parts.push({ typed: sign.repeat(size), text: sign.repeat(size) });
    rest -= size;
  }
}

/** A comment leaves a blank between two words, and none at an end or before a stop. */
function besideComment(typed: string, from: number, found: string): string {
  const after = typed.slice(from + found.length);
  const parted = from > 0 && after !== '' && !/^[.,;:!?)]/.test(after);
  return parted && /^\s|\s$/.test(found) ? ' ' : '';
}

function linkParts(typed: string, label: string, url: string): readonly MarkdownPart[] {
  if (label === url) return [{ typed, text: PAGE, mark: { is: 'address', url } }];
  return [
    { typed: '[', text: '', mark: { is: 'link', ends: false, url } },
    ...readInline(label, true),
    { typed: typed.slice(label.length + 1), text: '', mark: { is: 'link', ends: true, url } },
  ];
}

/** Running text. `inLink`: the words of a link, in which there is no other. */
function readInline(typed: string, inLink = false): readonly MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  const open: Opened[] = [];
  let from = 0;
  for (const found of typed.matchAll(FORMS)) {
    const [whole] = found;
    const { escaped, comments, picture, label, target, blanks, marks, ...addresses } = found.groups ?? {};
    const url = addresses['angled'] ?? addresses['bare'];
    if (found.index > from) parts.push({ typed: typed.slice(from, found.index), text: typed.slice(from, found.index) });
    from = found.index + whole.length;
    if (marks !== undefined) addMarks(parts, open, marks, edges(typed, found.index, from));
    else if (escaped !== undefined) parts.push({ typed: whole, text: escaped });
    else if (comments !== undefined) parts.push({ typed: whole, text: besideComment(typed, found.index, whole) });
    else if (picture !== undefined) parts.push({ typed: whole, text: picture.trim() === '' ? '' : `[${picture}]` });
    else if (blanks !== undefined) parts.push({ typed: whole, text: from < typed.length ? ' ' : '' });
    else if (inLink) parts.push({ typed: whole, text: whole });
    else if (label !== undefined && target !== undefined) parts.push(...linkParts(whole, label, target));
    else if (url !== undefined) parts.push({ typed: whole, text: PAGE, mark: { is: 'address', url } });
  }
  if (from < typed.length) parts.push({ typed: typed.slice(from), text: typed.slice(from) });
  return parts;
}

/** Reads the few forms of Markdown that editors type. Whatever is typed can be read; HTML is words like any other. */
export function readMarkdown(typed: string): MarkdownParagraph {
  const found = BEGINS.exec(typed);
  const before = found?.[0] ?? '';
  const begins = found?.groups?.['mark'] ?? found?.groups?.['quote'] ?? '';
  const parts = readInline(typed.slice(before.length));
  return { begins, parts: before === '' ? parts : [{ typed: before, text: '' }, ...parts] };
}
