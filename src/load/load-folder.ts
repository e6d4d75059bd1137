import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedFile } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { parseYaml } from './parse-yaml.js';
import { readText } from './read-text.js';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Reads and parses one YAML file. `file` is its name in problems and ledgers, `path` where it lies. */
export function loadFile(path: string, file: string, id: string): LoadedFile {
  const text = readText(path, file);
  if (text.value === undefined) return { id, file, problems: text.problems };
  const parsed = parseYaml(file, text.value);
  return { id, file, problems: parsed.problems, ...(parsed.value && { source: parsed.value }) };
}

/**
 * The YAML files of a folder in the order of their names, and problems with what else lies there.
 * `label` is the folder's name in problems and ledgers (forces, templates/outlets).
 */
export function loadFolder(
  folder: string,
  label: string,
): { files: readonly LoadedFile[]; problems: readonly Problem[] } {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return { files: [], problems: [problem('load/no-records', { file: label }, 'There is no such folder.')] };
  const problems: Problem[] = [];
  const files: LoadedFile[] = [];
  for (const name of readdirSync(folder).sort(byName)) {
    if (name.startsWith('.')) continue;
    const file = `${label}/${name}`;
    const path = join(folder, name);
    const id = name.replace(/\.ya?ml$/i, '');
    if (id === name || statSync(path).isDirectory()) {
      problems.push(
        problem(
          'load/not-a-record',
          { file, ...(statSync(path).isFile() && { line: 1, column: 1 }) },
          `"${name}" is not a YAML file.`,
        ),
      );
    } else if (!ID.test(id) || !name.endsWith('.yaml')) {
      files.push({
        id,
        file,
        problems: [problem('load/bad-id', { file, line: 1, column: 1 }, `"${name}" is not an id and .yaml.`)],
      });
    } else files.push(loadFile(path, file, id));
  }
  if (files.length === 0 && problems.length === 0)
    problems.push(problem('load/no-records', { file: label }, 'The folder is empty.'));
  return { files, problems };
}
