import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Profile, Style } from '../../src/model/house-style.js';

/** Where the checkout is. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const GOLDEN = join(ROOT, 'tests', 'golden');
export const STORY = 'child-sexual-abuse';

/** override.json: what a case needs beyond its records. */
export interface Override {
  /** The story it is of; child sexual abuse unless it says so. Its release stands in _releases.json. */
  readonly of?: string;
  /** Titles whose shapes are drafted for the case's forces, beside the wire. */
  readonly outlets?: readonly string[];
  /** Values to set in story.yaml by dotted path; null takes the key out. */
  readonly story?: Readonly<Record<string, unknown>>;
  /** The house style of all its drafts: a profile, or keys that differ from seed's. */
  readonly style?: Profile | Partial<Style>;
  /** A folder of tests/golden whose records it takes, instead of having its own. */
  readonly records?: string;
  /** Save the records with Windows line ends. */
  readonly lineEnds?: 'crlf';
}

/** One situation: a folder of tests/golden with records of its own. */
export interface GoldenCase {
  readonly name: string;
  readonly folder: string;
  /** Where its records lie. */
  readonly records: string;
  /** Ids of its forces; with several, each has a folder of expected files. */
  readonly forces: readonly string[];
  readonly override: Override;
}

const OVERRIDE_KEYS = new Set(['of', 'outlets', 'story', 'style', 'records', 'lineEnds']);

function readOverride(folder: string): Override {
  const file = join(folder, 'override.json');
  if (!existsSync(file)) return {};
  const override = JSON.parse(readFileSync(file, 'utf8')) as Override;
  const unknown = Object.keys(override).filter((key) => !OVERRIDE_KEYS.has(key));
  if (unknown.length > 0) throw new Error(`${file}: unknown ${unknown.join(', ')}`);
  return override;
}

/** Every folder of tests/golden is a case: none is listed by hand. */
export function goldenCases(): readonly GoldenCase[] {
  return readdirSync(GOLDEN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('_'))
    .sort()
    .map((name) => {
      const folder = join(GOLDEN, name);
      const override = readOverride(folder);
      const records = join(GOLDEN, override.records ?? name, 'forces');
      const forces = readdirSync(records)
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => file.slice(0, -'.yaml'.length))
        .sort();
      return { name, folder, records, forces, override };
    });
}
