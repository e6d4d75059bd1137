import type { Register } from '../../load/register.js';
import { loadNewest, memoryPath } from '../../load/load-memory.js';
import type { Memory } from '../../load/load-memory.js';
import { isInShard } from '../../model/shard.js';
import type { OpenedRun } from './begin-stories.js';
import { recall } from '../memory/memory.js';
import type { Recall } from '../memory/memory.js';
import type { Settings } from '../settings.js';

/** Why a plan would change a force's files, as far as the runs before it are remembered. */

/**
 * What a plan knows of the runs before it: of those with its settings and those over all stories and forces, the newest.
 * Only these left everything that it asks about as their memories say.
 */
export function recallForPlan(settings: Settings): Recall {
  const { forces, templates, out, formats, today } = settings;
  const asked = [settings, { forces, templates, out, formats, today }, { forces, templates, out }];
  const paths = asked.flatMap((one) => [true, false].flatMap((brief) => memoryPath({ ...one, brief }) ?? []));
  const last = loadNewest(paths);
  return { ...recall(settings), ...(last && { last }) };
}

/** What can change about all drafts at once, as the parts of a key. */
const KEY_PARTS = ['program', 'style', 'release', 'template'] as const;

function changedParts(before: string, now: string): readonly string[] {
  const [was, is] = [before.split(' '), now.split(' ')];
  const other = KEY_PARTS.filter((_, at) => was[at] !== is[at]);
  // Every change of a style or a release is one of the templates folder, too.
  return other.filter((part) => part !== 'template' || !other.some((one) => one === 'style' || one === 'release'));
}

/** Whether a story holds a force's figures against those of all others: by its rates, or a workbook's edition. */
function comparesForces({ stories }: OpenedRun, story: string): boolean {
  const fields = stories.find(({ id }) => id === story)?.ready?.story.fields;
  if (!fields) return false;
  return fields.rates !== undefined || Object.values(fields.releases).some((release) => 'file' in release);
}

/** Whether something changed that a story says or checks with the records of others: who they are, or what it compares. */
function haveOthersChanged(opened: OpenedRun, { forces }: Memory, story: string): boolean {
  const { register, needed, nations, shard } = opened;
  const present = [...register].filter(({ id }) => isInShard(id, shard));
  let known = 0;
  for (const { stamp } of forces) if (stamp !== 'none') known += 1;
  if (known !== present.length) return true;
  const compares = comparesForces(opened, story);
  return present.some((survey) => {
    const past = forces.front(survey.id);
    const isOther = (['area', 'code', 'kind', 'region'] as const).some((key) => past?.[key] !== survey[key]);
    const speaks = needed.has(survey.id) && (compares || survey.compared !== true || nations.has(survey.id));
    return isOther || (speaks && past?.stamp !== survey.stamp);
  });
}

/** Of a force's record; none where it is gone. */
function stampOf(register: Register, force: string): string {
  const row = register.ids.rowOf(force);
  return row === undefined ? 'none' : register.stamp(row);
}

/** Why a force's files in a story are to change: its record, a template, and so on. */
export function reasonsFor(opened: OpenedRun): (story: string) => (force: string) => readonly string[] {
  const { key, last } = opened.recall;
  if (!last) return () => () => [];
  const shared = changedParts(last.head.key, key);
  return (story) => {
    const others = haveOthersChanged(opened, last, story) ? ['other records'] : [];
    return (force) => {
      const past = last.forces.front(force)?.stamp;
      const isSame = past === stampOf(opened.register, force);
      const own = past === undefined ? ['new'] : isSame ? [] : ['record'];
      const all = [...own, ...(own.length === 0 ? others : []), ...shared];
      return all.length > 0 ? all : ['output folder'];
    };
  };
}
