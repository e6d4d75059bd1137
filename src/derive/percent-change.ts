import { grouped } from '../text/numbers.js';

/** A change in whole per cent, with the working a reporter can follow. */
export interface PercentChange {
  /** Without a sign; 0 when it rounds to nothing. */
  readonly percent: number;
  /** The rounding would say 100% of a fall that is not total: the bound below it is printed. */
  readonly bound?: 'more than';
  readonly sum: string;
}

/**
 * (later − earlier) ÷ earlier × 100 from unrounded counts, rounded once, half away from zero, in whole
 * numbers throughout (rule C1). `earlier` must not be 0. A fall that is not total is never "100%" (rule C4).
 */
export function percentChange(earlier: number, later: number): PercentChange {
  const difference = Math.abs(later - earlier);
  const percent = Math.floor((200 * difference + earlier) / (2 * earlier));
  const sign = later < earlier ? '−' : '';
  const exact = ((difference * 100) / earlier).toFixed(2);
  const working = `(${grouped(later)} − ${grouped(earlier)}) ÷ ${grouped(earlier)} × 100 = ${sign}${exact}`;
  if (later < earlier && later > 0 && percent === 100)
    return { percent: 99, bound: 'more than', sum: `${working}, which is more than 99` };
  return { percent, sum: `${working}, rounded to ${sign}${percent}` };
}
