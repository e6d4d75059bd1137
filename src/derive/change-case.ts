import type { ChangeCase } from '../model/cases.js';
import { percentChange } from './percent-change.js';

/**
 * The named case of a change between two known counts. Zeros first, then equality, then counts too
 * small for a percentage (rule C5: either under `minPercentBase`), then what the percentage rounds to.
 */
export function changeCase(earlier: number, later: number, minPercentBase: number): ChangeCase {
  if (earlier === 0) return later === 0 ? 'still-zero' : 'from-zero';
  if (later === 0) return 'to-zero';
  if (earlier === later) return 'level';
  const rises = later > earlier;
  if (earlier < minPercentBase || later < minPercentBase) return rises ? 'small-rise' : 'small-fall';
  if (percentChange(earlier, later).percent === 0) return 'little-changed';
  return rises ? 'rise' : 'fall';
}
