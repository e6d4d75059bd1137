import { deriveForce, releaseContext } from '../../derive/derive-force.js';
import type { Fact, Facts } from '../../model/fact.js';
import type { ForceRecord, Story } from '../../model/record.js';
import type { ReleaseFields } from '../../model/story-schema.js';
import { effectOf, factWords } from './said-facts.js';
import type { SaidFacts } from './said-facts.js';

/** What a revision does to one force's drafts. */
export interface ChangedDraft {
  readonly force: string;
  /** meaning: another direction, case, place or round number in a headline, so other sentences; digit: other figures in the same ones. */
  readonly change: 'meaning' | 'digit';
  /** abuse, the direction: rise → small-rise */
  readonly differences: readonly string[];
}

/** A story with one release, and the records it is drafted from. */
export interface World {
  readonly story: Story;
  readonly release: ReleaseFields;
  readonly label: string;
  readonly nation: ForceRecord;
  readonly forces: readonly ForceRecord[];
}

interface SaidFact {
  readonly path: string;
  readonly kind: 'case' | 'figure';
  readonly words: string;
}
type Said = ReadonlyMap<string, SaidFact>;

function saidBy(facts: Facts, prefix = ''): readonly (readonly [string, SaidFact])[] {
  return Object.entries(facts).flatMap(([name, fact]: [string, Fact]) => {
    const path = `${prefix}${name}`;
    const print = fact.print;
    const figure = print?.kind === 'figure' ? String('floor' in print ? print.floor : print.value) : undefined;
    return [
      ...(fact.case === undefined ? [] : [[`${path} case`, { path, kind: 'case', words: fact.case }] as const]),
      ...(figure === undefined ? [] : [[`${path} figure`, { path, kind: 'figure', words: figure }] as const]),
      ...saidBy(fact.parts ?? {}, `${path}.`),
    ];
  });
}

/** The facts of every force of a world, by force; undefined for a force without figures. */
function factsOf({ story, release, label, nation, forces }: World): ReadonlyMap<string, Said | undefined> {
  const told: Story = { ...story, fields: { ...story.fields, releases: { [label]: release } } };
  const context = releaseContext(told, label, nation, forces);
  return new Map(
    forces.map((record) => {
      const isOut = release.excluded?.some(({ force }) => force === record.id) ?? false;
      const { facts } = isOut ? {} : deriveForce(record, context);
      return [record.id, facts && new Map(saidBy(facts))];
    }),
  );
}

/** Everything two versions of a force's facts say differently, with what it does to the drafts. */
function differencesOf(was: Said, now: Said, said: SaidFacts) {
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((key) => {
    const [then, later] = [was.get(key), now.get(key)];
    const known = later ?? then;
    if (!known || then?.words === later?.words) return [];
    const effect = effectOf(known.path, known.kind, said);
    const words = `${factWords(known.path)}: ${then?.words ?? 'not known'} → ${later?.words ?? 'not known'}`;
    return effect ? [{ effect, words }] : [];
  });
}

/** Which drafts of a release a revision changes, and whether in meaning or only in a digit. */
export function changedDrafts(before: World, after: World, said: SaidFacts): readonly ChangedDraft[] {
  const [old, facts] = [factsOf(before), factsOf(after)];
  return [...facts].flatMap(([force, now]): readonly ChangedDraft[] => {
    const was = old.get(force);
    if (!was || !now) {
      const words = (one: Said | undefined): string => (one ? 'a draft' : 'no draft');
      return was === now ? [] : [{ force, change: 'meaning', differences: [`${words(was)} → ${words(now)}`] }];
    }
    const found = differencesOf(was, now, said);
    const meant = found.filter(({ effect }) => effect === 'meaning');
    const shown = meant.length > 0 ? meant : found;
    if (shown.length === 0) return [];
    return [
      {
        force,
        change: meant.length > 0 ? 'meaning' : 'digit',
        differences: [...new Set(shown.map(({ words }) => words))],
      },
    ];
  });
}
