import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { StoryFields } from '../model/story-schema.js';

const UP = ['rise', 'small-rise', 'from-zero'];
const DOWN = ['fall', 'small-fall', 'to-zero'];

interface Point {
  readonly score: number;
  readonly line: string;
}

/** What stands out in one measure, each point with how much an editor would want to know it. */
function pointsOf(alias: string, plural: string, facts: Facts): readonly Point[] {
  const caseOf = (path: string): string => factAt(facts, path)?.case ?? '';
  const change = caseOf(`${alias}.change`);
  const nation = caseOf(`nation.${alias}.change`);
  const points: Point[] = [];
  const add = (score: number, line: string): void => void points.push({ score, line });
  if (caseOf(`${alias}.baseline`) === 'unusual')
    add(100, `${plural}: the change is far from the nation’s and from the force’s own history.`);
  if ((UP.includes(change) && DOWN.includes(nation)) || (DOWN.includes(change) && UP.includes(nation)))
    add(
      60,
      `${plural}: ${UP.includes(change) ? 'up' : 'down'} here, ${UP.includes(change) ? 'down' : 'up'} in the nation.`,
    );
  if (['from-zero', 'to-zero', 'still-zero'].includes(change)) add(50, `${plural}: a count of nought (${change}).`);
  const multiple = factAt(facts, `${alias}.change.multiple`)?.print;
  if (multiple?.kind === 'figure') add(40, `${plural}: the recorded number moved by half or double, or more.`);
  if (caseOf(`${alias}.later`) === 'missing') add(30, `${plural}: no figure for this force.`);
  // Where the nation has none either, the release compares nothing: that is no news of this force.
  if (change === 'no-comparison' && nation !== 'no-comparison') add(25, `${plural}: nothing to compare with.`);
  if (['small-rise', 'small-fall'].includes(change)) add(20, `${plural}: too few for a percentage.`);
  return points;
}

/** What is unusual about a force's figures, the most telling first; nothing where nothing is. */
export function unusual(story: StoryFields, facts: Facts): readonly string[] {
  return Object.values(story.measures)
    .flatMap(({ alias, plural }) => pointsOf(alias, plural, facts))
    .sort((a, b) => b.score - a.score)
    .map(({ line }) => line.charAt(0).toUpperCase() + line.slice(1));
}
