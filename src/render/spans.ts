import type { Paragraph, ParagraphKind, Quotation, Span } from '../model/draft.js';
import type { Style } from '../model/outlet-schema.js';
import { Fault } from '../problems/fault.js';
import { articleFor } from '../text/articles.js';
import { setMarks } from '../text/quote-marks.js';
import { agree, sayFigure } from '../text/say-figure.js';
import type { Spot } from '../text/say-figure.js';
import { sayPeriod } from '../text/say-period.js';
import { SLOT } from './slots.js';
import type { Sheet, Slot } from './slots.js';

const PARAGRAPH_BREAK = /\n[ \t]*(?:\n[ \t]*)+/;
const SENTENCE_END = /[.?!][”’"')]*\s+$/;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether the next span opens a sentence: nothing before it, or a full stop. */
function opensSentence(spans: readonly Span[]): boolean {
  const last = spans.at(-1);
  if (last === undefined) return true;
  return (
    last.kind === 'literal' && (spans.length === 1 && last.text.trim() === '' ? true : SENTENCE_END.test(last.text))
  );
}

function addLiteral(spans: Span[], text: string): void {
  if (text === '') return;
  const last = spans.at(-1);
  if (last?.kind === 'literal') spans[spans.length - 1] = { kind: 'literal', text: last.text + text };
  else spans.push({ kind: 'literal', text });
}

/** A figure, name or period in place, with its article or noun. */
function addPrinted(spans: Span[], slot: Slot, style: Style, spot: Spot): void {
  const { print } = slot;
  const opens = opensSentence(spans);
  if (print.kind === 'figure') {
    const said = sayFigure(print, style, spot);
    if (slot.article) addLiteral(spans, opens ? `${capital(articleFor(said))} ` : `${articleFor(said)} `);
    spans.push({ kind: 'figure', text: opens && !slot.article ? capital(said) : said, figure: print });
    if (slot.nouns) addLiteral(spans, ` ${agree(print.value, slot.nouns.singular, slot.nouns.plural)}`);
  } else if (print.kind === 'name') {
    const text = setMarks(print.text, style.quotes);
    spans.push({ kind: 'name', text: opens && text.startsWith('the ') ? capital(text) : text });
  } else if (print.kind === 'period') {
    const text = sayPeriod(print.period);
    spans.push({
      kind: 'period',
      text: opens ? capital(text) : text,
      period: print.period,
      file: print.file,
    });
  } else if (print.kind === 'reported') {
    const text = setMarks(print.text.replaceAll(/\s+/g, ' '), style.quotes);
    spans.push({ kind: 'reported', text, reported: print });
  } else throw new Fault(`${print.kind} is not printed inside a sentence`);
}

/** The paragraphs of a quotation, some run on into the next where the outlet printed them so. */
function layOut(quotation: Quotation, runOn: readonly number[]): readonly string[] {
  const laid: string[] = [];
  quotation.paragraphs.forEach((paragraph, at) => {
    if (at > 0 && runOn.includes(at)) laid.push(`${laid.pop() ?? ''} ${paragraph}`);
    else laid.push(paragraph);
  });
  return laid;
}

/** Speaker, role, said: “…”, a paragraph each; every one opens with a mark, only the last closes (rules H1, H4). */
function quotationParagraphs(before: Span[], quotation: Quotation, runOn: readonly number[], style: Style): Span[][] {
  const laid = layOut(quotation, runOn);
  const paragraphs = laid.map((paragraph, at): Span[] => [
    {
      kind: 'quotation',
      text: setMarks(paragraph, style.quotes),
      opens: true,
      closes: at === laid.length - 1,
      quotation,
    },
  ]);
  const said = setMarks(quotation.attribution, style.quotes);
  const opens = opensSentence(before) && /^(?:a|an|the) /.test(said);
  const lead: Span[] = [...before, { kind: 'name', text: opens ? capital(said) : said }];
  addLiteral(lead, ' said: ');
  return [[...lead, ...(paragraphs[0] ?? [])], ...paragraphs.slice(1)];
}

interface Laid {
  readonly kind: ParagraphKind;
  readonly spans: readonly Span[];
}

/** One paragraph of rendered text, which a quotation or a list may turn into several. */
function layParagraph(text: string, sheet: Sheet, kind: ParagraphKind, runOn: readonly number[]): readonly Laid[] {
  const { style } = sheet;
  const done: Laid[] = [];
  let spans: Span[] = [];
  text.split(SLOT).forEach((piece, at) => {
    if (at % 2 === 0) return addLiteral(spans, setMarks(piece.replaceAll(/[ \t\n]+/g, ' '), style.quotes));
    const slot = sheet.slots[Number(piece)];
    if (!slot) throw new Fault(`slot ${piece} was never filled`);
    if (slot.print.kind === 'quotation') {
      const paragraphs = quotationParagraphs(spans, slot.print, runOn, style);
      done.push(...paragraphs.slice(0, -1).map((one) => ({ kind, spans: one })));
      spans = paragraphs.at(-1) ?? [];
    } else if (slot.print.kind === 'list') {
      const items = slot.print.items.map((item): Laid => ({
        kind: 'item',
        spans: [{ kind: 'verbatim', text: setMarks(item, style.quotes) }],
      }));
      if (spans.length > 0) done.push({ kind, spans });
      done.push(...items);
      spans = [];
    } else addPrinted(spans, slot, style, kind === 'headline' ? 'headline' : 'body');
  });
  if (spans.length > 0) done.push({ kind, spans });
  return done;
}

/** Takes blanks off both ends of a paragraph; an empty one is no paragraph. */
function trim(spans: readonly Span[]): readonly Span[] {
  const trimmed = spans.map((span, at) => {
    if (span.kind !== 'literal') return span;
    const start = at === 0 ? span.text.trimStart() : span.text;
    return { ...span, text: at === spans.length - 1 ? start.trimEnd() : start };
  });
  return trimmed.filter((span) => span.text !== '');
}

/** Rendered text with slots → paragraphs of spans, with ids that stay the same from run to run. */
export function parseSpans(
  text: string,
  sheet: Sheet,
  blocks: readonly string[],
  kind: ParagraphKind,
  runOn: readonly number[],
): readonly Paragraph[] {
  const [opening = ''] = blocks;
  return text
    .trim()
    .split(PARAGRAPH_BREAK)
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap((paragraph) => layParagraph(paragraph.trim(), sheet, kind, runOn))
    .map(({ kind: laidKind, spans }) => ({ kind: laidKind, spans: trim(spans) }))
    .filter(({ spans }) => spans.length > 0)
    .map(({ kind: laidKind, spans }, at) => ({ id: `${opening}.${at + 1}`, kind: laidKind, blocks, spans }));
}
