import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { Style } from '../model/house-style.js';
import type { StoryFields } from '../model/story-schema.js';
import { articleFor } from '../text/articles.js';
import { agree, sayFigure } from '../text/say-figure.js';

type Put = (words: string, plural: string, singular: string) => string;

/** Number words for a measure's count, and how each is put. */
const WAYS: readonly (readonly [path: string, put: Put])[] = [
  ['later', (words, plural) => `${words} ${plural}`],
  ['floor.coarse', (words, plural) => `${words} ${plural}`],
  ['floor.fine', (words, plural) => `${words} ${plural}`],
  ['near', (words, plural) => `${words} ${plural}`],
  ['scale', (words, plural) => `${words} of ${plural}`],
  ['daily', (words, plural) => `recorded ${plural}: an average of ${words}`],
  ['weekly', (words, plural) => `recorded ${plural}: an average of ${words}`],
  ['hourly', (words, plural) => `recorded ${plural}: ${words}, on average`],
  ['rate', (words, plural) => `recorded ${plural}: ${words}`],
  ['change.multiple', (words, plural) => `recorded ${plural} ${words}`],
  ['share.fraction', (words, plural) => `${words} of the total were recorded as ${plural}`],
  ['share.one-in', (words, _, singular) => `${words} of the total was recorded as ${articleFor(singular)} ${singular}`],
  ['share.percent', (words, plural) => `${words} of the total were recorded as ${plural}`],
];

/** What an intro could say instead, each computed and true; none typed. Editors choose. */
export function alternatives(story: StoryFields, facts: Facts, style: Style): readonly string[] {
  const said = Object.values(story.measures).flatMap(({ alias, plural, singular }) =>
    WAYS.flatMap(([path, put]) => {
      const print = factAt(facts, `${alias}.${path}`)?.print;
      if (print?.kind !== 'figure') return [];
      const noun = print.form === 'count' ? agree(print.value, singular, plural) : plural;
      return [put(sayFigure(print, style, 'body', { withNoun: true }), noun, singular)];
    }),
  );
  return [...new Set(said)];
}
