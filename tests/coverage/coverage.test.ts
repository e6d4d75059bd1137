import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { branchLabel } from '../../src/model/coverage.js';
import type { Sentence } from '../../src/model/coverage.js';
import { coverStory } from '../../src/pipeline/cover/cover-story.js';
import type { StoryCoverage } from '../../src/pipeline/cover/cover-story.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { coverageReport } from '../../src/review/coverage-report.js';

const STORY = 'child-sexual-abuse';

function cover(templates = 'templates'): StoryCoverage {
  const prepared = prepare({ forces: 'forces', templates, out: 'out' });
  const ready = prepared.stories.find(({ id }) => id === STORY)?.ready;
  if (!ready) throw new Error(JSON.stringify(prepared.stories.map(({ problems }) => problems)));
  return coverStory(ready, prepared.outlets);
}

const labelled = ({ sentences }: StoryCoverage, template: string, label: string): readonly Sentence[] =>
  sentences.filter((one) => one.template === template && branchLabel(one) === label);

const real = cover();

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stringer-coverage-'));
  cpSync('templates', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The real templates with another block after change.hbs. */
function withBlock(text: string): string {
  const story = join(folder, STORY, 'story.yaml');
  writeFileSync(story, readFileSync(story, 'utf8').replace('\n  - change\n', '\n  - change\n  - odd\n'));
  writeFileSync(join(folder, STORY, 'odd.hbs'), text);
  return folder;
}

const CHANGES = ['rise', 'fall', 'level', 'little-changed', 'to-zero', 'small-rise', 'small-fall', 'no-comparison'];
const silent = (...words: readonly string[]): string =>
  `{{#when ${words.map((word) => `"${word}"`).join(' ')}}}{{/when}}`;

describe('the real story', () => {
  test('every branch is reached, and no made-up draft fails the check', () => {
    expect(real.problems).toEqual([]);
  });

  test('every {{#when}} with words has a sentence', () => {
    const said = new Set(real.sentences.filter(({ text }) => text).flatMap(({ steps }) => steps.map(({ at }) => at)));
    const speaking = real.sentences.filter(({ isEmpty, printed }) => !isEmpty && !printed);
    for (const { steps } of speaking) for (const { at } of steps) expect(said).toContain(at);
    expect(speaking.length).toBeGreaterThan(50);
  });

  test('Thames Valley and Hertfordshire are named where they reach a sentence', () => {
    const rise = labelled(real, 'change', 'abuse.change=rise');
    expect(rise.map(({ forces }) => forces.map(({ area }) => area))).toEqual([['Hertfordshire', 'Thames Valley']]);
    const fall = labelled(real, 'exploitation-change', 'exploitation.change=fall');
    expect(fall[0]?.forces).toEqual([{ id: 'thames-valley', area: 'Thames Valley' }]);
    const few = labelled(real, 'exploitation-change', 'exploitation.change=small-rise');
    expect(few[0]?.forces).toEqual([{ id: 'hertfordshire', area: 'Hertfordshire' }]);
  });

  test('a sentence of no real force is made up, says so, and names no real force', () => {
    const areas = prepare({ forces: 'forces', templates: 'templates', out: 'out' }).records.forces.map(
      ({ fields }) => fields.area,
    );
    const madeUp = real.sentences.filter(({ text, forces }) => text && forces.length === 0);
    expect(madeUp.length).toBeGreaterThan(20);
    for (const { madeUp: told, text = '' } of madeUp) {
      expect(told).toMatch(/^made up: /);
      expect(areas.filter((area) => new RegExp(`\\b${area}\\b`).test(text))).toEqual([]);
    }
  });

  test('one and none have their own sentences', () => {
    expect(labelled(real, 'count', '[abuse.later=one]')[0]?.text).toMatch(/recorded one child sexual abuse crime in /);
    expect(labelled(real, 'count', '[abuse.later=none]')[0]?.text).toMatch(/recorded no child sexual abuse crimes in /);
  });

  test('a nation without a force is one of the variants', () => {
    const [without] = labelled(real, 'nation', 'nation.coverage=excluding');
    expect(without?.text).toContain('excluding Borsetshire,');
    expect(without?.madeUp).toContain('release: ');
  });

  test('the list is the same every time', () => {
    expect(coverageReport(STORY, cover().sentences)).toBe(coverageReport(STORY, real.sentences));
  });

  test('the list leaves no slip of the machine', () => {
    const list = coverageReport(STORY, real.sentences);
    expect(list).not.toMatch(/undefined|NaN|\{\{|\[object|NOTHING REACHES/);
    expect(list).toContain('says nothing');
  });
});

describe('what nothing reaches', () => {
  test('is told at the line of the {{#when}}, and only there', () => {
    const templates = withBlock(`{{#case abuse.change}}
{{#when "from-zero"}}
{{#case abuse.later}}
{{#when "none"}}None, after none.{{/when}}
{{#when "one" "several"}}Some, after none.{{/when}}
{{/case}}
{{/when}}
${silent(...CHANGES, 'still-zero')}
{{/case}}`);
    expect(cover(templates).problems).toEqual([
      expect.objectContaining({
        code: 'render/unreachable-branch',
        severity: 'error',
        file: `templates/${STORY}/odd.hbs`,
        line: 4,
        column: 1,
      }),
    ]);
  });

  test('is no error where it says nothing', () => {
    const none = `{{#case abuse.later}}${silent('none')}{{#when "one" "several"}}Some.{{/when}}{{/case}}`;
    const templates = withBlock(
      `{{#case abuse.change}}{{#when "from-zero"}}${none}{{/when}}${silent(...CHANGES, 'still-zero')}{{/case}}`,
    );
    expect(cover(templates).problems).toEqual([]);
  });

  test('a template that no conditions let through is told as a whole', () => {
    const templates = withBlock('Said by nobody.');
    const story = join(templates, STORY, 'story.yaml');
    const rule = 'conditions:\n  odd:\n    when: { abuse.change: [from-zero], abuse.later: [none] }\n';
    writeFileSync(story, readFileSync(story, 'utf8').replace('conditions:\n', rule));
    const { problems } = cover(templates);
    expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['render/unreachable-branch', `templates/${STORY}/odd.hbs`, 1],
    ]);
  });

  test('a branch that wants a rare nation beside a rare force is found', () => {
    const nation = `{{#case nation.exploitation.change}}{{#when "small-fall"}}Both.{{/when}}${silent(...CHANGES.filter((word) => word !== 'small-fall'), 'from-zero', 'still-zero')}{{/case}}`;
    const templates = withBlock(
      `{{#case abuse.change}}{{#when "still-zero"}}${nation}{{/when}}${silent(...CHANGES, 'from-zero')}{{/case}}`,
    );
    const found = cover(templates);
    expect(found.problems).toEqual([]);
    const label = 'abuse.change=still-zero > nation.exploitation.change=small-fall';
    expect(labelled(found, 'odd', label)[0]?.text).toBe('Both.');
  });

  test('a number typed where no real force has been is found by the check', () => {
    const templates = withBlock(
      `{{#case abuse.change}}{{#when "still-zero"}}There were 17 dogs.{{/when}}${silent(...CHANGES, 'from-zero')}{{/case}}`,
    );
    expect(cover(templates).problems.map(({ code }) => code)).toContain('check/untraced-number');
  });
});

describe('the command', () => {
  async function run(...args: readonly string[]): Promise<{ code: number; out: string }> {
    const out: string[] = [];
    const output = { result: (text: string) => out.push(text), note: () => undefined, terminal: false };
    const code = await runCli(['validate', ...args], output);
    return { code, out: out.join('\n') };
  }

  test('lists sentences with --coverage only', async () => {
    const plain = await run();
    expect(plain.out).not.toContain('made up');
    const { code, out } = await run('--coverage', '--story', STORY);
    expect(code).toBe(0);
    expect(out).toContain('(made up: ');
  });

  test('prints one JSON document', async () => {
    const { out } = await run('--coverage', '--json');
    const { coverage } = JSON.parse(out) as { coverage: readonly { story: string; sentences: readonly Sentence[] }[] };
    expect(coverage[0]?.story).toBe(STORY);
    expect(coverage[0]?.sentences.length).toBe(real.sentences.length);
  });
});
