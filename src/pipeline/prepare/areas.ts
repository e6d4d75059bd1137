import type { Register } from '../../load/register.js';
import { TextIndex } from '../../model/text-index.js';

/** Areas of all forces there are, without articles: none but the force's own belongs in its copy. */
export interface Areas {
  readonly has: (area: string) => boolean;
}

/** The areas in the register, good records' or refused ones'. */
export function areasIn(register: Register): Areas {
  const areaAt = (row: number): string | undefined =>
    register.isNation(row) ? undefined : register.text(row, 'area')?.replace(/^the /, '');
  let index: TextIndex | undefined;
  return {
    has: (area) => {
      index ??= new TextIndex(register.length, areaAt);
      return index.rowsOf(area).length > 0;
    },
  };
}

/** The forces whose area is known. */
export const forcesWithArea = (register: Register): readonly string[] =>
  register.idsWhere((row) => !register.isNation(row) && register.text(row, 'area') !== undefined);
