/** First words of a role that is a clause: "leads …" is printed "who leads …". */
const ROLE_VERBS = new Set(
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
