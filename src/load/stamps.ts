import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What tells, without reading it, that a file is as it was: size, times of change and place on the disk. A file
 * changed twice within one tick of the system's clock, to the same size, would pass: no person is that quick.
 */
export function fileStamp(path: string): string {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return `${size}:${mtimeMs}:${ctimeMs}:${ino}`;
  } catch {
    return 'none';
  }
}

/** The files of a folder with their stamps; folders inside are only named. */
export function folderStamp(path: string): string {
  try {
    return readdirSync(path, { withFileTypes: true })
      .map((entry) => `${entry.name}=${entry.isDirectory() ? 'folder' : fileStamp(join(path, entry.name))}`)
      .join('|');
  } catch {
    return 'none';
  }
}

/** All files under a folder with their stamps, as one hash. */
export function treeStamp(path: string): string {
  const hash = createHash('sha256');
  try {
    const entries = readdirSync(path, { withFileTypes: true, recursive: true });
    for (const entry of entries) {
      const file = join(entry.parentPath, entry.name);
      hash.update(`${file}=${entry.isDirectory() ? 'folder' : fileStamp(file)}\n`);
    }
  } catch {
    return 'none';
  }
  return hash.digest('hex');
}

/** The same of the story pages under templates/ alone: releases stand there. */
export function pagesStamp(templates: string): string {
  try {
    return readdirSync(templates)
      .map((name) => fileStamp(join(templates, name, 'story.yaml')))
      .join('|');
  } catch {
    return 'none';
  }
}

/** Stands for the program itself: its built files. `main` is one of them, as a file: address. */
export const programStamp = (main: string): string => treeStamp(join(new URL('..', main).pathname));
