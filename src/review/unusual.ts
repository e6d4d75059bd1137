import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { Figure } from '../model/figure.js';
import type { Style } from '../model/house-style.js';
import type { StoryFields } from '../model/story-schema.js';
import { grouped } from '../text/numbers.js';
import { sayFigure } from '../text/say-figure.js';
import { inPeriod } from './in-period.js';
import { sayWithheld } from './say-withheld.js';
import type { Withheld } from './say-withheld.js';

/** An unusual change beside what there was to hold it against. */
const FAR: Readonly<Record<string, (nation: string) => string>> = {
  'nation-and-years': (nation) => `the change is far from that in ${nation}, and from the force’s own in other years`,
  nation: (nation) => `the change is far from that in ${nation}`,
  years: () => 'the change is far from the force’s own in other years',
  nothing: () => 'the change is large, and no other is on record to hold it against',
};
const NOUGHT = ['from-zero', 'to-zero', 'still-zero'];
const UP = ['rise', 'small-rise', 'from-zero'];
const DOWN = ['fall', 'small-fall', 'to-zero'];

/** What the points are told with. */
export interface Telling {
  readonly style: Style;
  /** What the nation's record calls its area: England and Wales. */
  readonly nation: string;
  readonly withheld: readonly Withheld[];
}

interface Point {
  readonly score: number;
  readonly line: string;
}

/** none were recorded in 2017-18, and 12 in 2019-20. */
function recorded(both: readonly [Figure, Figure]): string {
  const [earlier, later] = both.map(({ value }) => (value === 0 ? 'none' : grouped(value)));
  const [since, period] = both.map(({ origin }) => inPeriod(origin.period));
  return `${earlier} ${both[0].value === 1 ? 'was' : 'were'} recorded in ${since}, and ${later} in ${period}`;
}

/** Both counts of a measure where they are known: from 706 to 2,427. */
function bothCounts(alias: string, facts: Facts): readonly [Figure, Figure] | undefined {
  const [earlier, later] = ['earlier', 'later'].map((part) => factAt(facts, `${alias}.${part}`)?.print);
  return earlier?.kind === 'figure' && later?.kind === 'figure' ? [earlier, later] : undefined;
}

function fromTo(alias: string, facts: Facts): string {
  const both = bothCounts(alias, facts);
  return both ? `, from ${both.map(({ value }) => grouped(value)).join(' to ')}` : '';
}

/** Why a measure has no figure, or none to compare with: the first reason is the later count's. */
function lacking(alias: string, { withheld }: Telling, otherwise: string): string {
  const found = withheld.find((one) => one.alias === alias);
  return found ? sayWithheld(found) : otherwise;
}

/** What stands out in one measure, each point with how much an editor would want to know it. */
function pointsOf(alias: string, plural: string, facts: Facts, telling: Telling): readonly Point[] {
  const caseOf = (path: string): string => factAt(facts, path)?.case ?? '';
  const change = caseOf(`${alias}.change`);
  const nation = caseOf(`nation.${alias}.change`);
  const points: Point[] = [];
  const add = (score: number, line: string): void => void points.push({ score, line: `${plural}: ${line}.` });
  // A rise from nothing, or a fall to it, is held against nothing: it is told below.
  const isUnusual = caseOf(`${alias}.baseline`) === 'unusual' && !NOUGHT.includes(change);
  const far = isUnusual ? FAR[caseOf(`${alias}.baseline.beside`)] : undefined;
  if (far) add(100, far(telling.nation));
  if (UP.includes(change) && DOWN.includes(nation)) add(60, `up here, down in ${telling.nation}`);
  if (DOWN.includes(change) && UP.includes(nation)) add(60, `down here, up in ${telling.nation}`);
  const both = bothCounts(alias, facts);
  if (both && NOUGHT.includes(change)) add(50, recorded(both));
  const multiple = factAt(facts, `${alias}.change.multiple`)?.print;
  if (multiple?.kind === 'figure')
    add(40, `the number recorded ${sayFigure(multiple, telling.style, 'body')}${fromTo(alias, facts)}`);
  const isMissing = caseOf(`${alias}.later`) === 'missing';
  if (isMissing) add(30, lacking(alias, telling, 'there is no figure for this force'));
  // Where the nation has none either, the release compares nothing: that is no news of this force.
  if (!isMissing && change === 'no-comparison' && nation !== 'no-comparison')
    add(25, 'no change can be given (see “Left out, and why”)');
  if (['small-rise', 'small-fall'].includes(change))
    add(20, `the change${fromTo(alias, facts)}, has no percentage, as the numbers are small`);
  return points;
}

/** What is unusual about a force's figures, the most telling first; nothing where nothing is. */
export function unusual(story: StoryFields, facts: Facts, telling: Telling): readonly string[] {
  return Object.values(story.measures)
    .flatMap(({ alias, plural }) => pointsOf(alias, plural, facts, telling))
    .sort((a, b) => b.score - a.score)
    .map(({ line }) => line.charAt(0).toUpperCase() + line.slice(1));
}
