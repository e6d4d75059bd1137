import type { Neighbours } from '../../src/compose/pick-variants.js';

/** A force and where it is. */
export interface Placed {
  readonly id: string;
  readonly region?: string | undefined;
}

/** Forces as neighbours of one another, without a register of records. */
export function neighboursAmong(forces: readonly Placed[]): Neighbours {
  const rows = new Map(forces.map(({ id }, row) => [id, row]));
  return {
    size: forces.length,
    rowOf: (force) => rows.get(force),
    around: (row) => {
      const { id, region = id } = forces[row] ?? { id: '' };
      return forces
        .flatMap((one, other) => ((one.region ?? one.id) === region ? [{ row: other, id: one.id }] : []))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}
