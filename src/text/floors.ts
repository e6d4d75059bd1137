/** The step below which no floor is offered: small counts are given exactly. */
const LEAST_FLOORED = 100;

/** How close a floor must be: at least this share of the value (rule D4). */
const CLOSENESS = 0.9;

export interface Floors {
  /** The rounder of the two, for a headline: 800 for 863. */
  readonly coarse: number;
  /** The closer of the two, for an intro: 850 for 863. */
  readonly fine: number;
}

/** The largest multiple of `step` strictly below the value, if it is close enough. */
function floorTo(value: number, step: number): number | undefined {
  const floor = (Math.ceil(value / step) - 1) * step;
  return floor >= CLOSENESS * value ? floor : undefined;
}

/**
 * Round numbers a sub-editor would put after "more than": strictly below the value (exactly 800 is
 * never "more than 800") and within a tenth of it (rule D4). Undefined where the exact number is
 * better: under 100, and where the value is itself round.
 */
export function floorsOf(value: number): Floors | undefined {
  if (value <= LEAST_FLOORED) return undefined;
  const unit = 10 ** (String(value).length - 1);
  const first = (steps: readonly number[]): number | undefined => {
    const step = steps.find((one) => floorTo(value, one) !== undefined);
    return step === undefined || value % step === 0 ? undefined : floorTo(value, step);
  };
  const coarse = first([unit, unit / 2, unit / 10]);
  const fine = first([unit / 2, unit / 10]);
  return coarse === undefined || fine === undefined ? undefined : { coarse, fine };
}

export interface Scale {
  /** As printed, before "of". */
  readonly words: string;
  /** The case templates branch on. */
  readonly named: 'thousands' | 'hundreds' | 'dozens';
}

/** Thousands from 2,000, tens and hundreds of them from 20,000 and 200,000, hundreds from 200, dozens from 24 (rule D4). */
export function scaleOf(value: number): Scale | undefined {
  if (value >= 1_000_000) return undefined;
  if (value >= 200_000) return { words: 'hundreds of thousands', named: 'thousands' };
  if (value >= 20_000) return { words: 'tens of thousands', named: 'thousands' };
  if (value >= 2_000) return { words: 'thousands', named: 'thousands' };
  if (value >= 1_000) return undefined;
  if (value >= 200) return { words: 'hundreds', named: 'hundreds' };
  return value >= 24 && value < 100 ? { words: 'dozens', named: 'dozens' } : undefined;
}
