import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** In dist/: all of the program in one file. As in src/, the folder above its own is the program's, and holds all of it. */
export const PROGRAM = 'bundle/cli/program.cjs';
/** The same as V8 compiled it. Hidden, so that nobody takes it for a part of the program: it differs from machine to machine. */
export const COMPILED = 'bundle/cli/.compiled';

const SEAL_BYTES = 4;

/**
 * What ties compiled code to this program on this kind of machine. V8 itself looks at the length of the program and its
 * own version alone, and ends the process, or worse, where a byte of what it compiled was damaged.
 */
function sealOf(code: Buffer, compiled: Buffer): number {
  const { version, platform, arch } = process;
  return crc32(compiled, crc32(code, crc32(`${version} ${platform} ${arch}`)));
}

/** Compiled code as it is kept: with its seal behind it. */
export function sealed(code: Buffer, compiled: Buffer): Buffer {
  const seal = Buffer.alloc(SEAL_BYTES);
  seal.writeUInt32LE(sealOf(code, compiled));
  return Buffer.concat([compiled, seal]);
}

/** The compiled code that is kept for a program; undefined where it is for another one, or damaged, or not there. */
function readCompiled(file: URL, code: Buffer): Buffer | undefined {
  try {
    const kept = readFileSync(file);
    const compiled = kept.subarray(0, -SEAL_BYTES);
    return kept.readUInt32LE(compiled.length) === sealOf(code, compiled) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The program's one file as a script. What V8 compiled when the program was built spares it that work; where it cannot be
 * had, the file is compiled as any other.
 */
export function programScript(dist: URL): Script {
  const file = new URL(PROGRAM, dist);
  const code = readFileSync(file);
  const cachedData = readCompiled(new URL(COMPILED, dist), code);
  // The file is ASCII by how it is built: so it is held with one byte a character.
  return new Script(`(function (module, require, programUrl) {${code.toString('latin1')}\n})`, {
    filename: file.href,
    ...(cachedData && { cachedData }),
  });
}

/** On other versions than Node 20's nothing was measured, so nothing is changed there. */
function setV8(flag: string): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(flag);
}

/**
 * Has V8 run code for longer (bytes of bytecode) before it optimises it: in a run of a second, optimising takes more than it
 * gives. Has it compile a pattern once, for the processor, when it is first tried: by itself it compiles it to be interpreted
 * and again at the second try, and the first of the two takes longer, five times as long for the check's large patterns. And
 * has it clear up when the heap is a third larger than what is alive, not up to four times: with many records most of it is
 * garbage. To be called after programScript: V8 refuses what was compiled under other settings.
 */
export function tuneV8(): void {
  setV8('--interrupt-budget=500000');
  setV8('--no-regexp-tier-up');
  setV8('--heap-growing-percent=30');
}

/** Has V8 optimise when it would by itself: with very many forces that pays soon. */
export function optimiseAsUsual(): void {
  setV8('--interrupt-budget=67584');
}

/** Runs the script and returns what the file exports. */
export function runProgram(script: Script, dist: URL): unknown {
  const { href } = new URL(PROGRAM, dist);
  const module = { exports: {} };
  const wrapper = script.runInThisContext() as (module: object, require: NodeJS.Require, url: string) => void;
  wrapper(module, createRequire(href), href);
  return module.exports;
}
