import { footerLines, paragraphText } from '../model/draft.js';
import type { Draft, Paragraph, Span } from '../model/draft.js';
import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { Figure } from '../model/figure.js';
import type { ForceRecord } from '../model/record.js';
import type { Place, Problem } from '../problems/problem.js';
import { checkAnswers } from './check-answers.js';
import { checkCopy } from './check-copy.js';
import { checkGates } from './check-gates.js';
import { figureFault } from './check-figures.js';
import { checkSmallCounts } from './check-small-counts.js';
import { readParagraph } from './copy.js';
import type { Copy } from './copy.js';
import { finding, placed } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import { numberIn, unresolvedIn } from './read-text.js';

/** What a draft of ours is checked against. */
export interface CheckInput {
  readonly draft: Draft;
  readonly frame: Frame;
  readonly facts: Facts;
  /** The force's record and the nation's, by id. */
  readonly records: ReadonlyMap<string, ForceRecord>;
  /** The draft's file, as the ledger names it. */
  readonly file: string;
}

/** A slip in our words is mended in the template that said them. */
function placeOf({ draft, frame }: CheckInput, paragraph: Paragraph | undefined): Place {
  const file = frame.story.file;
  const template = paragraph?.blocks[0] === undefined ? undefined : draft.templates[paragraph.blocks[0]];
  return { file: template ?? file, line: 1, column: 1, ...(paragraph && { field: paragraph.id }) };
}

const isOurs = (span: Span): boolean => span.kind !== 'quotation' && span.kind !== 'verbatim';

/** The rule behind each form of a printed figure. */
const RULE_OF_FORM: Readonly<Partial<Record<Figure['form'], string>>> = { percent: 'C1', floor: 'D4', scale: 'D4' };

/** Numbers typed in a template, figures that are not what the record gives, slips of the machine. */
function spanFindings(paragraph: Paragraph, isFooter: boolean, records: CheckInput['records']): readonly Finding[] {
  const found: Finding[] = [];
  for (const span of paragraph.spans) {
    const number = span.kind === 'literal' || span.kind === 'reported' ? numberIn(span.text, isFooter) : undefined;
    if (number !== undefined)
      found.push(finding('check/untraced-number', 'D1', undefined, `“${number}” is typed in the template.`));
    const fault = span.kind === 'figure' ? figureFault(span.figure, span.text, records) : undefined;
    if (span.kind === 'figure' && fault !== undefined)
      found.push(finding('check/figure-wrong', RULE_OF_FORM[span.figure.form] ?? 'D1', undefined, fault));
  }
  const text = paragraph.spans.map((span) => (isOurs(span) ? span.text : '“…”')).join('');
  const unresolved = unresolvedIn(text);
  if (unresolved !== undefined)
    found.push(finding('check/unresolved', 'O6', undefined, `“${unresolved}” stands in the text.`));
  return found;
}

function spanProblems(input: CheckInput): readonly Problem[] {
  const { draft, frame, records } = input;
  const problemsOf = (paragraph: Paragraph, isFooter: boolean) =>
    spanFindings(paragraph, isFooter, records).map((found) =>
      placed(found, placeOf(input, paragraph), frame.story.fields),
    );
  return [
    ...draft.paragraphs.flatMap((paragraph) => problemsOf(paragraph, false)),
    ...draft.footers.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => problemsOf(paragraph, true))),
  ];
}

/** Required blocks and footers must be there in the cases that ask for them (rule A4 and others). */
function requiredProblems({ draft, frame, facts, file }: CheckInput): readonly Problem[] {
  const said = new Set([
    ...draft.paragraphs.flatMap((paragraph) => paragraph.blocks),
    ...draft.footers.filter(({ paragraphs }) => paragraphs.length > 0).map(({ name }) => name),
  ]);
  const holds = (when: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(when).every(([path, cases]) => cases.includes(factAt(facts, path)?.case ?? ''));
  return frame.story.fields.required
    .filter(({ when = {}, block }) => holds(when) && !said.has(block))
    .map(({ block, rule = 'A4' }) => {
      const found = finding(
        'check/required-missing',
        rule,
        undefined,
        `The ${block} paragraph is required here and says nothing.`,
      );
      const help = `Let templates/${draft.story}/${block}.hbs say something in this case.`;
      return placed(found, { file, line: 1, column: 1, field: block }, frame.story.fields, help);
    });
}

/** The draft as a reader has it. */
export function copyOf({ paragraphs, footers, quotes }: Draft): Copy {
  const textOf = (kind: Paragraph['kind']): string =>
    paragraphs
      .filter((one) => one.kind === kind)
      .map((one) => paragraphText(one, quotes))
      .join(' ');
  const body = paragraphs.filter(({ kind }) => kind === 'text' || kind === 'item');
  return {
    headline: textOf('headline'),
    standfirst: textOf('standfirst'),
    paragraphs: body.map((one) => readParagraph(paragraphText(one, quotes), one.kind === 'item')),
    footer: footers.flatMap((footer) => footerLines(footer, quotes)).join('\n'),
  };
}

/** What the reader of plain copy finds in the draft, placed at the template that said it. */
function copyProblems(input: CheckInput): readonly Problem[] {
  const { draft, frame } = input;
  const body = draft.paragraphs.filter(({ kind }) => kind === 'text' || kind === 'item');
  const of = (at: number | undefined): Paragraph | undefined =>
    at === undefined
      ? undefined
      : at > 0
        ? body[at - 1]
        : draft.paragraphs.find(({ kind }) => kind === (at === 0 ? 'headline' : 'standfirst'));
  return checkCopy(copyOf(draft), frame).map((found) =>
    placed(found, placeOf(input, of(found.paragraph)), frame.story.fields),
  );
}

/** Gates are about the force's record, and are mended there. */
function gateProblems({ draft, frame, records }: CheckInput): readonly Problem[] {
  const record = records.get(draft.force);
  if (!record) return [];
  const placeOfGate = (code: string): Place =>
    record.placeOf(code === 'check/series-break' ? ['breaks'] : code === 'check/no-statement' ? [] : ['counts']);
  return checkGates(record, frame).map((found) => placed(found, placeOfGate(found.code), frame.story.fields));
}

/** Checks a finished draft of ours: its spans and their origins, then its words as any reader has them. */
export function checkDraft(input: CheckInput): readonly Problem[] {
  const { draft, frame, file } = input;
  const { fields } = frame.story;
  return [
    ...spanProblems(input),
    ...requiredProblems(input),
    ...checkSmallCounts(draft, frame).map((found) => placed(found, { file, line: 1, column: 1 }, fields)),
    ...checkAnswers(draft, frame).map(({ found, place }) => placed(found, place, fields)),
    ...gateProblems(input),
    ...copyProblems(input),
  ];
}
