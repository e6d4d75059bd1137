import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { releaseLabel } from '../../src/pipeline/run/begin-stories.js';
import { draftForce } from '../../src/pipeline/draft/draft-release.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import type { ForceResult } from '../../src/pipeline/draft/draft-release.js';
import type { ReleaseRun } from '../../src/pipeline/prepare/release-run.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { PROFILES, styleFrom } from '../../src/model/house-style.js';
import type { Profile, Style } from '../../src/model/house-style.js';
import type { ForceRecord, Outlet } from '../../src/model/record.js';
import type { Problem } from '../../src/problems/problem.js';
import { GOLDEN, ROOT, STORY } from './golden-cases.js';
import type { GoldenCase, Override } from './golden-cases.js';

/** One force through the line. */
export interface Drafted {
  readonly record: ForceRecord;
  readonly run: ReleaseRun;
  readonly result: ForceResult;
  /** Findings about the story the force was drafted for. */
  readonly storyProblems: readonly Problem[];
}

const TEMPLATES = join(ROOT, 'templates');

/** The release in which the cases of a story are drafted. */
const releasesOf = (story: string): unknown =>
  (JSON.parse(readFileSync(join(GOLDEN, '_releases.json'), 'utf8')) as Record<string, unknown>)[story];

/** The real templates; a copy with story.yaml changed where a case needs another release. */
function templatesFor({ of, story = {} }: Override, temporary: string): string {
  if (of === undefined && Object.keys(story).length === 0) return TEMPLATES;
  const copy = join(temporary, 'templates');
  cpSync(TEMPLATES, copy, { recursive: true });
  const file = join(copy, of ?? STORY, 'story.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  if (of !== undefined) document.set('releases', document.createNode(releasesOf(of)));
  for (const [path, value] of Object.entries(story)) {
    if (value === null) document.deleteIn(path.split('.'));
    else document.setIn(path.split('.'), document.createNode(value));
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }));
  return copy;
}

/** The case's records and the nation's, in a forces folder of their own. */
function forcesFor({ folder, records, forces, override }: GoldenCase, temporary: string): string {
  const copy = join(temporary, 'forces');
  mkdirSync(copy);
  const own = join(folder, 'england-and-wales.yaml');
  const files = [
    ['england-and-wales', existsSync(own) ? own : join(GOLDEN, `_nation${override.of ? `-${override.of}` : ''}.yaml`)],
    ...forces.map((id) => [id, join(records, `${id}.yaml`)] as const),
  ] as const;
  for (const [id, from] of files) {
    const text = readFileSync(from, 'utf8');
    writeFileSync(join(copy, `${id}.yaml`), override.lineEnds ? text.replaceAll('\n', '\r\n') : text);
  }
  return copy;
}

/** Drafts the records of a folder for the wire and for the titles named, whichever forces these cover. */
export function draftFolder(
  forces: string,
  templates: string,
  titles: 'as they are' | readonly string[],
  style?: Style,
  of: string = STORY,
): readonly Drafted[] {
  const prepared = prepare({ forces, templates, out: 'out' });
  const story = prepared.stories.find(({ id }) => id === of);
  const label = story?.ready && releaseLabel(story.ready.story, undefined);
  if (!story?.ready || label === undefined || prepared.records.refused.length > 0)
    throw new Error(JSON.stringify([...prepared.problems, ...(story?.problems ?? [])], undefined, 2));
  const everywhere = (outlet: Outlet): Outlet => ({
    ...outlet,
    fields: { ...outlet.fields, forces: 'all', style: style ?? outlet.fields.style },
  });
  const outlets =
    titles === 'as they are'
      ? prepared.outlets
      : prepared.outlets.filter(({ id }) => id === 'wire' || titles.includes(id)).map(everywhere);
  const run = openRelease(story.ready, label, outlets, ['md']);
  return story.ready.forces.map((record) => ({
    record,
    run,
    result: draftForce(record, run),
    storyProblems: story.problems,
  }));
}

const styleOf = (style: Profile | Partial<Style>): Style =>
  typeof style === 'string' ? PROFILES[style] : styleFrom('seed', style);

/** Drafts a case from temporary copies of its records, which are gone afterwards. */
export function draftCase(found: GoldenCase): readonly Drafted[] {
  const temporary = mkdtempSync(join(tmpdir(), 'stringer-golden-'));
  try {
    const templates = templatesFor(found.override, temporary);
    const { of, outlets = [], style } = found.override;
    return draftFolder(forcesFor(found, temporary), templates, outlets, style === undefined ? undefined : styleOf(style), of);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The real records, drafted as a build does. */
export const draftReal = (): readonly Drafted[] => draftFolder(join(ROOT, 'forces'), TEMPLATES, 'as they are');
