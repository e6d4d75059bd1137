import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A folder of fictional forces and everything a real child process needs to build them. */

const BIN = resolve('dist/bin.js');

const record = (number: number, later: number): string => `name: Barsetshire ${number} Constabulary
area: Barsetshire ${number}
code: E23${String(900_000 + number)}
region: South West
counts:
  child-sexual-abuse:
    2017-18: ${400 + number}
    2019-20: ${later + number}
  child-sexual-exploitation:
    2017-18: ${120 + number}
    2019-20: ${130 + number}
`;

/** Writes Barsetshire 1 to `many`; another `later` is another edition of all their figures. */
export function writeForces(folder: string, many: number, later: number): void {
  mkdirSync(folder, { recursive: true });
  cpSync('forces/england-and-wales.yaml', join(folder, 'england-and-wales.yaml'));
  for (let number = 1; number <= many; number += 1)
    writeFileSync(join(folder, `barsetshire-${number}.yaml`), record(number, later));
}

/** The command line of a build in `folder`. */
export const buildOf = (folder: string, out: string, more: readonly string[] = []): readonly string[] => [
  ...[BIN, 'build', '--forces', join(folder, 'forces'), '--templates', resolve('templates')],
  ...['--story', 'child-sexual-abuse', '--out', join(folder, out), ...more],
];

/** Every file under a folder with its bytes as text. */
export function bytesUnder(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}
