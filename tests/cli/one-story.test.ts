import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'stringer-story-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a build of one story tells last: warnings on templates, where there are any. */
async function told(): Promise<string> {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const folders = ['--forces', 'forces', '--templates', join(folder, 'templates'), '--out', join(folder, 'out')];
  await runCli(['build', ...folders, '--story', 'child-sexual-abuse'], { result: say, note: say, terminal: false });
  return said.join('\n').split('\n').at(-1) ?? '';
}

it('a build of one story looks at the others for what they use of the shared templates, and tells nothing else of them', async () => {
  const templates = join(folder, 'templates');
  cpSync('templates', templates, { recursive: true });
  const quiet = await told();
  expect(quiet).toContain('Look in');
  writeFileSync(join(templates, 'shared/spare.hbs'), 'Words that may be spared.\n');
  expect(await told()).toMatch(/^1 warning on records and templates; to see it: npx stringer validate --templates /);
  appendFileSync(join(templates, 'knife-crime/source.hbs'), '{{> spare}}');
  expect(await told()).toBe(quiet);
  appendFileSync(join(templates, 'use-of-force/source.hbs'), '{{> nowhere}}');
  expect(await told()).toBe(quiet);
});

it('a release that is named is built of the stories that have it, and nothing is told of the others', async () => {
  const results: string[] = [];
  const output = { result: (text: string) => results.push(text), note: () => undefined, terminal: false };
  const folders = ['--forces', 'forces', '--templates', 'templates', '--out', join(folder, 'named')];
  expect(await runCli(['build', ...folders, '--release', 'year ending September 2019'], output)).toBe(0);
  expect(results.join()).toMatch(/^knife-crime, year-ending-september-2019: 44 forces/);
  expect(results.join()).not.toContain('stopped');
});
