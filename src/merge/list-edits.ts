import type { Edit } from '../model/ledger.js';
import { inOrder } from '../text/in-order.js';
import type { MergeSheet } from './merge-sheet.js';

/** What an editor did, paragraph by paragraph. `idOf` names their own by its token. */
export function listEdits({ base, mine, matches }: MergeSheet, idOf: (token: string) => string): readonly Edit[] {
  const baseId = (at: number | undefined): string => base[at ?? -1]?.id ?? '';
  const kept = inOrder(matches.map(({ before }) => before[0] ?? -1));
  const edit = (is: Edit['is'], paragraph: string): Edit => ({ is, paragraph });
  return [
    ...[...mine.keys()]
      .filter((at) => !matches.some(({ after }) => after.includes(at)))
      .map((at) => edit('inserted', idOf(`inserted ${at}`))),
    ...matches
      .filter(({ same }) => !same)
      .map(({ before, after }) =>
        edit(before.length > 1 ? 'joined' : after.length > 1 ? 'split' : 'reworded', baseId(before[0])),
      ),
    ...matches.filter(({ before }) => !kept.has(before[0] ?? -1)).map(({ before }) => edit('moved', baseId(before[0]))),
    ...[...base.keys()]
      .filter((at) => !matches.some(({ before }) => before.includes(at)))
      .map((at) => edit('cut', baseId(at))),
  ];
}
