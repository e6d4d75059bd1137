import type { Style } from '../model/house-style.js';

/** First words of a role that is a clause: "leads …" is printed "who leads …". */
export const ROLE_VERBS: ReadonlySet<string> = new Set(
  'is was has heads leads runs oversees manages directs commands chairs supervises coordinates covers represents works specialises investigates'.split(
    ' ',
  ),
);

export interface Speaker {
  readonly speaker: string;
  readonly rank?: string | undefined;
  readonly role?: string | undefined;
}

/**
 * The words before "said": rank and name, then the role between commas, "who" before a clause.
 * Detective Chief Inspector A B, who leads C, / A B, head of C, / A Home Office spokesman
 */
export function attributionOf({ speaker, rank, role }: Speaker): string {
  const name = rank === undefined ? speaker : `${rank} ${speaker}`;
  if (role === undefined) return name;
  const clause = ROLE_VERBS.has(role.split(' ')[0] ?? '');
  return `${name}, ${clause ? 'who ' : ''}${role},`;
}

/** Somebody who speaks for a body without being named: "A Home Office spokesman". */
const UNNAMED = /^(?:an?|the)\s.*\bspokes(?:man|woman)$/i;

/**
 * An attribution as the house has it (rule H9): a spokesman or spokeswoman without a name as supplied, or in the
 * neutral form. A named person's role is never reworded.
 */
export function attributionInStyle(
  { attribution, speaker }: { readonly attribution: string; readonly speaker: string },
  spokesperson: Style['spokesperson'],
): string {
  if (spokesperson === 'as supplied' || !UNNAMED.test(speaker)) return attribution;
  return attribution.replace(speaker, speaker.replace(/spokes(?:man|woman)$/i, 'spokesperson'));
}
