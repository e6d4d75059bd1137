import { paragraphText } from '../model/draft.js';
import type { Draft, Paragraph, Quotation, Span } from '../model/draft.js';
import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { ForceRecord } from '../model/record.js';
import { problem } from '../problems/problem.js';
import type { Place, Problem } from '../problems/problem.js';
import { checkCopy } from './check-copy.js';
import { checkQuotationAge } from './check-quotation-age.js';
import { checkGates } from './check-gates.js';
import { figureFault } from './check-figures.js';
import { readParagraph } from './copy.js';
import type { Copy } from './copy.js';
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

/** Words of ours: those of a statement, a list or an editor are read as copy only. */
const isOurs = ({ kind }: Span): boolean => kind !== 'quotation' && kind !== 'verbatim' && kind !== 'edited';

/** Numbers typed in a template, figures that are not what the record gives, slips of the machine. */
function spanProblems(input: CheckInput, paragraph: Paragraph, isFooter: boolean): readonly Problem[] {
  const place = placeOf(input, paragraph);
  const found: Problem[] = [];
  for (const span of paragraph.spans) {
    const number = span.kind === 'literal' || span.kind === 'reported' ? numberIn(span.text, isFooter) : undefined;
    if (number !== undefined)
      found.push(problem('check/untraced-number', place, `“${number}” is typed in the template.`));
    const fault = span.kind === 'figure' ? figureFault(span.figure, span.text, input.records) : undefined;
    if (fault !== undefined) found.push(problem('check/figure-wrong', place, fault));
  }
  const text = paragraph.spans.map((span) => (isOurs(span) ? span.text : '“…”')).join('');
  const unresolved = unresolvedIn(text);
  if (unresolved !== undefined) found.push(problem('check/unresolved', place, `“${unresolved}” stands in the text.`));
  return found;
}

/** Required blocks must be there in the cases that ask for them (rule A4). */
function requiredProblems({ draft, frame, facts, file }: CheckInput): readonly Problem[] {
  const said = new Set(draft.paragraphs.flatMap((paragraph) => paragraph.blocks));
  const holds = (when: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(when).every(([path, cases]) => cases.includes(factAt(facts, path)?.case ?? ''));
  return frame.story.fields.required
    .filter(({ when = {}, block }) => holds(when) && !said.has(block))
    .map(({ block }) =>
      problem(
        'check/required-missing',
        { file, line: 1, column: 1, field: block },
        `The ${block} paragraph is required here and says nothing.`,
        `Let templates/${draft.story}/${block}.hbs say something in this case.`,
      ),
    );
}

/** Local counts from 1 to the limit are held, and remainders of that size (rule G4); 0 and missing are not small. */
function smallCountProblems({ draft, frame, file }: CheckInput): readonly Problem[] {
  const limit = frame.story.fields.thresholds['hold-counts-up-to'];
  const isSmall = (value: number): boolean => value >= 1 && value <= limit;
  const found = new Map<string, string>();
  const printed = new Map<string, number>();
  for (const { spans } of draft.paragraphs)
    for (const span of spans) {
      if (span.kind !== 'figure' || span.figure.form !== 'count' || span.figure.origin.record !== draft.force) continue;
      const { measure, period } = span.figure.origin;
      const { value } = span.figure;
      printed.set(`${measure} ${period}`, value);
      if (isSmall(value)) found.set(`${measure} ${period}`, `${measure} in ${period} is ${value}.`);
    }
  for (const { id, whole } of frame.measures) {
    if (whole === undefined) continue;
    for (const period of [frame.later, frame.earlier]) {
      const part = printed.get(`${id} ${period?.label ?? ''}`);
      const total = printed.get(`${whole} ${period?.label ?? ''}`);
      if (part !== undefined && total !== undefined && isSmall(total - part))
        found.set(
          `rest ${period?.label ?? ''}`,
          `${whole} less ${id} in ${period?.label ?? ''} is ${total - part}: readers can work it out.`,
        );
    }
  }
  return [...found.values()].map((message) => problem('check/small-count', { file, line: 1, column: 1 }, message));
}

function quotationProblem(
  quotation: Quotation,
  release: string,
  paragraph: Paragraph,
  frame: Frame,
): readonly Problem[] {
  const { speaker, answers, date, seen, notAfter, unpaired, file } = quotation;
  const [path = '', line = '1', column = '1'] = file.split(':');
  const place: Place = { file: path, line: Number(line), column: Number(column), field: paragraph.id };
  const found: Problem[] = unpaired
    ? [problem('check/wording', place, `Quotation marks inside ${speaker}’s words do not pair (rule H3).`)]
    : [];
  const aged = checkQuotationAge(quotation, frame).map(({ code, message }) => problem(code, place, message));
  found.push(...aged);
  if (answers !== release)
    return [...found, problem('check/quotation-other-release', place, `${speaker} answered ${answers}.`)];
  if (date !== undefined) return found;
  const until = notAfter === undefined ? '' : `, not after ${notAfter}`;
  if (seen === undefined) return found;
  const known = `published: ${seen}${until}`;
  return [
    ...found,
    problem('check/quotation-undated', place, `${speaker}: the day these words were given is not known; ${known}.`),
  ];
}

/** Every quotation, and every report of what somebody said, answers this release (rule H7). */
function releaseProblems(input: CheckInput): readonly Problem[] {
  const { draft, frame } = input;
  const release = `${draft.story}/${frame.later.label}`;
  const seen = new Set<Quotation>();
  return draft.paragraphs.flatMap((paragraph) =>
    paragraph.spans.flatMap((span): readonly Problem[] => {
      if (span.kind === 'reported' && span.reported.answers !== release) {
        const [file = '', line = '1', column = '1'] = span.reported.file.split(':');
        const place = { file, line: Number(line), column: Number(column), field: paragraph.id };
        return [
          problem(
            'check/quotation-other-release',
            place,
            `What ${span.reported.organisation} is reported to say answers ${span.reported.answers}.`,
          ),
        ];
      }
      if (span.kind !== 'quotation' || seen.has(span.quotation)) return [];
      seen.add(span.quotation);
      return quotationProblem(span.quotation, release, paragraph, frame);
    }),
  );
}

/** The draft as a reader has it. */
export function copyOf({ paragraphs, quotes }: Draft): Copy {
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
  return checkCopy(copyOf(draft), frame).map(({ code, paragraph, message }) =>
    problem(code, placeOf(input, of(paragraph)), message),
  );
}

/** Gates are about the force's record, and are mended there. */
function gateProblems({ draft, frame, records }: CheckInput): readonly Problem[] {
  const record = records.get(draft.force);
  if (!record) return [];
  const placeOfGate = (code: string): Place =>
    record.placeOf(code === 'check/series-break' ? ['breaks'] : code === 'check/no-statement' ? [] : ['counts']);
  return checkGates(record, frame).map(({ code, message }) => problem(code, placeOfGate(code), message));
}

/** Checks a finished draft of ours: its spans and their origins, then its words as any reader has them. */
export function checkDraft(input: CheckInput): readonly Problem[] {
  return [
    ...input.draft.paragraphs.flatMap((paragraph) => spanProblems(input, paragraph, false)),
    ...input.draft.footers.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) => spanProblems(input, paragraph, true)),
    ),
    ...requiredProblems(input),
    ...smallCountProblems(input),
    ...releaseProblems(input),
    ...gateProblems(input),
    ...copyProblems(input),
  ];
}
