import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build writes last: where it stands, all of it stands. */
const LAST_BUILT = 'dist/bundle/cli/.compiled';

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  );

/** Builds dist/ before the first test where src/ is newer: real processes run it, and none may find it half written. */
export default function buildFirst(): void {
  if (!existsSync(LAST_BUILT) || newest('src') > statSync(LAST_BUILT).mtimeMs)
    execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
}
