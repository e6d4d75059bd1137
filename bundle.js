// @ts-check
/**
 * The last step of `npm run build`: joins what tsc built into one file, dist/bundle/cli/program.cjs, and lets V8 keep what
 * it compiled of it during a first run. dist/bin.js loads these two: see docs/decisions/017.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { loadTemplates } from './dist/load/load-templates.js';
import { COMPILED, PROGRAM, programScript, runProgram, sealed } from './dist/load/open-program.js';
import { compiledText } from './dist/render/compile-story.js';
import { parseTemplates } from './dist/render/parse-template.js';
import { readyKey } from './dist/render/ready-templates.js';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const DIST = new URL('dist/', import.meta.url);
const FILE = fileURLToPath(new URL(PROGRAM, DIST));

/** Few runs need these: they stay in node_modules, and are required when they are asked for. */
const ON_DEMAND = ['@e965/xlsx', 'chokidar', 'cli-progress', 'csv-parse', 'saxes'];

/**
 * What libraries load and no run of ours uses: maps of compiled templates (Handlebars is quicker without), commands that
 * are programs of their own (commander).
 */
const NEVER_USED = {
  name: 'never-used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:source-map|node:child_process)$/ }, ({ path }) => ({ path, namespace: 'never-used' }));
    onLoad({ filter: /./, namespace: 'never-used' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The project's own templates, compiled: they are taken wherever a desk has them unchanged. */
const READY_TEMPLATES = {
  name: 'ready-templates',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]render[\\/]ready-templates\.js$/ }, ({ path }) => {
      const { stories, shared } = loadTemplates(pathOf('templates'));
      const { templates } = parseTemplates([...shared, ...stories.flatMap((story) => story.templates)]);
      const entries = templates.map((one) => `[${JSON.stringify(readyKey(one))}, ${compiledText(one)}]`);
      const code = readFileSync(path, 'utf8');
      const filled = code.replace('new Map()', `new Map([${entries.join(',\n')}])`);
      if (filled === code) throw new Error('There is no place for the compiled templates.');
      return { contents: filled };
    });
  },
};

/** Only patterns and comments still hold other characters; a pattern reads \\u2013 as it reads the dash itself. */
function toAscii(code) {
  if (/\\[^\0-\x7f]/.test(code)) throw new Error('A backslash stands before a character that is not ASCII.');
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function bundle() {
  await build({
    entryPoints: [pathOf('dist/program.js')],
    outfile: FILE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    external: ON_DEMAND,
    plugins: [NEVER_USED, READY_TEMPLATES],
    // V8 loses what import() needs to know of a script that it takes from compiled code.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'programUrl' },
    logLevel: 'warning',
  });
  writeFileSync(FILE, toAscii(readFileSync(FILE, 'utf8')));
}

/** Drafts everything in folders of its own, so that V8 compiles what a build needs, and keeps that. */
async function compile() {
  rmSync(new URL(COMPILED, DIST), { force: true });
  const script = programScript(DIST);
  const { runCli } = runProgram(script, DIST);
  const folder = mkdtempSync(join(tmpdir(), 'stringer-'));
  process.env['STRINGER_CACHE'] = join(folder, 'cache');
  const folders = ['--forces', pathOf('forces'), '--templates', pathOf('templates'), '--out', join(folder, 'out')];
  const silent = { result: () => undefined, note: () => undefined, terminal: false };
  const code = await runCli(['build', ...folders, '--formats', 'md,txt,html'], silent);
  if (code === 3) throw new Error('The first run ended with a fault.');
  writeFileSync(new URL(COMPILED, DIST), sealed(readFileSync(FILE), script.createCachedData()));
  rmSync(folder, { recursive: true });
}

await bundle();
await compile();
// The command is the file itself: a link to it starts it too.
chmodSync(new URL('bin.js', DIST), 0o755);
