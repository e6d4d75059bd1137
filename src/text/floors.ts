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

const SCALES: readonly (Scale & { readonly from: number; readonly below: number })[] = [
  { words: 'dozens', named: 'dozens', from: 24, below: 60 },
  { words: 'hundreds', named: 'hundreds', from: 200, below: 500 },
  { words: 'thousands', named: 'thousands', from: 2_000, below: 10_000 },
  { words: 'tens of thousands', named: 'thousands', from: 20_000, below: 100_000 },
  { words: 'hundreds of thousands', named: 'thousands', from: 200_000, below: 500_000 },
];

/**
 * Which round word is true of a count, and does it justice: from two of its unit (rule D4), but not so many that
 * a sub-editor would say the next. 863 is no "hundreds": it is "more than 850", or just 863.
 */
export function scaleOf(value: number): Scale | undefined {
  const found = SCALES.find(({ from, below }) => value >= from && value < below);
  return found && { words: found.words, named: found.named };
}
