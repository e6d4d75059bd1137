import type { z } from 'zod';

/**
 * A quick yes for values that are plainly as a schema takes them, as nearly all records are: without the issues, copies
 * and contexts of the full reading. It is made from the schema itself. No is no finding: it means only that the full
 * reading has to say, and so does every kind of schema that is not known here.
 */
export type Fits = (value: unknown) => boolean;

type Schema = z.core.$ZodTypes;
type Check = z.core.$ZodChecks['_zod']['def'] | z.core.$ZodCustomDef;

const LEFT_TO_ZOD: Fits = () => false;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One further condition on a text, a number or a list. */
function fitsCheck({ def }: z.core.$ZodCheckInternals<never>): (value: never) => boolean {
  const check = def as Check;
  switch (check.check) {
    case 'min_length':
      return ({ length }: { length: number }) => length >= check.minimum;
    case 'greater_than':
      return check.inclusive ? (value: number) => value >= Number(check.value) : LEFT_TO_ZOD;
    case 'less_than':
      return check.inclusive ? (value: number) => value <= Number(check.value) : LEFT_TO_ZOD;
    case 'number_format':
      return check.format === 'safeint' ? Number.isSafeInteger : LEFT_TO_ZOD;
    case 'string_format': {
      const { format, pattern } = check;
      return format === 'regex' && pattern?.flags === '' ? (value: string) => pattern.test(value) : LEFT_TO_ZOD;
    }
    case 'custom':
      return 'fn' in check ? (value) => Boolean(check.fn(value)) : LEFT_TO_ZOD;
    default:
      return LEFT_TO_ZOD;
  }
}

/** A schema's own kind, and then each of its conditions. */
function withChecks(kind: Fits, { def }: Schema['_zod']): Fits {
  if ('check' in def) return LEFT_TO_ZOD;
  const checks = (def.checks ?? []).map((check) => fitsCheck(check._zod));
  return checks.length === 0 ? kind : (value) => kind(value) && checks.every((fits) => fits(value as never));
}

/** Exactly these keys, each with what it takes. */
function fitsObject({ shape, catchall }: z.core.$ZodObjectDef): Fits {
  if ((catchall as Schema | undefined)?._zod.def.type !== 'never') return LEFT_TO_ZOD;
  const entries = Object.entries(shape).map(([key, inner]) => ({ key, inner: inner as Schema }));
  const fits = new Map(entries.map(({ key, inner }) => [key, surelyFits(inner)]));
  const required = entries.filter(({ inner }) => inner._zod.def.type !== 'optional').map(({ key }) => key);
  return (value) =>
    isMap(value) &&
    required.every((key) => Object.hasOwn(value, key)) &&
    Object.keys(value).every((key) => fits.get(key)?.(value[key]) ?? false);
}

/** Keys that an object has, or could be taken to have, by itself: the full reading knows what to make of them. */
const ODD_KEYS = ['__proto__', 'constructor'];

/** Any keys, all with values of one kind. */
function fitsRecord({ keyType, valueType }: z.core.$ZodRecordDef): Fits {
  const key = (keyType as Schema)._zod.def;
  if (key.type !== 'string' || key.checks !== undefined || 'check' in key) return LEFT_TO_ZOD;
  const fits = surelyFits(valueType);
  return (value) => isMap(value) && Object.keys(value).every((one) => !ODD_KEYS.includes(one) && fits(value[one]));
}

/** One of a list of words. Among numbers an enumeration has its names as well. */
const fitsEnum = (values: readonly unknown[]): Fits =>
  values.some((one) => typeof one === 'number') ? LEFT_TO_ZOD : (value) => values.includes(value);

function fitsKind({ def }: Schema['_zod']): Fits {
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return Number.isFinite;
    case 'literal':
      return (value) => def.values.includes(value as string);
    case 'enum':
      return fitsEnum(Object.values(def.entries));
    case 'object':
      return fitsObject(def);
    case 'record':
      return fitsRecord(def);
    case 'array': {
      const fits = surelyFits(def.element);
      return (value) => Array.isArray(value) && value.every(fits);
    }
    case 'union': {
      const options = def.options.map((option) => surelyFits(option as Schema));
      return def.inclusive === false ? LEFT_TO_ZOD : (value) => options.some((fits) => fits(value));
    }
    case 'optional':
      return surelyFits(def.innerType);
    default:
      return LEFT_TO_ZOD;
  }
}

/** Makes the quick test of a schema. What it says yes to, the schema takes, and gives back as it is. */
export function surelyFits(schema: z.core.$ZodType): Fits {
  const { _zod } = schema as Schema;
  return withChecks(fitsKind(_zod), _zod);
}
