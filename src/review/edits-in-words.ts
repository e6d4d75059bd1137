import type { Edit } from '../model/ledger.js';

const KINDS: readonly Edit['is'][] = ['inserted', 'cut', 'moved', 'reworded', 'joined', 'split'];

/** What a person did to a draft, counted: 9 paragraphs inserted, 2 cut. */
export function editsInWords(edits: readonly Edit[]): string {
  const counted = KINDS.map((kind) => [kind, edits.filter(({ is }) => is === kind).length] as const);
  return counted
    .filter(([, many]) => many > 0)
    .map(([kind, many], at) => `${many}${at > 0 ? '' : many === 1 ? ' paragraph' : ' paragraphs'} ${kind}`)
    .join(', ');
}
