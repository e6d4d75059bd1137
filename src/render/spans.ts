import type { Name, Paragraph, ParagraphKind, PeriodName, Quotation, Span } from '../model/draft.js';
import type { Figure } from '../model/figure.js';
import type { Style } from '../model/house-style.js';
import { Fault } from '../problems/fault.js';
import { articleFor } from '../text/articles.js';
import { attributionInStyle } from '../text/attribution.js';
import { sayMoment } from '../text/dates.js';
import { agree, sayFigure } from '../text/say-figure.js';
import type { Spot } from '../text/say-figure.js';
import { glossOf, sayPeriod } from '../text/say-period.js';
import { setOurs, setTheirs } from '../text/typography.js';
import { SLOT, isFirstMention } from './slots.js';
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

/** Where a slot is printed: its draft, the spans before it, the headline or the body. */
interface Here {
  readonly sheet: Sheet;
  readonly spans: Span[];
  readonly spot: Spot;
}

/** A figure with its article or noun. */
function addFigure({ spans, sheet, spot }: Here, print: Figure, { article, nouns }: Slot): void {
  const opens = opensSentence(spans);
  const said = sayFigure(print, sheet.style, spot, { opens, withNoun: nouns !== undefined });
  if (article) addLiteral(spans, opens ? `${capital(articleFor(said))} ` : `${articleFor(said)} `);
  spans.push({ kind: 'figure', text: opens && !article ? capital(said) : said, figure: print });
  if (nouns) addLiteral(spans, ` ${agree(print.value, nouns.singular, nouns.plural)}`);
}

/** Names that begin with a word of ours take a capital where they open a sentence: The West Midlands, In London. */
const OPENS_IN_LOWER_CASE = /^(?:the|in|on|across) /;

/** A name; of a force's names the official one first, the short one after (rule F7). Headlines may have either. */
function addName({ spans, sheet, spot }: Here, { text, first }: Name, article: boolean | undefined): void {
  const isFirst = first !== undefined && spot === 'body' && isFirstMention(sheet, first.official);
  const said = setTheirs(isFirst ? first.text : text, sheet.style);
  const opens = opensSentence(spans);
  if (article) addLiteral(spans, opens ? `${capital(articleFor(said))} ` : `${articleFor(said)} `);
  spans.push({ kind: 'name', text: opens && !article && OPENS_IN_LOWER_CASE.test(said) ? capital(said) : said });
}

/** A period; a financial year is explained where the body first names it, if the house does that (rule E3). */
function addPeriod({ spans, sheet, spot }: Here, { period, file }: PeriodName): void {
  const isFirst = spot === 'body' && isFirstMention(sheet, period.label);
  const gloss = isFirst ? glossOf(period, sheet.style) : undefined;
  const said = sayPeriod(period, sheet.style.years);
  const text = `${opensSentence(spans) ? capital(said) : said}${gloss === undefined ? '' : ` (${gloss})`}`;
  spans.push({ kind: 'period', text, period, file });
}

/** What a slot holds, in its place. */
function addPrinted(here: Here, slot: Slot): void {
  const { spans, sheet } = here;
  const { print } = slot;
  switch (print.kind) {
    case 'figure':
      return addFigure(here, print, slot);
    case 'name':
      return addName(here, print, slot.article);
    case 'period':
      return addPeriod(here, print);
    case 'moment': {
      const text = [print.lead, sayMoment(print.moment, sheet.style)].filter((part) => part !== undefined).join(' ');
      spans.push({ kind: 'name', text });
      return;
    }
    case 'reported': {
      const text = setOurs(print.text.replaceAll(/\s+/g, ' '), sheet.style, here.spot);
      spans.push({ kind: 'reported', text, reported: print });
      return;
    }
    default:
      throw new Fault(`${print.kind} is not printed inside a sentence`);
  }
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
      text: setTheirs(paragraph, style),
      opens: true,
      closes: at === laid.length - 1,
      quotation,
    },
  ]);
  const said = setTheirs(attributionInStyle(quotation, style.spokesperson), style);
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
  const spot = kind === 'headline' ? 'headline' : 'body';
  const done: Laid[] = [];
  let spans: Span[] = [];
  text.split(SLOT).forEach((piece, at) => {
    if (at % 2 === 0) return addLiteral(spans, setOurs(piece.replaceAll(/[ \t\n]+/g, ' '), style, spot));
    const slot = sheet.slots[Number(piece)];
    if (!slot) throw new Fault(`slot ${piece} was never filled`);
    if (slot.print.kind === 'quotation') {
      const paragraphs = quotationParagraphs(spans, slot.print, runOn, style);
      done.push(...paragraphs.slice(0, -1).map((one) => ({ kind, spans: one })));
      spans = paragraphs.at(-1) ?? [];
    } else if (slot.print.kind === 'list') {
      const items = slot.print.items.map((item): Laid => ({
        kind: 'item',
        spans: [{ kind: 'verbatim', text: setTheirs(item, style) }],
      }));
      if (spans.length > 0) done.push({ kind, spans });
      done.push(...items);
      spans = [];
    } else addPrinted({ sheet, spans, spot }, slot);
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

/** Whose words a rendered text is. */
export interface Source {
  readonly kind: ParagraphKind;
  readonly blocks: readonly string[];
  /** The cases they took. */
  readonly cases: string;
  /** Numbers of the paragraphs that run on into the next. */
  readonly runOn: readonly number[];
}

/** Rendered text with slots → paragraphs of spans, with ids that stay the same from run to run. */
export function parseSpans(text: string, sheet: Sheet, source: Source): readonly Paragraph[] {
  const { kind, blocks, cases, runOn } = source;
  const [opening = ''] = blocks;
  return text
    .trim()
    .split(PARAGRAPH_BREAK)
    .filter((paragraph) => paragraph.trim() !== '')
    .flatMap((paragraph) => layParagraph(paragraph.trim(), sheet, kind, runOn))
    .map(({ kind: laidKind, spans }) => ({ kind: laidKind, spans: trim(spans) }))
    .filter(({ spans }) => spans.length > 0)
    .map(({ kind: laidKind, spans }, at) => ({
      id: `${opening}.${at + 1}`,
      kind: laidKind,
      blocks,
      ...(cases !== '' && { cases }),
      spans,
    }));
}
