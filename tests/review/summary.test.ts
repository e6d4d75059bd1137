import type { EditedDraft, LedgerHead } from '../../src/model/ledger.js';
import type { Problem } from '../../src/problems/problem.js';
import { buildSummary } from '../../src/review/build-summary.js';
import { commandLine } from '../../src/review/command-line.js';

const USUAL = { forces: 'forces', templates: 'templates', out: 'out' };
const head: LedgerHead = {
  story: 'lost-dogs',
  release: '2019-20',
  expected: 6,
  drafted: ['ambridge'],
  held: ['barsetshire', 'borsetshire'],
  explained: [
    { force: 'casterbridge', code: 'validate/not-a-count', reason: '“3,057” is not a whole number.' },
    { force: 'felpersham', code: 'derive/figure-missing', reason: 'the record has no figure' },
    { force: 'loamshire', code: 'compose/no-draft', reason: 'no outlet covers the force' },
  ],
  problems: [],
};
const failed = (force: string, isForceHeld: boolean): EditedDraft => ({
  path: `lost-dogs/2019-20/${force}/wire.md`,
  status: 'failed-check',
  asks: false,
  isDecided: false,
  isForceHeld,
});
const summary = (edited: readonly EditedDraft[], problems: readonly Problem[] = []): string =>
  buildSummary([{ story: 'lost-dogs', release: '2019-20', ledger: head, edited }], problems, USUAL);

describe('the summary', () => {
  it('counts every force once, and tells refused from without figures', () => {
    const text = summary([]);
    expect(text).toContain('6 forces = 1 drafted + 2 held + 1 without figures + 1 not in this run + 1 refused');
    expect(text).toMatch(/Refused: mend.*\n {4}1 force: “3,057” is not a whole number\. \(casterbridge\)/);
    expect(text).toContain('npx stringer lift lost-dogs/2019-20/barsetshire --by "Your Name"');
  });

  it('offers no lift where only words typed by hand stand in the way', () => {
    const text = summary([failed('barsetshire', false)]);
    expect(text).toContain('1 drafted + 1 held + 1 failed the check + 1 without figures');
    expect(text).toContain('Held: borsetshire (why: notes.md)');
    expect(text).toMatch(/Failed the check, in words typed by hand.*\n {4}lost-dogs\/2019-20\/barsetshire\/wire\.md/);
  });

  it('calls no words typed by hand that the program wrote, and that wait for a decision', () => {
    const beside = 'lost-dogs/2019-20/barsetshire/wire.new.md';
    const text = summary([{ ...failed('barsetshire', false), beside }]);
    expect(text).not.toContain('typed by hand');
    expect(text).toMatch(/Failed the check while a new version waits.*\n {4}lost-dogs\/2019-20\/barsetshire\/wire\.md/);
  });

  it('offers it where another draft of the force is held', () => {
    expect(summary([failed('barsetshire', true)])).toContain('Held: barsetshire, borsetshire');
  });

  it('names the figures that were put into words typed by hand', () => {
    const actions = [
      { kind: 'update', path: 'barsetshire/wire.md', text: '', merged: true, put: ['47% is now 48%'] },
      { kind: 'update', path: 'borsetshire/wire.md', text: '', merged: true },
    ] as const;
    const text = buildSummary([{ story: 'lost-dogs', release: '2019-20', ledger: head, actions }], [], USUAL);
    expect(text).toMatch(/put into words typed by hand.*\n {4}barsetshire\/wire\.md: 47% is now 48%\n(?! {4})/);
  });

  it('sends to validate only for what that shows', () => {
    const warning = { severity: 'warning', message: '', help: '' } as const;
    const shown: Problem = { ...warning, code: 'render/unused-block', file: 'templates/shared/spare.hbs' };
    const unshown: Problem = { ...warning, code: 'write/unknown-file', file: 'lost-dogs/2019-20/mine.md' };
    expect(summary([], [shown, unshown])).toContain('1 warning on records and templates');
    expect(summary([], [unshown])).not.toContain('validate');
  });
});

describe('a command in a message', () => {
  it('is what a reader types', () => expect(commandLine('validate', USUAL)).toBe('npx stringer validate'));
  it('names the folders that are not the usual ones', () =>
    expect(commandLine('validate', { ...USUAL, forces: 'tests/forces', out: 'my drafts' })).toBe(
      'npx stringer validate --forces tests/forces --out "my drafts"',
    ));
});
