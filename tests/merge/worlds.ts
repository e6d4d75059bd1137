import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordFields } from '../../src/model/record-schema.js';
import type { ForceRecord, Outlet } from '../../src/model/record.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import type { Ready } from '../../src/pipeline/prepare/prepare.js';
import type { Job } from './desk.js';

/** The story's templates with a few words changed: file, what stood there, what stands there now. */
export type Rewrite = readonly (readonly [file: string, from: string, to: string])[];

export interface Told {
  readonly ready: Ready;
  readonly outlets: readonly Outlet[];
}

const STORY = 'child-sexual-abuse';

/** The real story, with its templates changed by a script. */
export const storyWith = (rewrite: Rewrite): Told => rewritten('.', STORY, rewrite);

/** A story as small as one can be: drafts of six paragraphs. */
export const dogsWith = (rewrite: Rewrite): Told => rewritten('tests/refused/_base', 'lost-dogs', rewrite);

function rewritten(root: string, story: string, rewrite: Rewrite): Told {
  const folder = mkdtempSync(join(tmpdir(), 'stringer-merge-'));
  try {
    cpSync(join(root, 'templates'), folder, { recursive: true });
    for (const [file, from, to] of rewrite) {
      const path = join(folder, story, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
      writeFileSync(path, text.replaceAll(from, to));
    }
    const prepared = prepare({ forces: join(root, 'forces'), templates: folder, out: 'out' });
    const ready = prepared.stories.find(({ id }) => id === story)?.ready;
    if (!ready) throw new Error(JSON.stringify(prepared.stories, undefined, 1));
    return { ready, outlets: prepared.outlets };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const STATEMENT = {
  story: STORY,
  release: '2019-20',
  status: 'received' as const,
  received: '2021-02-22',
  speaker: 'Ann Barset',
  rank: 'Inspector',
  role: 'head of nothing real',
  words: 'First words of nobody.\n\nSecond words of nobody, who does not exist.',
};

/** Counts of a force that does not exist: earlier and later, and the part of each. */
export interface Counts {
  readonly earlier: number;
  readonly later: number;
  readonly partEarlier: number;
  readonly partLater: number;
  readonly answered: boolean;
}

/** The force in any story: a measure and its part. */
const forceOf =
  (whole: string, part: string) =>
  ({ earlier, later, partEarlier, partLater, answered }: Counts): ForceRecord => {
    const fields: RecordFields = {
      name: 'Barsetshire Constabulary',
      area: 'Barsetshire',
      code: 'E23999901',
      counts: {
        [whole]: { '2017-18': earlier, '2019-20': later },
        [part]: { '2017-18': partEarlier, '2019-20': partLater },
      },
      ...(answered && { statements: [STATEMENT] }),
    };
    const file = 'forces/barsetshire.yaml';
    return { id: 'barsetshire', file, fields, placeOf: () => ({ file, line: 1, column: 1 }) };
  };

/** A run over the force's draft for the wire. */
export function wireJob({ ready, outlets }: Told, record: ForceRecord): Job {
  const outlet = outlets.find(({ id }) => id === 'wire');
  if (!outlet) throw new Error('there is no wire');
  return { ready, label: '2019-20', record, outlet };
}

export const barsetshire = forceOf(STORY, 'child-sexual-exploitation');
export const dogsOfBarsetshire = forceOf('lost-dogs', 'found-dogs');
