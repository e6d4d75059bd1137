import type { Draft, Paragraph } from '../model/draft.js';
import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { ForceRecord } from '../model/record.js';
import type { Place, Problem } from '../problems/problem.js';
import { checkAnswers } from './rules/check-answers.js';
import { checkPiece } from './check-copy.js';
import { checkGates } from './rules/check-gates.js';
import { checkSmallCounts } from './rules/check-small-counts.js';
import type { CheckSpans } from './rules/check-spans.js';
import { finding, placed } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import { isBody, readDraft } from './piece.js';

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
  const file = frame.release.story.file;
  const template = paragraph?.blocks[0] === undefined ? undefined : draft.templates[paragraph.blocks[0]];
  return { file: template ?? file, line: 1, column: 1, ...(paragraph && { field: paragraph.id }) };
}

function spanProblems(input: CheckInput): readonly Problem[] {
  const { draft, frame, records } = input;
  const { body, footer } = frame.release.checkSpans;
  const problemsOf = (paragraph: Paragraph, check: CheckSpans): readonly Problem[] => {
    const isShared = frame.reader.isShared(paragraph, draft.quotes);
    const found = check(paragraph, isShared, records);
    return found.map((one) => placed(one, placeOf(input, paragraph), frame.release.story.fields));
  };
  return [
    ...draft.paragraphs.flatMap((paragraph) => problemsOf(paragraph, body)),
    ...draft.footers.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => problemsOf(paragraph, footer))),
  ];
}

/** Required blocks and footers must be there in the cases that ask for them (rule A4 and others). */
function requiredProblems({ draft, frame, facts, file }: CheckInput): readonly Problem[] {
  const isSaid = (block: string): boolean =>
    draft.paragraphs.some(({ blocks }) => blocks.includes(block)) ||
    draft.footers.some(({ name, paragraphs }) => name === block && paragraphs.length > 0);
  const holds = (when: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(when).every(([path, cases]) => cases.includes(factAt(facts, path)?.case ?? ''));
  return frame.release.story.fields.required
    .filter(({ when = {}, block }) => holds(when) && !isSaid(block))
    .map(({ block, rule = 'A4' }) => {
      const found = finding(
        'check/required-missing',
        rule,
        undefined,
        `The ${block} paragraph is required here and says nothing.`,
      );
      const help = `Let templates/${draft.story}/${block}.hbs say something in this case.`;
      return placed(found, { file, line: 1, column: 1, field: block }, frame.release.story.fields, help);
    });
}

/** What the reader of plain copy finds in the draft, placed at the template that said it. */
function copyProblems(input: CheckInput): readonly Problem[] {
  const { draft, frame } = input;
  const body = draft.paragraphs.filter(isBody);
  const of = (at: number | undefined): Paragraph | undefined =>
    at === undefined
      ? undefined
      : at > 0
        ? body[at - 1]
        : draft.paragraphs.find(({ kind }) => kind === (at === 0 ? 'headline' : 'standfirst'));
  return checkPiece(readDraft(draft, frame.reader), frame).map((found) =>
    placed(found, placeOf(input, of(found.paragraph)), frame.release.story.fields),
  );
}

/** Where in the record a finding about it is mended; in its counts, unless named here. */
const GATE_PLACES: Readonly<Partial<Record<Finding['code'], readonly string[]>>> = {
  'check/series-break': ['breaks'],
  'check/no-statement': [],
  'check/figures-disputed': ['statements'],
  'check/date-in-future': ['statements'],
};

/** Gates are about the force's record, and are mended there. */
function gateProblems({ draft, frame, records }: CheckInput): readonly Problem[] {
  const record = records.get(draft.force);
  if (!record) return [];
  return checkGates(record, frame).map((found) =>
    placed(found, record.placeOf(GATE_PLACES[found.code] ?? ['counts']), frame.release.story.fields),
  );
}

/** Checks a finished draft of ours: its spans and their origins, then its words as any reader has them. */
export function checkDraft(input: CheckInput): readonly Problem[] {
  const { draft, frame, file } = input;
  const { fields } = frame.release.story;
  return [
    ...spanProblems(input),
    ...requiredProblems(input),
    ...checkSmallCounts(draft, frame).map((found) => placed(found, { file, line: 1, column: 1 }, fields)),
    ...checkAnswers(draft, frame).map(({ found, place }) => placed(found, place, fields)),
    ...gateProblems(input),
    ...copyProblems(input),
  ];
}
