import { existsSync, readFileSync } from 'node:fs';
import { checkCopy } from '../../src/check/check-copy.js';
import { copyOf } from '../support/copy-of.js';
import { readCopy } from '../../src/check/read/copy.js';
import { draftsFor, frameFor } from '../../src/pipeline/draft/draft-release.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { PROFILES } from '../../src/model/house-style.js';
import { RULES } from '../../src/problems/rules.js';
import { expectPage } from '../support/expect-page.js';
import { ELSEWHERE } from './rules-shown-elsewhere.js';
import { RULE_CASES } from './rule-cases.js';

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const ready = prepared.stories.find(({ id }) => id === 'child-sexual-abuse')?.ready;
const record = ready?.forces.find(({ id }) => id === 'thames-valley');
if (!ready || !record) throw new Error('the story does not stand');
const run = openRelease(
  ready,
  '2019-20',
  prepared.outlets
    .filter(({ id }) => id === 'wire')
    .map((outlet) => ({ ...outlet, fields: { ...outlet.fields, style: PROFILES.seed } })),
  undefined,
);
const frame = frameFor(record, run);
const [draft] = draftsFor(record, run);
if (!frame || !draft) throw new Error('there is no draft');
const { headline, paragraphs, footer } = copyOf(draft);
const HONEST = `${[headline, ...paragraphs.map(({ text }) => text)].join('\n\n')}\n\n* * *\n\n${footer}\n`;

const rulesIn = (text: string): readonly string[] => checkCopy(readCopy(text), frame).map(({ rule }) => rule);

describe('each rule bites', () => {
  it('finds nothing in the honest piece', () => expect(rulesIn(HONEST)).toEqual([]));

  it('takes the area and the police for what they are, not for a slip of the name', () => {
    const text = HONEST.replace('Police recorded 3,057', 'Thames Valley: police recorded 3,057');
    expect(text).not.toBe(HONEST);
    expect(rulesIn(text)).not.toContain('F7');
  });

  it('takes a sub-heading for no paragraph that parts two others', () => {
    const parted = (between: string): readonly string[] =>
      rulesIn(HONEST.replace('\n\nChild sexual exploitation is', `\n\n${between}Child sexual exploitation is`));
    expect(parted('## What it is\nIt has a long name.\n\n### More\n\n')).toEqual([]);
    expect(parted('It has a long name.\n\nIt has another.\n\n')).toContain('A6');
    const [headline = '', ...rest] = HONEST.split('\n\n');
    expect(rulesIn([`# ${headline}\n${rest.join('\n\n')}`].join('\n\n'))).toEqual([]);
  });

  it('takes a count “little changed from two years earlier” for the later one', () => {
    const text = HONEST.replace(
      'rose by 22% compared with two years earlier, when the figure was 2,505',
      'was 3,057, little changed from two years earlier',
    );
    expect(text).not.toBe(HONEST);
    expect(rulesIn(text)).not.toContain('D1');
  });

  it.each(RULE_CASES.map(({ rule, from, to }) => [rule, to.slice(0, 60), from, to] as const))(
    '%s: %s',
    (rule, _shown, from, to) => {
      expect(HONEST.split(from).length).toBeGreaterThan(1);
      expect(rulesIn(HONEST.replace(from, () => to))).toContain(rule);
    },
  );
});

describe('the list of rules', () => {
  const shown = new Map<string, string>([
    ...RULE_CASES.map(({ rule }) => [rule, 'tests/check/rules.test.ts'] as const),
    ...Object.entries(ELSEWHERE),
  ]);
  const kept = Object.entries(RULES).filter(([, { keptBy }]) => keptBy.length > 0);

  it.each(kept.map(([id, { keptBy }]) => [id, keptBy] as const))(
    '%s is kept where the list says, and shown',
    (id, keptBy) => {
      expect(keptBy.filter((file) => !new RegExp(`\\b${id}\\b`).test(readFileSync(file, 'utf8')))).toEqual([]);
      expect(existsSync(shown.get(id) ?? '')).toBe(true);
    },
  );

  it.each(
    Object.entries(RULES)
      .filter(([id, { weight }]) => weight !== 'C' && /^[A-KO]/.test(id))
      .map(([id, { note }]) => [id, note] as const),
  )('%s has a case of its own that bites, or says why not', (id, note) => {
    const own = RULE_CASES.some(({ rule }) => rule === id);
    const elsewhere = ELSEWHERE[id];
    const isTold = elsewhere !== undefined && new RegExp(`\\b${id}\\b`).test(readFileSync(elsewhere, 'utf8'));
    expect(own || isTold || note !== undefined).toBe(true);
  });

  it('says why, where the program does not keep a rule', () =>
    expect(Object.entries(RULES).filter(([, { keptBy, note }]) => keptBy.length === 0 && note === undefined)).toEqual(
      [],
    ));

  it('is a page', () => {
    const rows = Object.entries(RULES).map(([id, { weight, says, keptBy, note = '' }]) => {
      const test = shown.get(id);
      return `| ${id} | ${weight} | ${says} | ${keptBy.map((file) => `\`${file}\``).join(', ')} | ${test === undefined ? '' : `\`${test}\``} | ${note} |`;
    });
    expectPage(
      'docs/reference/rules.md',
      `# The editorial rules, and what keeps them

<!-- Made by npm run accept -- tests/check from src/problems/rules.ts; do not edit. -->

E stops a draft (or holds it, where the record is the cause), W is a note to editors, C is a title’s setting. A story may
make a finding harder under \`severities\` in its story.yaml; what stops or holds is never softer than a hold. Inside
quotation marks and in a force’s own list nothing of ours is asked for, only noted (G6).

| rule | | says | kept by | shown by | |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
    );
  });
});
