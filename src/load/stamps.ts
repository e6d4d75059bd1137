import { createHash } from 'node:crypto';
import { fstatSync, opendirSync, readdirSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from './program-folder.js';

/**
 * What tells, without reading it, that a file is as it was: size, times of change and place on the disk. A file
 * changed twice within one tick of the system's clock, to the same size, would pass: no person is that quick.
 */
export function fileStamp(path: string): string {
  try {
    return stampOf(statSync(path));
  } catch {
    return 'none';
  }
}

const numbersOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => [size, mtimeMs, ctimeMs, ino] as const;
const stampOf = (stats: Stats): string => numbersOf(stats).join(':');

/** The same of an open file, wherever it lies by now. */
export const openStamp = (descriptor: number): string => stampOf(fstatSync(descriptor));

/** Stands for a folder inside a folder: it is only named. */
export const A_FOLDER = 'folder';

/** The numbers of a file's stamp; none where there is no such file. */
export type StampNumbers = ReturnType<typeof numbersOf> | readonly [];

/** The stamp they make. */
export const stampOfNumbers = (numbers: ArrayLike<number>): string =>
  numbers.length === 0 ? 'none' : Array.prototype.join.call(numbers, ':');

/** The same as numbers. */
export function entryNumbers(path: string): StampNumbers | typeof A_FOLDER {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? A_FOLDER : numbersOf(stats);
  } catch {
    return [];
  }
}

/** What may be a folder is asked for no more than that. */
export function entryStamp(path: string, entry?: Dirent): string {
  if (entry?.isDirectory() === true) return A_FOLDER;
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? A_FOLDER : stampOf(stats);
  } catch {
    return 'none';
  }
}

/** What lies in a folder by name, each with its stamp; nothing where the folder cannot be read. */
type FolderStamps = ReadonlyMap<string, string>;

function stampsIn(path: string): FolderStamps | undefined {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return new Map(entries.map((entry) => [entry.name, entryStamp(`${path}/${entry.name}`, entry)]));
  } catch {
    return undefined;
  }
}

/** The same as one stamp. */
const stampOfAll = (stamps: FolderStamps | undefined): string =>
  stamps ? [...stamps].map(([name, stamp]) => `${name}=${stamp}`).join('|') : 'none';

/** What lies in a folder, where that may be very much: its entries are taken a few hundred at a time. */
export function* entriesIn(path: string): Generator<Dirent> {
  const folder = opendirSync(path, { bufferSize: 1024 });
  try {
    for (let entry = folder.readSync(); entry; entry = folder.readSync()) yield entry;
  } finally {
    folder.closeSync();
  }
}

/** Names of the folders and stamps of the files in a folder, as one hash. */
export function namesHash(path: string): string {
  const hash = createHash('sha256');
  try {
    const stamps = Array.from(
      entriesIn(path),
      (entry) => `${entry.name}=${entryStamp(`${path}/${entry.name}`, entry)}`,
    );
    for (const stamp of stamps.sort()) hash.update(`${stamp}\n`);
  } catch {
    return 'none';
  }
  return hash.digest('hex');
}

/** The files of a folder with their stamps, after the folder's own; folders inside are only named. */
export const folderStamp = (path: string): string => `${fileStamp(path)}|${stampOfAll(stampsIn(path))}`;

/**
 * Whether a folder still has this stamp. It is not listed anew: its own stamp tells that no name came or went (on a disk
 * that keeps no such times, a file that nobody knows is not noticed until something else changes).
 */
export function isFolderAs(path: string, stamp: string): boolean {
  const [own, ...files] = stamp.split('|');
  if (own === 'none') return folderStamp(path) === stamp;
  return (
    fileStamp(path) === own &&
    files.every((file) => {
      const at = file.lastIndexOf('=');
      return entryStamp(`${path}/${file.slice(0, at)}`) === file.slice(at + 1);
    })
  );
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

/** Stands for the program itself: its built files. */
export const programStamp = (): string => treeStamp(programFolder());
