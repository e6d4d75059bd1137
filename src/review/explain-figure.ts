import type { CountOrigin, Origin } from '../model/figure.js';
import type { LedgerDraft, LedgerFigure } from '../model/ledger.js';
import { grouped } from '../text/numbers.js';

function countLine({ value, measure, period, file, source, rounded }: CountOrigin): string {
  const near = rounded === undefined ? '' : `, known to the nearest ${rounded}`;
  return `  ${grouped(value)} is from ${file} (${measure}, ${period}${near})${source === undefined ? '' : `\n    source: ${source}`}`;
}

function originLines(origin: Origin): string[] {
  const { file, source, sum, rounding, from = [] } = origin;
  return [
    ...(sum === undefined ? [] : [`  ${sum}`]),
    ...(rounding === undefined ? [] : [`  ${rounding}`]),
    ...(file === undefined ? [] : [`  from ${file}`]),
    ...(source === undefined ? [] : [`  source: ${source}`]),
    ...from.map(countLine),
  ];
}

/** Where a figure stands: change.1 is the one paragraph of “change”, or its first. */
function paragraphWords(id: string): string {
  const [, block = id, number = '1'] = /^(.*)\.(\d+)$/.exec(id) ?? [];
  if (block === 'headline' || block === 'standfirst') return `the ${block}`;
  return number === '1' ? `the paragraph “${block}”` : `paragraph ${number} of “${block}”`;
}

/** One figure in a reporter's words: what it says, what it counts, the sum, and where each count stands. */
function explainFigure({ text, about, paragraph, origin }: LedgerFigure): string {
  return [`${text}: ${about} (in ${paragraphWords(paragraph)})`, ...originLines(origin)].join('\n');
}

/** The figures of a draft that a reader asks for: all, or those whose text or number matches. */
export function figuresAsked(draft: LedgerDraft, asked: string | undefined): readonly LedgerFigure[] {
  if (asked === undefined) return draft.figures;
  const plain = (text: string) => text.toLowerCase().replaceAll(',', '').trim();
  const wanted = plain(asked);
  return draft.figures.filter(({ text, value }) => plain(text) === wanted || String(value) === wanted);
}

/** A whole draft explained: every figure, then the periods. */
export function explainDraft(draft: LedgerDraft, asked: string | undefined): string {
  const figures = figuresAsked(draft, asked).map(explainFigure);
  const periods = asked === undefined ? draft.periods.map(({ text, start, end }) => `${text}: ${start} to ${end}`) : [];
  const warning = draft.edits
    ? ['Somebody edited this draft: a figure that they typed themselves has no origin here.']
    : [];
  return [draft.path, ...warning, ...figures, ...(periods.length > 0 ? [periods.join('\n')] : [])].join('\n\n');
}
