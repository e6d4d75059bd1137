import { normal, withoutGluedDigits } from './cell-text.js';

/** Whose row of a table it is: by code, by a known spelling where the row has none, never by a likeness. */

/** What ingest knows of a record. */
export interface ForceKey {
  readonly id: string;
  readonly kind: 'force' | 'nation';
  readonly code: string | undefined;
  readonly name: string;
  readonly area: string;
  readonly knownAs: readonly string[];
}

export type Who =
  | { readonly kind: 'force'; readonly id: string }
  | { readonly kind: 'nation'; readonly id: string }
  /** The nation without the forces named: England and Wales (excluding Greater Manchester Police). */
  | { readonly kind: 'excluding'; readonly id: string; readonly forces: readonly string[] }
  | { readonly kind: 'region' }
  | { readonly kind: 'unmatched' };

/** A name or code that does not fit: what stands there, and whose it is by the other. */
export interface Clash {
  readonly kind: 'other' | 'spelling';
  readonly byCode: string;
  readonly byName?: string;
}

/** ONS names of the regions, in every spelling seen, by code. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  E12000001: ['north east'],
  E12000002: ['north west'],
  E12000003: ['yorkshire and the humber'],
  E12000004: ['east midlands'],
  E12000005: ['west midlands', 'west midlands region'],
  E12000006: ['east', 'eastern', 'eastern region', 'east of england'],
  E12000007: ['london'],
  E12000008: ['south east'],
  E12000009: ['south west'],
  E92000001: ['england'],
  W92000004: ['wales'],
};
const REGION_NAMES = new Set(Object.values(REGIONS).flat());

const exact = (name: string): string => name.replaceAll(/\s+/g, ' ').trim();

/** The record that knows a name in exactly this spelling; note digits that stuck to it do not count. */
function knownBy(name: string, forces: readonly ForceKey[]): ForceKey | undefined {
  const spelled = [exact(name), withoutGluedDigits(exact(name))];
  return forces.find(({ knownAs, name: official }) =>
    [...knownAs, official].some((known) => spelled.includes(exact(known))),
  );
}

/** A name without what publishers add and leave out: BARSETSHIRE is Barsetshire Constabulary’s. */
const bareName = (name: string): string =>
  normal(withoutGluedDigits(name))
    .replaceAll('&', 'and')
    .replace(/^the /, '')
    .replace(/ (?:police(?: service)?|constabulary)$/, '');

/** What to do about a name that nobody knows: the record it is likely to belong to is named, and never taken by itself. */
export function unmatchedHelp(name: string, forces: readonly ForceKey[]): string | undefined {
  const likely = forces.filter((one) =>
    [...one.knownAs, one.name, one.area].some((known) => bareName(known) === bareName(name)),
  );
  const [only, another] = likely;
  if (!only || another) return undefined;
  const all = [...only.knownAs, exact(name)].map((known) => JSON.stringify(known)).join(', ');
  return `If it is ${only.name}, write in forces/${only.id}.yaml: known-as: [${all}]`;
}

/** The forces a total leaves out, by their names; undefined where one of them is not known. */
function forcesNamed(list: string, forces: readonly ForceKey[]): readonly string[] | undefined {
  const one = (name: string): string | undefined =>
    (knownBy(name, forces) ?? knownBy(name.replace(/ Police$/i, ''), forces))?.id;
  const whole = one(list);
  if (whole !== undefined) return [whole];
  for (const { index, 0: joint } of list.matchAll(/, | and /g)) {
    const first = one(list.slice(0, index));
    const rest = first === undefined ? undefined : forcesNamed(list.slice(index + joint.length), forces);
    if (first !== undefined && rest) return [first, ...rest];
  }
  return undefined;
}

const isNation = (name: string, nation: ForceKey): boolean =>
  [nation.name, ...nation.knownAs].some((known) => normal(known) === normal(name));

function byName(name: string, forces: readonly ForceKey[], nation: ForceKey): Who {
  const bare = exact(name).replace(/^\*?\s*Total /i, '');
  const without = /^(.+?)\s*\((?:excluding|excl?\.?)\s+(.+)\)$/i.exec(withoutGluedDigits(bare));
  if (without && isNation(without[1] ?? '', nation)) {
    const left = forcesNamed(without[2] ?? '', forces);
    return left ? { kind: 'excluding', id: nation.id, forces: left } : { kind: 'unmatched' };
  }
  const within = /^(.+?)\s*\((?:including|incl?\.?)\s+(.+)\)$/i.exec(withoutGluedDigits(bare));
  if (within && isNation(within[1] ?? '', nation) && forcesNamed(within[2] ?? '', forces))
    return { kind: 'nation', id: nation.id };
  if (isNation(bare, nation) || isNation(withoutGluedDigits(bare), nation)) return { kind: 'nation', id: nation.id };
  const isTotal = /^\*?\s*total\b/i.test(exact(name));
  const force = isTotal ? undefined : knownBy(name, forces);
  if (force) return { kind: 'force', id: force.id };
  const region = normal(withoutGluedDigits(without?.[1] ?? bare));
  return isTotal || REGION_NAMES.has(region) ? { kind: 'region' } : { kind: 'unmatched' };
}

/** A force's code beside another force's name, or beside one that nobody knows. */
function clashOf(key: ForceKey, name: string, forces: readonly ForceKey[]): Clash | undefined {
  const other = knownBy(name, forces);
  if (other?.id === key.id) return undefined;
  const loose = (text: string): string => normal(withoutGluedDigits(text)).replaceAll('&', 'and');
  if (!other && [...key.knownAs, key.name, key.area].some((known) => loose(known) === loose(name))) return undefined;
  const region = REGION_NAMES.has(loose(name));
  if (!other && !region) return { kind: 'spelling', byCode: key.id };
  return { kind: 'other', byCode: key.id, byName: other?.id ?? 'a region' };
}

/** Whose row it is, and what is odd about its name. A code decides where there is one: names are spelt anew with every edition. */
export function identifyRow(
  code: string,
  name: string,
  forces: readonly ForceKey[],
  nation: ForceKey,
): { readonly who: Who; readonly clash?: Clash } {
  if (!/^[EWKN]\d{8}$/.test(code)) return { who: byName(name, forces, nation) };
  if (code === nation.code) {
    const named = byName(name, forces, nation);
    if (named.kind === 'excluding') return { who: named };
    const clash: Clash = { kind: 'other', byCode: nation.id, byName: exact(name) };
    return named.kind === 'force'
      ? { who: { kind: 'nation', id: nation.id }, clash }
      : { who: { kind: 'nation', id: nation.id } };
  }
  const key = forces.find((one) => one.code === code);
  if (key) {
    const clash = clashOf(key, name, forces);
    return { who: { kind: 'force', id: key.id }, ...(clash && { clash }) };
  }
  const region = REGIONS[code];
  if (!region) return { who: { kind: /^(E23|W15)/.test(code) ? 'unmatched' : 'region' } };
  const isOwn = region.includes(normal(withoutGluedDigits(name)));
  const isOthers = !isOwn && REGION_NAMES.has(normal(withoutGluedDigits(name)));
  return {
    who: { kind: 'region' },
    ...(isOthers && { clash: { kind: 'other', byCode: region[0] ?? code, byName: exact(name) } }),
  };
}
