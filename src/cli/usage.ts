import type { Register } from '../load/register.js';
import type { Opened, Prepared } from '../pipeline/prepare/prepare.js';
import { releaseLabel } from '../pipeline/run/begin-stories.js';
import type { Settings } from '../pipeline/settings.js';
import { suggest } from '../problems/suggest.js';

function unknown(kind: string, asked: string, known: readonly string[]): string {
  const meant = suggest(asked, known);
  return `There is no ${kind} "${asked}".${meant === '' ? (known.length > 0 && known.length < 12 ? ` Known here: ${known.join(', ')}.` : '') : ` ${meant}`}`;
}

/** What a command knows of the folders it was given. */
type Asked = Pick<Prepared | Opened, 'stories' | 'outlets' | 'register' | 'problems'>;

/** Ids of all records that are no nation's, good or refused. */
const forceIds = (register: Register): readonly string[] =>
  register.idsWhere((row) => !register.isNation(row)).toSorted();

function isForce(register: Register, id: string): boolean {
  const row = register.ids.rowOf(id);
  return row !== undefined && !register.isNation(row);
}

/** What is wrong with how a command was called, in a sentence; undefined when nothing is. */
export function usageFault(settings: Settings, prepared: Asked): string | undefined {
  const stories = prepared.stories.map(({ id }) => id);
  if (settings.story !== undefined && !stories.includes(settings.story))
    return unknown('story', settings.story, stories);
  const force = settings.force?.find((id) => !isForce(prepared.register, id));
  if (force !== undefined) return unknown('force', force, forceIds(prepared.register));
  const outlets = prepared.outlets.map(({ id }) => id);
  const isRefused = (id: string): boolean =>
    prepared.problems.some(({ file }) => file === `templates/outlets/${id}.yaml`);
  const outlet = settings.outlet?.find((id) => !outlets.includes(id) && !isRefused(id));
  if (outlet !== undefined && outlets.length > 0) return unknown('outlet', outlet, outlets);
  if (settings.release === undefined) return undefined;
  const asked = prepared.stories.filter(({ id }) => settings.story === undefined || id === settings.story);
  const labels = asked.flatMap(({ ready }) => (ready ? Object.keys(ready.story.fields.releases) : []));
  const found = asked.some(({ ready }) => ready && releaseLabel(ready.story, settings.release) !== undefined);
  return found || labels.length === 0 ? undefined : unknown('release', settings.release, [...new Set(labels)]);
}
