import type { Paragraph, Span } from '../../model/draft.js';
import type { Figure } from '../../model/figure.js';
import type { ForceRecord } from '../../model/record.js';
import { figureFault } from './check-figures.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import { numberIn, unresolvedIn } from '../read/read-text.js';

/** Words of ours: those of a statement, a list or an editor are read as copy only. */
const isOurs = ({ kind }: Span): boolean => kind !== 'quotation' && kind !== 'verbatim' && kind !== 'edited';

/** The rule behind each form of a printed figure. */
const RULE_OF_FORM: Readonly<Partial<Record<Figure['form'], string>>> = { percent: 'C1', floor: 'D4', scale: 'D4' };

type Records = ReadonlyMap<string, ForceRecord>;

/** Numbers typed in a template, figures that are not what the record gives, slips of the machine. */
function readSpans({ spans }: Paragraph, isFooter: boolean, records: Records): readonly Finding[] {
  const found: Finding[] = [];
  for (const span of spans) {
    const number = span.kind === 'literal' || span.kind === 'reported' ? numberIn(span.text, isFooter) : undefined;
    if (number !== undefined)
      found.push(finding('check/untraced-number', 'D1', undefined, `“${number}” is typed in the template.`));
    const fault = span.kind === 'figure' ? figureFault(span.figure, span.text, records) : undefined;
    if (span.kind === 'figure' && fault !== undefined)
      found.push(finding('check/figure-wrong', RULE_OF_FORM[span.figure.form] ?? 'D1', undefined, fault));
  }
  const unresolved = unresolvedIn(spans.map((span) => (isOurs(span) ? span.text : '“…”')).join(''));
  if (unresolved !== undefined)
    found.push(finding('check/unresolved', 'O6', undefined, `“${unresolved}” stands in the text.`));
  return found;
}

/** Whether every figure of a paragraph is a record's own: a paragraph of words is anybody's. */
const restsOn = ({ id }: ForceRecord, { spans }: Paragraph): boolean =>
  spans.every(
    (span) =>
      span.kind !== 'figure' ||
      (span.figure.origin.record === id && (span.figure.origin.from ?? []).every(({ record }) => record === id)),
  );

/** Finds what is wrong with a paragraph's spans. */
export type CheckSpans = (paragraph: Paragraph, isShared: boolean, records: Records) => readonly Finding[];

/**
 * A check of spans for one release. A paragraph that forces share, of words and the nation's figures only, is read once;
 * one with a figure of a force is read for each draft.
 */
export function spanChecker(nation: ForceRecord, isFooter: boolean): CheckSpans {
  const kept = new WeakMap<Paragraph, readonly Finding[]>();
  return (paragraph, isShared, records) => {
    if (!isShared || records.get(nation.id) !== nation) return readSpans(paragraph, isFooter, records);
    const known = kept.get(paragraph);
    if (known) return known;
    const found = readSpans(paragraph, isFooter, records);
    if (restsOn(nation, paragraph)) kept.set(paragraph, found);
    return found;
  };
}
