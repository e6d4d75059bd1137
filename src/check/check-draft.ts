import type { Draft, Quotation, Span } from '../model/draft.js';
import { paragraphText } from '../model/draft.js';
import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { ForceRecord, Story } from '../model/record.js';
import { problem } from '../problems/problem.js';
import type { Place, Problem } from '../problems/problem.js';
import { figureFault } from './check-figures.js';
import { directionOf, numberIn, ownSentences, unresolvedIn } from './read-text.js';

/** What a draft is checked against. */
export interface CheckInput {
  readonly draft: Draft;
  readonly story: Story;
  /** The release's label, which statements name. */
  readonly release: string;
  readonly facts: Facts;
  /** The force's record and the nation's, by id. */
  readonly records: ReadonlyMap<string, ForceRecord>;
  /** The draft's file, as the ledger names it. */
  readonly file: string;
}

/** The line of a paragraph can't be known before the file is written; the id says which it is. */
const placeOf = (file: string, id: string): Place => ({ file, line: 1, column: 1, field: id });

function sentenceProblems(spans: readonly Span[], place: Place): Problem[] {
  const text = spans.map((span) => span.text).join('');
  const changes = spans.flatMap((span) =>
    span.kind === 'figure' && span.figure.form === 'percent' ? [span.figure.origin.change] : [],
  );
  const direction = directionOf(text);
  return changes
    .filter((change) => (change === 'rise' && direction === 'down') || (change === 'fall' && direction === 'up'))
    .map((change) =>
      problem('check/direction-wrong', place, `The figures are a ${change}; the sentence says otherwise: “${text}”`),
    );
}

function textProblems({ draft, records, file }: CheckInput): Problem[] {
  return draft.paragraphs.flatMap((paragraph) => {
    const place = placeOf(file, paragraph.id);
    const problems: Problem[] = [];
    for (const span of paragraph.spans) {
      if (span.kind === 'literal') {
        const number = numberIn(span.text);
        if (number !== undefined)
          problems.push(
            problem(
              'check/untraced-number',
              place,
              `“${number}” is typed in the template of ${paragraph.blocks.join(', ')}.`,
            ),
          );
      }
      if (span.kind === 'figure') {
        const fault = figureFault(span.figure, span.text, records);
        if (fault !== undefined) problems.push(problem('check/figure-wrong', place, fault));
      }
    }
    const own = paragraph.spans.filter((span) => span.kind !== 'quotation' && span.kind !== 'verbatim');
    const unresolved = unresolvedIn(
      own.length === paragraph.spans.length
        ? paragraphText(paragraph, draft.quotes)
        : own
            .map((span) => span.text)
            .join('')
            .trimEnd(),
    );
    if (unresolved !== undefined)
      problems.push(problem('check/unresolved', place, `“${unresolved}” stands in the text.`));
    for (const sentence of ownSentences(paragraph)) problems.push(...sentenceProblems(sentence, place));
    return problems;
  });
}

/** Required blocks must be there in the cases that ask for them (rule A4). */
function requiredProblems({ draft, story, facts, file }: CheckInput): Problem[] {
  const said = new Set(draft.paragraphs.flatMap((paragraph) => paragraph.blocks));
  return story.fields.required
    .filter(({ when = {} }) =>
      Object.entries(when).every(([path, cases]) => cases.includes(factAt(facts, path)?.case ?? '')),
    )
    .filter(({ block }) => !said.has(block))
    .map(({ block }) =>
      problem('check/required-missing', placeOf(file, block), `The ${block} paragraph is required here.`),
    );
}

/** Counts from 1 up to the story's limit are held (rule G4); 0 and missing are not small. */
function smallCountProblems({ draft, story, file }: CheckInput): Problem[] {
  const limit = story.fields.thresholds['hold-counts-up-to'];
  const seen = new Map<string, Problem>();
  for (const paragraph of draft.paragraphs)
    for (const span of paragraph.spans) {
      if (span.kind !== 'figure' || span.figure.form !== 'count' || span.figure.origin.record !== draft.force) continue;
      const { value, origin } = span.figure;
      if (value < 1 || value > limit) continue;
      const place = placeOf(file, paragraph.id);
      seen.set(
        `${origin.measure} ${origin.period}`,
        problem('check/small-count', place, `${origin.measure} in ${origin.period} is ${value}.`),
      );
    }
  return [...seen.values()];
}

/** Every quotation answers this release, and its date is known (rule H7). */
function quotationProblems({ draft, release, file }: CheckInput): Problem[] {
  const quotations = new Map<Quotation, string>();
  for (const paragraph of draft.paragraphs)
    for (const span of paragraph.spans)
      if (span.kind === 'quotation' && !quotations.has(span.quotation)) quotations.set(span.quotation, paragraph.id);
  return [...quotations].flatMap(([quotation, id]) => {
    const place = placeOf(file, id);
    const { speaker, answers, date, seen, notAfter } = quotation;
    if (answers !== `${draft.story}/${release}`)
      return [problem('check/quotation-other-release', place, `${speaker} answered ${answers}.`)];
    if (date !== undefined) return [];
    const known =
      seen === undefined
        ? 'nothing is known of when'
        : `published: ${seen}${notAfter === undefined ? '' : `, not after ${notAfter}`}`;
    return [problem('check/quotation-undated', place, `The day ${speaker} said this is not known; ${known}.`)];
  });
}

/**
 * Double entry: reads a finished draft with readers and arithmetic of its own and compares it with the
 * record. It shares no code with derive, text or render, so a slip there can't agree with itself.
 */
export function checkDraft(input: CheckInput): readonly Problem[] {
  return [
    ...textProblems(input),
    ...requiredProblems(input),
    ...smallCountProblems(input),
    ...quotationProblems(input),
  ];
}
