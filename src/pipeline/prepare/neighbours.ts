import type { Neighbours } from '../../compose/pick-variants.js';
import type { Register } from '../../load/register.js';
import type { Story } from '../../model/record.js';
import { TextIndex } from '../../model/text-index.js';
import { isCovered } from './cover-records.js';

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** The forces a story covers, good or refused: a record that is mended moves nobody's words. */
export function neighboursIn(register: Register, story: Story): Neighbours {
  const isOf = (row: number): boolean => !register.isNation(row) && isCovered(story, register.text(row, 'code'));
  let regions: TextIndex | undefined;
  const rowsIn = (region: string): readonly number[] => {
    regions ??= new TextIndex(register.length, (row) => (isOf(row) ? register.text(row, 'region') : undefined));
    return regions.rowsOf(region);
  };
  return {
    size: register.length,
    rowOf: (force) => {
      const row = register.ids.rowOf(force);
      return row !== undefined && isOf(row) ? row : undefined;
    },
    around: (row) => {
      const region = register.text(row, 'region');
      const rows = region === undefined ? [row] : rowsIn(region);
      return rows.map((one) => ({ row: one, id: register.ids.at(one) })).sort(byId);
    },
  };
}
