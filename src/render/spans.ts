import type { Name, Paragraph, ParagraphKind, PeriodName, Printable, Quotation, Span } from '../model/draft.js';
import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { Figure } from '../model/figure.js';
import type { Style } from '../model/house-style.js';
import { Fault } from '../problems/fault.js';
import { articleFor } from '../text/articles.js';
import { attributionInStyle } from '../text/attribution.js';
import { sayMoment } from '../text/dates.js';
import { agree, sayFigure } from '../text/say-figure.js';
import type { Spot } from '../text/say-figure.js';
import { glossOf, sayEdition, sayPeriod } from '../text/say-period.js';
import { setOurs, setTheirs } from '../text/typography.js';
import type { Filled } from './kept.js';
import type { Layout, Piece } from './layout.js';
import type { Slot } from './slots.js';

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

/** What slots are filled with, and what comes of it. */
export interface Filling {
  readonly style: Style;
  readonly facts: Facts;
  readonly slots: readonly Slot[];
  /** Official names and periods that the body has said so far: what comes later may be shorter. */
  readonly mentioned: Set<string>;
  readonly filled: Filled;
}

/** Where a slot is filled: the spans before it, the headline or the body. */
interface Here extends Filling {
  readonly spans: Span[];
  readonly spot: Spot;
}

/** Notes that the body says a name or period; whether it is the first time. */
function isFirstMention({ mentioned, filled, spot }: Here, name: string): boolean {
  if (spot !== 'body') return false;
  const before = mentioned.has(name);
  filled.mentions.push({ name, before });
  mentioned.add(name);
  return !before;
}

/** How a slot is filled with a name of the facts. */
type Manner = Omit<Extract<Slot, { path: string }>, 'path'>;

/** Whether nothing but a space stands between what was printed last and the next span, and that ends in a number: 1,004. */
function isAfterNumber(spans: readonly Span[]): boolean {
  const [before, last] = spans.slice(-2);
  return last?.kind === 'literal' && last.text === ' ' && before !== undefined && /\d(?:%|pc)?$/.test(before.text);
}

/** A figure with its article or noun. */
function addFigure({ spans, style, spot }: Here, print: Figure, { article, counted, nouns: named }: Manner): void {
  const nouns = counted ? (named ?? print.nouns) : undefined;
  const opens = opensSentence(spans);
  const manner = { opens, withNoun: nouns !== undefined, afterNumber: isAfterNumber(spans) };
  const said = sayFigure(print, style, spot, manner);
  if (article) addLiteral(spans, opens ? `${capital(articleFor(said))} ` : `${articleFor(said)} `);
  spans.push({ kind: 'figure', text: opens && !article ? capital(said) : said, figure: print });
  if (nouns) addLiteral(spans, ` ${agree(print.value, nouns.singular, nouns.plural)}`);
}

/** Names that begin with a word of ours take a capital where they open a sentence: The West Midlands, In London. */
const OPENS_IN_LOWER_CASE = /^(?:the|in|on|across) /;

/** A name; of a force's names the official one first, the short one after (rule F7). Headlines may have either. */
function addName(here: Here, { text, first }: Name, article: boolean | undefined): void {
  const { spans, style } = here;
  const isFirst = first !== undefined && isFirstMention(here, first.official);
  const said = setTheirs(isFirst ? first.text : text, style);
  const opens = opensSentence(spans);
  if (article) addLiteral(spans, opens ? `${capital(articleFor(said))} ` : `${articleFor(said)} `);
  spans.push({ kind: 'name', text: opens && !article && OPENS_IN_LOWER_CASE.test(said) ? capital(said) : said });
}

/** A period; a financial year is explained where the body first names it, if the house does that (rule E3). */
function addPeriod(here: Here, { period, file, ofTitle }: PeriodName): void {
  const { spans, style } = here;
  if (ofTitle) {
    spans.push({ kind: 'period', text: sayEdition(period, style.years), period, file });
    return;
  }
  const gloss = isFirstMention(here, period.label) ? glossOf(period, style) : undefined;
  const said = sayPeriod(period, style.years);
  const text = `${opensSentence(spans) ? capital(said) : said}${gloss === undefined ? '' : ` (${gloss})`}`;
  spans.push({ kind: 'period', text, period, file });
}

/** What a slot holds, in its place. */
function addPrinted(here: Here, print: Printable, manner: Manner): void {
  const { spans, style } = here;
  switch (print.kind) {
    case 'figure':
      return addFigure(here, print, manner);
    case 'name':
      return addName(here, print, manner.article);
    case 'period':
      return addPeriod(here, print);
    case 'moment': {
      const text = [print.lead, sayMoment(print.moment, style)].filter((part) => part !== undefined).join(' ');
      spans.push({ kind: 'name', text });
      return;
    }
    case 'reported': {
      const text = setOurs(print.text.replaceAll(/\s+/g, ' '), style, here.spot);
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

/** What the slot of that number is filled with. */
function printOf(number: number, { slots, facts, filled }: Filling): { print: Printable; manner: Manner } {
  const slot = slots[number];
  if (!slot) throw new Fault(`there is no slot ${number}`);
  if ('print' in slot) return { print: slot.print, manner: {} };
  const print = factAt(facts, slot.path)?.print;
  if (!print) throw new Fault(`${slot.path} prints nothing here`);
  filled.prints.push({ path: slot.path, print });
  return { print, manner: slot };
}

/** One paragraph of a layout, which a quotation or a list may turn into several. */
function fillParagraph(pieces: readonly Piece[], filling: Filling, { kind, runOn }: Source): readonly Laid[] {
  const { style } = filling;
  const done: Laid[] = [];
  let here: Here = { ...filling, spans: [], spot: kind === 'headline' ? 'headline' : 'body' };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      addLiteral(here.spans, piece);
      continue;
    }
    const { print, manner } = printOf(piece, filling);
    if (print.kind === 'quotation') {
      const paragraphs = quotationParagraphs(here.spans, print, runOn, style);
      done.push(...paragraphs.slice(0, -1).map((spans) => ({ kind, spans })));
      here = { ...here, spans: paragraphs.at(-1) ?? [] };
    } else if (print.kind === 'list') {
      if (here.spans.length > 0) done.push({ kind, spans: here.spans });
      for (const item of print.items)
        done.push({ kind: 'item', spans: [{ kind: 'verbatim', text: setTheirs(item, style) }] });
      here = { ...here, spans: [] };
    } else addPrinted(here, print, manner);
  }
  if (here.spans.length > 0) done.push({ kind, spans: here.spans });
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

/** A layout with its slots filled → paragraphs of spans, with ids that stay the same from run to run. */
export function fillLayout(layout: Layout, filling: Filling, source: Source): readonly Paragraph[] {
  const { blocks, cases } = source;
  const [opening = ''] = blocks;
  return layout
    .flatMap((pieces) => fillParagraph(pieces, filling, source))
    .map(({ kind, spans }) => ({ kind, spans: trim(spans) }))
    .filter(({ spans }) => spans.length > 0)
    .map(({ kind, spans }, at) => ({
      id: `${opening}.${at + 1}`,
      kind,
      blocks,
      ...(cases !== '' && { cases }),
      spans,
    }));
}
