import { tellingWordsIn } from './read-measures.js';
import { readStatement } from './read-statement.js';
import type { Statement, Words } from './read-statement.js';
import type { ReleaseWords } from './release-words.js';

/**
 * A sentence that holds two figures beside each other, the force's beside the nation's (“rose by 22% in Barsetshire, compared
 * with 12% across England and Wales”) or one measure's beside another's (“offences rose, while cases of theft fell”). Each
 * side is read by itself, so that neither is held to the other's figures.
 */
export interface Sides {
  readonly first: Statement;
  readonly second: Statement;
  /** Where the second begins. */
  readonly from: number;
  /** The two are held against each other: the first is the force's, even where nothing says so. */
  readonly isContrast: boolean;
  readonly differ: 'in whose' | 'in measure';
}

/** Where a sentence may be parted, and which of its letters belong to neither side. */
interface Parting {
  readonly end: number;
  readonly from: number;
  readonly isContrast: boolean;
}

const CONTRAST =
  /,? (?:compared (?:with|to)|compares? (?:with|to)|against|versus|while|whereas|but|when|although|though|as(?= (?:they|it|numbers?|figures?|the (?:number|figure|total)s?)\b)) | of the (?=\d)/g;
/** “While it rose across England and Wales, it fell here”. */
const OPENING = /^(?:while|although|though|whereas|but while) [^,]*(, )/g;
const LINK = /,? and |; /g;
const NATIONALLY = /\bnationally\b|\bnational (?=[a-z])/g;

/** The nation's names made one letter each time, so that the “and” in one is no link; as long as before. */
const markNames = (named: string, nationAreas: readonly string[]): string =>
  nationAreas
    .reduce((rest, name) => rest.replaceAll(name, (found) => '\u0001'.repeat(found.length)), named)
    .replaceAll(NATIONALLY, (found) => '\u0001'.repeat(found.length));

const partingsAt = (text: string, joint: RegExp): readonly Parting[] =>
  Array.from(text.matchAll(joint), ({ index, 0: words, 1: comma = words }) => ({
    end: index + words.length - comma.length,
    from: index + words.length,
    isContrast: joint !== LINK,
  }));

/** Where a sentence may be parted so that the nation is named on one side alone: the likeliest first. */
function partingsOf(named: string, nationAreas: readonly string[]): readonly Parting[] {
  const marked = markNames(named, nationAreas);
  const nationAt = marked.indexOf('\u0001');
  const nationEnd = marked.lastIndexOf('\u0001') + 1;
  return [OPENING, CONTRAST, LINK].flatMap((joint) => {
    const found = partingsAt(marked, joint);
    const before = found.filter(({ from }) => from <= nationAt).reverse();
    return [...before, ...found.filter(({ end }) => end >= nationEnd)];
  });
}

const statesAnything = ({ numbers, directions }: Statement): boolean => numbers.length > 0 || directions.length > 0;

const allShares = (one: Statement): Statement => ({
  ...one,
  numbers: one.numbers.map((number) => ({ ...number, isShare: true })),
});

/** “Made up 7%, compared with 20%”: the second is a share too. */
const asShare = (one: Statement, other: Statement): Statement =>
  one.directions.length === 0 && other.numbers.some(({ mention, isShare }) => mention.kind === 'percent' && isShare)
    ? allShares(one)
    : one;

/** “Rose by 22%, compared with 12%”: the second rose too. */
const asTheOther = (one: Statement, other: Statement): Statement =>
  one.directions.length === 0 && one.numbers.some(({ mention, isShare }) => mention.kind === 'percent' && !isShare)
    ? { ...one, directions: other.directions }
    : one;

/** The words of one side; what it does not say of itself (which measure) it takes from the other. */
function sideOf({ text, rest, named, telling }: Words, from: number, to: number, release: ReleaseWords): Statement {
  const words = text.slice(from, to);
  const own = tellingWordsIn(words, release.words.measures);
  const read = readStatement(
    {
      text: words,
      rest: rest.slice(from, to),
      named: named.slice(from, to),
      isSide: true,
      telling: own.length > 0 ? own : telling.map(({ id, at }) => ({ id, at: at - from })),
    },
    release,
  );
  const numbers = read.numbers.map((one) => ({ ...one, mention: { ...one.mention, at: one.mention.at + from } }));
  return { ...read, numbers };
}

/** Behind these words stands the whole that the number before them is a share of. */
const OF_THE = / of the $/;

/** “Rose faster than across England and Wales, where the increase was 12%”: what follows is said of the nation. */
export function sidesWhere(words: Words, release: ReleaseWords): Sides | undefined {
  const said = words.text.toLowerCase();
  for (const area of release.nationAreas) {
    const joint = `${area}, where `;
    const at = said.indexOf(joint);
    if (at < 0) continue;
    const from = at + joint.length;
    const [first, second] = [sideOf(words, 0, at + area.length, release), sideOf(words, from, said.length, release)];
    if (statesAnything(second))
      return {
        first,
        second: { ...second, isOfTheNation: true, nationAt: 0 },
        from,
        isContrast: true,
        differ: 'in whose',
      };
  }
  return undefined;
}

/** The two sides of a sentence that names the nation, where both state something; undefined where it has but one. */
export function sidesOf(words: Words, release: ReleaseWords): Sides | undefined {
  for (const { end, from, isContrast } of partingsOf(words.named, release.nationAreas)) {
    const [before, second] = [sideOf(words, 0, end, release), sideOf(words, from, words.text.length, release)];
    const first = OF_THE.test(words.text.slice(0, from)) ? allShares(before) : before;
    if (first.isOfTheNation !== second.isOfTheNation && statesAnything(first) && statesAnything(second))
      return {
        first: asTheOther(asShare(first, second), second),
        second: asTheOther(asShare(second, first), first),
        from,
        isContrast,
        differ: 'in whose',
      };
  }
  return undefined;
}

/** The two sides of a sentence that speaks of two measures, one on each side. */
export function sidesByMeasure(words: Words, release: ReleaseWords): Sides | undefined {
  const { named, text, telling } = words;
  if (telling.every(({ id }) => id === telling[0]?.id)) return undefined;
  for (const { end, from, isContrast } of [OPENING, CONTRAST, LINK].flatMap((joint) => partingsAt(named, joint))) {
    const [before, behind] = [telling.filter(({ at }) => at < end), telling.filter(({ at }) => at >= from)];
    const [one, other] = [before, behind].map((some) => new Set(some.map(({ id }) => id)));
    if (one?.size !== 1 || other?.size !== 1 || [...one][0] === [...other][0]) continue;
    const [first, second] = [sideOf(words, 0, end, release), sideOf(words, from, text.length, release)];
    if (statesAnything(first) && statesAnything(second))
      return { first, second, from, isContrast, differ: 'in measure' };
  }
  return undefined;
}
