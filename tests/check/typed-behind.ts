import { prepare } from '../../src/pipeline/prepare/prepare.js';
import type { Prepared } from '../../src/pipeline/prepare/prepare.js';
import type { Problem } from '../../src/problems/problem.js';
import { EMPTY, runOver, saved } from '../merge/desk.js';
import type { Job, Outcome } from '../merge/desk.js';

/** An editor's own sentences in the drafts of the real records: what the check says of them. */

let made: Prepared | undefined;
const prepared = (): Prepared => (made ??= prepare({ forces: 'forces', templates: 'templates', out: 'out' }));

const STORIES = { c: 'child-sexual-abuse', k: 'knife-crime', u: 'use-of-force' } as const;

function jobOf(story: keyof typeof STORIES, force: string): Job {
  const { outlets, stories } = prepared();
  const ready = stories.find(({ id }) => id === STORIES[story])?.ready;
  const record = ready?.forces.find(({ id }) => id === force);
  const outlet = outlets.find(({ id }) => id === 'wire');
  const label = Object.keys(ready?.story.fields.releases ?? {}).at(-1);
  if (!ready || !record || !outlet || label === undefined) throw new Error(`there is no draft of ${story} ${force}`);
  return { ready, label, record, outlet };
}

const first = new Map<string, { readonly job: Job; readonly drafted: Outcome }>();
function drafted(story: keyof typeof STORIES, force: string) {
  const known = first.get(story + force);
  if (known) return known;
  const job = jobOf(story, force);
  const one = { job, drafted: runOver(EMPTY, job) };
  first.set(story + force, one);
  return one;
}

const key = ({ code, message }: Problem): string => `${code}: ${message}`;

/** A draft's text changed by hand, and what is found wrong, or held, in it that was not before. */
export function foundIn(
  story: keyof typeof STORIES,
  force: string,
  change: (text: string) => string,
): readonly string[] {
  const { job, drafted: before } = drafted(story, force);
  const path = `${force}/wire.md`;
  const text = before.files.get(path) ?? '';
  const after = runOver(saved(before, path, change(text)), job);
  const known = new Set(before.problems.map(key));
  return after.problems
    .filter(({ severity }) => severity !== 'warning')
    .map(key)
    .filter((one) => !known.has(one));
}

/** A sentence as a paragraph of its own behind one of ours. */
export const typedBehind = (story: keyof typeof STORIES, force: string, sentence: string): readonly string[] =>
  foundIn(story, force, (text) => {
    const body = text.indexOf('\n# ');
    const paragraphs = text.slice(body).split('\n\n');
    const at = { c: 3, k: 4, u: 3 }[story];
    return text.slice(0, body) + [...paragraphs.slice(0, at), sentence, ...paragraphs.slice(at)].join('\n\n');
  });

/** The same with the headline in other words. */
export const typedHeadline = (story: keyof typeof STORIES, force: string, words: string): readonly string[] =>
  foundIn(story, force, (text) => text.replace(/\n# .*/, `\n# ${words}`));
