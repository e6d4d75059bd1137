import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  );

/** Builds dist/ before the first test where src/ is newer: real processes run it, and none may find it half written. */
export default function buildFirst(): void {
  if (!existsSync('dist/bin.js') || newest('src') > statSync('dist/bin.js').mtimeMs)
    execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
}
