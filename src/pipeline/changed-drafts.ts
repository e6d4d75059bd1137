import { deriveForce, releaseContext } from '../derive/derive-force.js';
import type { Fact, Facts } from '../model/fact.js';
import type { ForceRecord, Story } from '../model/record.js';
import type { ReleaseFields } from '../model/story-schema.js';

/** What a revision does to one force's drafts. */
export interface ChangedDraft {
  readonly force: string;
  /** meaning: another case or headline number, so other sentences; digit: other figures in the same ones. */
  readonly change: 'meaning' | 'digit';
  /** abuse.change: rise → small-rise */
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

/** Stands for all the facts of a force that has no figures. */
const DRAFT = 'draft (case)';

type Said = ReadonlyMap<string, string>;

function saidBy(facts: Facts, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(facts).flatMap(([name, fact]: [string, Fact]): (readonly [string, string])[] => {
    const path = `${prefix}${name}`;
    const own = fact.case === undefined ? [] : [[`${path} (case)`, fact.case] as const];
    const print = fact.print;
    const figure =
      print?.kind === 'figure' ? [[path, String('floor' in print ? print.floor : print.value)] as const] : [];
    return [...own, ...figure, ...saidBy(fact.parts ?? {}, `${path}.`)];
  });
}

/** The facts of every force of a world, by force; a force without figures says only that. */
function factsOf({ story, release, label, nation, forces }: World): ReadonlyMap<string, Said> {
  const told: Story = { ...story, fields: { ...story.fields, releases: { [label]: release } } };
  const context = releaseContext(told, label, nation, forces);
  return new Map(
    forces.map((record) => {
      const isOut = release.excluded?.some(({ force }) => force === record.id) ?? false;
      const { facts } = isOut ? {} : deriveForce(record, context);
      return [record.id, new Map(facts ? saidBy(facts) : [[DRAFT, 'no draft']])];
    }),
  );
}

/** A change of meaning is another case, or another number in a headline. */
const isMeaning = (path: string): boolean => path.endsWith(' (case)') || path.endsWith('floor.coarse');

/** Which drafts of a release a revision changes, and whether in meaning or only in a digit. */
export function changedDrafts(before: World, after: World): readonly ChangedDraft[] {
  const [old, facts] = [factsOf(before), factsOf(after)];
  return [...facts].flatMap(([force, said]): readonly ChangedDraft[] => {
    const was = old.get(force) ?? new Map<string, string>();
    const paths = [...new Set([...was.keys(), ...said.keys()])].filter((path) => was.get(path) !== said.get(path));
    if (paths.length === 0) return [];
    const now = said.get(DRAFT) ?? 'a draft';
    const then = was.get(DRAFT) ?? 'a draft';
    if (now !== then) return [{ force, change: 'meaning', differences: [`${then} → ${now}`] }];
    const meant = paths.filter(isMeaning);
    const shown = (meant.length > 0 ? meant : paths).map(
      (path) => `${path.replace(' (case)', '')}: ${was.get(path) ?? 'not known'} → ${said.get(path) ?? 'not known'}`,
    );
    return [{ force, change: meant.length > 0 ? 'meaning' : 'digit', differences: shown }];
  });
}
