import type { Draft, Paragraph, Span } from '../model/draft.js';
import { footerLines, spanText } from '../model/draft.js';
import type { Figure } from '../model/figure.js';
import { perObject } from '../model/per-object.js';
import { grouped } from '../text/numbers.js';
import { isPrinted, markHtml } from './edited-marks.js';
import { escapeHtml } from './escape-html.js';
import type { Exported } from './to-markdown.js';

/** Where a figure came from, for whoever rests the pointer on it. */
function originTitle({ origin }: Figure): string {
  const places = origin.from?.map((from) => `${grouped(from.value)} in ${from.period}: ${from.file}`) ?? [];
  const own = origin.file === undefined ? [] : [origin.file];
  return [origin.sum, origin.rounding, ...own, ...places, origin.source]
    .filter((part) => part !== undefined)
    .join('; ');
}

function spanHtml(span: Span, quotes: Draft['quotes']): string {
  const mark = markHtml(span);
  if (mark !== undefined) return mark;
  const text = escapeHtml(spanText(span, quotes));
  if (span.kind !== 'figure') return text;
  return `<data value="${span.figure.value}" title="${escapeHtml(originTitle(span.figure))}">${text}</data>`;
}

const innerIn = (quotes: Draft['quotes']) =>
  perObject(({ spans }: Paragraph): string => spans.map((span) => spanHtml(span, quotes)).join(''));
const INNER = { curly: innerIn('curly'), straight: innerIn('straight') };

const TAGS = { headline: 'h1', standfirst: 'p class="standfirst"', text: 'p', item: 'li' } as const;

/** What neighbouring paragraphs of a kind share. */
function groupOf(paragraph: Paragraph | undefined): 'ul' | 'ol' | 'blockquote' | undefined {
  if (paragraph?.kind === 'item') return 'ul';
  if (paragraph?.number !== undefined) return 'ol';
  return paragraph?.set === 'quote' ? 'blockquote' : undefined;
}

function tagOf({ kind, set, number }: Paragraph): string {
  if (number !== undefined) return 'li';
  return set === 'h2' || set === 'h3' ? set : TAGS[kind];
}

/** A numbered list begins with the number that was typed. */
function startOf({ number }: Paragraph): string {
  const first = Number.parseInt(number ?? '1', 10);
  return first === 1 ? '' : ` start="${first}"`;
}

/** Paragraphs as elements; neighbouring items share one list. */
function bodyHtml(all: readonly Paragraph[], quotes: Draft['quotes']): string {
  const paragraphs = all.filter(isPrinted);
  return paragraphs
    .map((paragraph, at) => {
      const tag = tagOf(paragraph);
      const element = `<${tag}>${INNER[quotes](paragraph)}</${tag.split(' ')[0]}>`;
      const group = groupOf(paragraph);
      if (group === undefined) return element;
      const opens = groupOf(paragraphs[at - 1]) === group ? '' : `<${group}${startOf(paragraph)}>\n`;
      const closes = groupOf(paragraphs[at + 1]) === group ? '' : `\n</${group}>`;
      return `${opens}${element}${closes}`;
    })
    .join('\n');
}

const STYLE = [
  'body{font:1.125rem/1.5 Georgia,serif;max-width:38rem;margin:2rem auto;padding:0 1rem;color:#222}',
  'h1{line-height:1.2}.standfirst{font-size:1.25rem;color:#444}data{border-bottom:1px dotted #767676}',
  'footer,.held{font:.95rem/1.5 system-ui,sans-serif;color:#444}.held{border:3px solid #a00;padding:.5rem 1rem;color:#222}',
].join('\n');

function marked(mark: string, reasons: readonly string[]): string {
  if (reasons.length === 0) return '';
  const items = reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('');
  return `<section class="held"><strong>${mark}: do not publish</strong><ul>${items}</ul></section>\n`;
}

/** A page that stands alone: the piece, every figure with its origin on hover, then what stands outside the body. */
export function toHtml({ draft, holds, faults = [] }: Exported): string {
  const headline = draft.paragraphs.find((paragraph) => paragraph.kind === 'headline');
  const title = headline ? headline.spans.map((span) => spanText(span, draft.quotes)).join('') : draft.force;
  const held = `${marked('FAILED ITS CHECK', faults)}${marked('HELD', holds)}`;
  const footers = draft.footers
    .flatMap((footer) => footerLines(footer, draft.quotes))
    .map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
${held}<article>
${bodyHtml(draft.paragraphs, draft.quotes)}
</article>
<footer>
${footers.join('\n')}
</footer>
</body>
</html>
`;
}
