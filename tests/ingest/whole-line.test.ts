import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { runCli } from '../../src/cli/run-cli.js';

/**
 * From the publishers' workbooks to finished drafts, as docs/a-release-lands.md and the README have it: with every
 * ingested figure and both releases taken away first, the commands bring back what is committed, byte for byte.
 */

const FILES = '../shared/data';
const isThere = existsSync(FILES);
if (!isThere) process.stderr.write('The publishers’ files are not here: from workbook to drafts is left out.\n');

const RELEASES = { 'knife-crime': 'year ending September 2019', 'use-of-force': '2019-20' };
const LINES = [
  ['policeforceareatablesyearendingseptember2019.xlsx', 'knife-crime', '2020-01-23'],
  ['police-use-of-force-apr2019-mar2020-hosb3720-tables.ods', 'use-of-force', undefined],
] as const;

let root = '';
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'stringer-line-'))));
afterEach(() => rmSync(root, { recursive: true }));

interface Measures {
  readonly measures: Readonly<Record<string, unknown>>;
}
const ingested = Object.keys(RELEASES).flatMap((story) =>
  Object.keys((parseDocument(readFileSync(`templates/${story}/story.yaml`, 'utf8')).toJS() as Measures).measures),
);

/** A yaml text without one key, whole lines; a map that would be left empty goes too. */
function withoutKey(text: string, key: readonly string[]): string {
  const document = parseDocument(text);
  if (!document.hasIn(key)) return text;
  const map = document.getIn(key.slice(0, -1), true);
  const pair = isMap(map) ? map.items.find((one) => isScalar(one.key) && one.key.value === key.at(-1)) : undefined;
  if (!isMap(map) || !pair) return text;
  if (map.items.length === 1 && key.length > 1) return withoutKey(text, key.slice(0, -1));
  const { key: name, value } = pair as { key: { range: readonly number[] }; value: { range: readonly number[] } };
  const start = text.lastIndexOf('\n', name.range[0]) + 1;
  return text.slice(0, start) + text.slice(value.range[2]);
}
const without = (path: string, keys: readonly (readonly string[])[]): void =>
  writeFileSync(path, keys.reduce(withoutKey, readFileSync(path, 'utf8')));

const texts = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')])
      .map(([path = '', text = '']) => [path.slice(folder.length), text] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const differing = (ours: ReadonlyMap<string, string>, committed: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...ours.keys(), ...committed.keys()])].filter((path) => ours.get(path) !== committed.get(path));

(isThere ? test : test.skip)(
  'two workbooks, two commands each, and forces/, story.yaml and out/ are as they are committed',
  async () => {
    for (const name of ['forces', 'templates']) cpSync(name, join(root, name), { recursive: true });
    const parts = ['counts', 'shares'].flatMap((part) => ingested.map((measure) => [part, measure]));
    for (const name of readdirSync(join(root, 'forces'))) without(join(root, 'forces', name), parts);
    for (const [story, release] of Object.entries(RELEASES))
      without(join(root, 'templates', story, 'story.yaml'), [['releases', release]]);
    expect(differing(texts(join(root, 'forces')), texts('forces'))).toHaveLength(45);
    const output = { result: () => undefined, note: (text: string) => void notes.push(text), terminal: false };
    const notes: string[] = [];
    const folders = ['forces', 'templates', 'out'].flatMap((name) => [`--${name}`, join(root, name)]);
    for (const [file, story, published] of LINES) {
      const day = published === undefined ? [] : ['--published', published];
      const args = ['ingest', join(FILES, file), '--story', story, ...day, '--apply', ...folders];
      expect([await runCli(args, output), notes.join('\n')]).toEqual([0, expect.any(String)]);
    }
    expect(differing(texts(join(root, 'forces')), texts('forces'))).toEqual([]);
    expect(differing(texts(join(root, 'templates')), texts('templates'))).toEqual([]);
    expect([await runCli(['build', ...folders], output), notes.join('\n')]).toEqual([0, expect.any(String)]);
    const isKept = (path: string): boolean => path.endsWith('.md') || path.endsWith('.json');
    const kept = (folder: string) => new Map([...texts(folder)].filter(([path]) => isKept(path)));
    expect(kept('out').size).toBeGreaterThan(150);
    expect(differing(kept(join(root, 'out')), kept('out'))).toEqual([]);
  },
  120_000,
);
