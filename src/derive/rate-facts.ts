import type { Fact } from '../model/fact.js';
import type { CountOrigin, Figure, Origin } from '../model/figure.js';
import type { ForceRecord } from '../model/record.js';
import { placeText } from '../problems/problem.js';
import { grouped } from '../text/numbers.js';
import { perPeople } from '../text/rates.js';
import { readCount } from './read-count.js';
import type { ReleaseContext } from './release-context.js';

const NONE: Fact = { case: 'none' };

/** What a rate rests on: an exact count, and the people who live there. */
interface Rated {
  readonly count: number;
  readonly people: number;
  readonly vintage: string;
  readonly from: CountOrigin;
  readonly file: string;
}

type Context = Omit<ReleaseContext, 'shared'>;

/** Undefined where a rate would be untrue: no residents, too few of them, no exact count, or a small one (rules C5, F5). */
function ratedOf(record: ForceRecord, measure: string, { later, story }: Context): Rated | undefined {
  const { population } = record.fields;
  const count = readCount(record, measure, later);
  if (!population || population.value === 0 || population['no-rates'] !== undefined) return undefined;
  if (!count.known || count.rounded !== undefined) return undefined;
  if (count.value < story.fields.thresholds['min-percent-base']) return undefined;
  const { value: people, vintage } = population;
  const file = placeText(record.placeOf(['population', 'value']));
  return { count: count.value, people, vintage, from: count.origin, file };
}

function rateOf({ count, people, vintage, from, file }: Rated, context: Context): Fact {
  const { per = 1000, decimals } = context.story.fields.rates ?? {};
  const words = perPeople(count, people, { per, decimals });
  if (words === undefined) return NONE;
  const { record, measure, period } = from;
  const sum = `${grouped(count)} ÷ ${grouped(people)} × ${grouped(per)} = ${((count / people) * per).toFixed(3)}`;
  const rounding = `population ${vintage}, at ${file}`;
  const origin: Origin = { record, measure, period, sum, rounding, from: [from] };
  const print: Figure = { kind: 'figure', form: 'words', value: words.tenths / 10, words, origin };
  return { case: 'known', print, parts: { vintage: { print: { kind: 'name', text: vintage } } } };
}

/** A force's rate by the people who live there; never of a force without residents of its own (rule F5). */
export function rateFact(record: ForceRecord, measure: string, context: Context): Fact {
  const rated = ratedOf(record, measure, context);
  return rated ? rateOf(rated, context) : NONE;
}

/** The nation's rate: of the forces left out of its total, the people are left out as well. */
export function nationalRateFact(measure: string, context: Context): Fact {
  const { nation, forces, fields } = context;
  const rated = ratedOf(nation, measure, context);
  const left = (fields.excluded ?? []).map(({ force }) => forces.find(({ id }) => id === force)?.fields.population);
  if (!rated || left.some((population) => population?.vintage !== rated.vintage)) return NONE;
  const people = rated.people - left.reduce((sum, population) => sum + (population?.value ?? 0), 0);
  return people > 0 ? rateOf({ ...rated, people }, context) : NONE;
}

/** So many places from either end are told: third highest, second lowest. */
const TOLD = 5;
/** Fewer forces than this are no field to be ranked in. */
const LEAST_FORCES = 20;

/** Forces that count this measure as the others do, and can be rated. */
function rankedForces(
  own: ForceRecord,
  measure: string,
  context: Context,
): readonly (Rated & { readonly id: string })[] {
  const left = new Set((context.fields.excluded ?? []).map(({ force }) => force));
  const others = context.forces.filter(({ id }) => id !== own.id);
  return [own, ...others].flatMap((record) => {
    const isOdd = (record.fields['counted-otherwise'] ?? []).some((one) => one.measure === measure);
    const rated = isOdd || left.has(record.id) ? undefined : ratedOf(record, measure, context);
    return rated ? [{ ...rated, id: record.id }] : [];
  });
}

/** Compares two rates in whole numbers. */
const isAbove = (one: Rated, other: Rated): boolean =>
  BigInt(one.count) * BigInt(other.people) > BigInt(other.count) * BigInt(one.people);

/**
 * Where a force's rate stands, never its count (rule F4). Forces whose figures are missing, that have no residents of
 * their own or count otherwise are not compared; a tie has no place; between the ends nothing is told.
 */
export function rankFact(record: ForceRecord, measure: string, context: Context): Fact {
  if (context.story.fields.rates?.ranked !== true) return NONE;
  const compared = rankedForces(record, measure, context);
  const own = compared.find(({ id }) => id === record.id);
  const vintages = new Set(compared.map(({ vintage }) => vintage));
  if (!own || compared.length < LEAST_FORCES || vintages.size > 1) return NONE;
  const above = compared.filter((other) => isAbove(other, own)).length;
  const below = compared.filter((other) => isAbove(own, other)).length;
  if (above + below + 1 !== compared.length) return NONE;
  const fromTop = above <= below;
  const place = (fromTop ? above : below) + 1;
  const end = fromTop ? 'highest' : 'lowest';
  const { measure: counted, period } = own.from;
  const rounding = `of the rates of ${compared.length} forces ${above} ${above === 1 ? 'is' : 'are'} higher and ${below} ${below === 1 ? 'is' : 'are'} lower`;
  const origin: Origin = { record: record.id, measure: counted, period, rounding, from: [own.from] };
  const figure = (value: number, said: Figure['words']): Fact => ({
    print: { kind: 'figure', form: 'words', value, ...(said && { words: said }), origin },
  });
  return {
    case: place === 1 ? end : place > TOLD ? 'middle' : fromTop ? 'high' : 'low',
    parts: {
      place: figure(place, { is: 'place', place, end }),
      of: figure(compared.length, { is: 'tally', number: compared.length }),
    },
  };
}
