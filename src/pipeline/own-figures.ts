import type { Draft, Paragraph } from '../model/draft.js';
import { paragraphText } from '../model/draft.js';
import type { StoryFields } from '../model/story-schema.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';

/** What the check says of a number that it takes for one of the release's figures. */
const OF_FIGURES: readonly Problem['code'][] = ['check/figure-wrong', 'check/wrong-noun', 'check/period-wrong'];

/** Words that make a paragraph one about recorded figures, whatever is counted. */
const FIGURES = [
  'recorded',
  'figure',
  'figures',
  'percentage',
  'cent',
  'pc',
  '%',
  'rise',
  'rose',
  'fall',
  'fell',
  'up',
  'down',
  'increase',
  'increased',
  'decrease',
  'decreased',
  'doubled',
  'trebled',
  'tripled',
  'halved',
  'crime',
  'crimes',
  'offence',
  'offences',
  'abuse',
  'exploitation',
  'knife',
  'knives',
  'taser',
  'tasers',
  'victim',
  'victims',
];

/** What is counted: crime, crimes; the words that change with the number. */
function nounsOf({ measures }: StoryFields): readonly string[] {
  return Object.values(measures).flatMap(({ singular, plural }) => {
    const [one, many] = [singular.toLowerCase().split(' '), plural.toLowerCase().split(' ')];
    return [...one.filter((word) => !many.includes(word)), ...many.filter((word) => !one.includes(word))];
  });
}

/** A paragraph of a person's own that says nothing of what was counted or recorded. */
function isOfSomethingElse({ blocks, spans }: Paragraph, text: string, story: StoryFields): boolean {
  if (blocks.length > 0 || spans.some(({ kind }) => kind !== 'edited')) return false;
  const words = text.toLowerCase().match(/[\p{L}]+|%/gu) ?? [];
  const telling = [...FIGURES, ...nounsOf(story)];
  return !words.some((word) => telling.includes(word));
}

/**
 * Numbers in a paragraph of a person's own that is about something else: the police's number, a team's size. The check takes
 * every number for a claim about the figures; here that is not known to be wrong, so it is held until somebody vouches for it.
 */
export function vouchable(problems: readonly Problem[], draft: Draft, story: StoryFields): readonly Problem[] {
  const others = new Map(
    draft.paragraphs
      .map((paragraph) => ({ paragraph, text: paragraphText(paragraph, draft.quotes) }))
      .filter(({ paragraph, text }) => isOfSomethingElse(paragraph, text, story))
      .map(({ paragraph, text }) => [paragraph.id, text]),
  );
  const told = new Set<string>();
  return problems.flatMap((one) => {
    const { field = '', file, line = 1, column = 1 } = one;
    const text = others.get(field);
    if (text === undefined || !OF_FIGURES.includes(one.code)) return [one];
    if (told.has(field)) return [];
    told.add(field);
    const message = `Words typed by hand hold a number that is not from the release: “${text}”`;
    return [{ ...problem('check/figure-not-ours', { file, line, column, field }, message), about: message }];
  });
}
