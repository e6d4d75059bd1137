import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';

/** A copy of the small project of lost dogs, new for every test, to be changed and built as a person does. */
export interface BaseProject {
  readonly pathOf: (path: string) => string;
  readonly run: (...args: string[]) => Promise<{ code: number; out: string; err: string }>;
  readonly read: (path: string) => string;
  readonly change: (path: string, from: string | RegExp, to: string) => void;
}

export function baseProject(): BaseProject {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stringer-project-'));
    cpSync('tests/refused/_base', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const pathOf = (path: string): string => join(folder, path);
  const read = (path: string): string => readFileSync(pathOf(path), 'utf8');
  return {
    pathOf,
    read,
    change: (path, from, to) => writeFileSync(pathOf(path), read(path).replace(from, to)),
    run: async (...args) => {
      const [out, err]: [string[], string[]] = [[], []];
      const places = ['forces', 'templates', 'out'].flatMap((name) => [`--${name}`, pathOf(name)]);
      const output = {
        result: (text: string) => out.push(text),
        note: (text: string) => err.push(text),
        terminal: false,
      };
      return { code: await runCli([...args, ...places], output), out: out.join('\n'), err: err.join('\n') };
    },
  };
}
