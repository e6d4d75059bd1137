import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A folder that is filled under another name and gets its own once it is whole. */
export interface NewFolder {
  /** Where it is being filled. */
  readonly root: string;
  readonly copy: (from: string, path: string) => void;
  readonly finish: () => void;
  readonly drop: () => void;
}

/** Whether nothing stands at a path, or a folder without anything in it. */
export function isFree(path: string): boolean {
  try {
    return !existsSync(path) || readdirSync(path).length === 0;
  } catch {
    return false;
  }
}

/** Opens a new folder. Its members throw what the system says. */
export function newFolder(path: string): NewFolder {
  const target = resolve(path);
  const root = `${target}.${process.pid}.tmp`;
  const made = new Set<string>();
  const make = (folder: string): void => {
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
  };
  make(root);
  return {
    root,
    copy: (from, name) => {
      make(dirname(join(root, name)));
      copyFileSync(join(from, name), join(root, name));
    },
    finish: () => renameSync(root, target),
    drop: () => rmSync(root, { recursive: true, force: true }),
  };
}
