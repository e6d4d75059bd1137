import { articleFor } from './articles.js';
import type { Style } from '../model/house-style.js';

/** First words of a role that is a clause: "leads …" is printed "who leads …". */
export const ROLE_VERBS: ReadonlySet<string> = new Set(
  'is was has heads leads runs oversees manages directs commands chairs supervises coordinates covers represents works specialises investigates'.split(
    ' ',
  ),
);

const isClause = (role: string): boolean => ROLE_VERBS.has(role.split(' ')[0] ?? '');

export interface Speaker {
  readonly speaker: string;
  readonly rank?: string | undefined;
  readonly role?: string | undefined;
}

/** Somebody who speaks for a body without being named: "A Home Office spokesman". */
const UNNAMED = /^(an?|the)\s+(.*\bspokes(?:man|woman|person))$/i;

/** "A spokeswoman" of Essex Police as "An Essex Police spokeswoman". */
function spokesOf(body: string, article: string, who: string): string {
  const isThe = article.toLowerCase() === 'the';
  const now = isThe ? 'the' : articleFor(body);
  const named = who.replace(/^(?:police )?force /i, '');
  return `${/^[A-Z]/.test(article) ? now.charAt(0).toUpperCase() + now.slice(1) : now} ${body} ${named}`;
}

/**
 * The same for somebody of a force, who is said to be of it unless the words themselves say so: A Kent Police spokeswoman /
 * A B, head of C at Kent Police, / A B, of Kent Police, who leads C, (rule H9). `short`: with its article, if it has one;
 * `calledAs`: whatever names it.
 */
export function attributionFrom(said: Speaker, short: string, calledAs: readonly string[]): string {
  const { speaker, rank, role } = said;
  const words = [rank, speaker, role].join(' ').toLowerCase();
  if (calledAs.some((name) => words.includes(name.toLowerCase()))) return attributionOf(said);
  const [, article, who] = UNNAMED.exec(speaker) ?? [];
  if (article !== undefined && who !== undefined && rank === undefined && role === undefined)
    return spokesOf(short.replace(/^the /i, ''), article, who);
  if (/^(?:an?|the)\s/i.test(speaker)) return attributionOf(said);
  const name = rank === undefined ? speaker : `${rank} ${speaker}`;
  if (role === undefined) return `${name}, of ${short},`;
  return isClause(role) ? `${name}, of ${short}, who ${role},` : `${name}, ${role} at ${short},`;
}

/**
 * The words before "said": rank and name, then the role between commas, "who" before a clause.
 * Detective Chief Inspector A B, who leads C, / A B, head of C, / A Home Office spokesman
 */
export function attributionOf({ speaker, rank, role }: Speaker): string {
  const name = rank === undefined ? speaker : `${rank} ${speaker}`;
  if (role === undefined) return name;
  return `${name}, ${isClause(role) ? 'who ' : ''}${role},`;
}

/**
 * An attribution as the house has it (rule H9): a spokesman or spokeswoman without a name as supplied, or in the
 * neutral form. A named person's role is never reworded.
 */
export function attributionInStyle(
  { attribution, speaker }: { readonly attribution: string; readonly speaker: string },
  spokesperson: Style['spokesperson'],
): string {
  if (spokesperson === 'as supplied' || !UNNAMED.test(speaker)) return attribution;
  return attribution.replace(/\bspokes(?:man|woman)\b/i, 'spokesperson');
}
