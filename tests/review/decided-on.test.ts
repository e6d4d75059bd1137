import type { LedgerFigure } from '../../src/model/ledger.js';
import type { ProblemCode } from '../../src/problems/catalogue.js';
import { problem } from '../../src/problems/problem.js';
import { bearings, decidedOn } from '../../src/review/decided-on.js';
import { textHash } from '../../src/text/text-hash.js';

const figure = (value: number): LedgerFigure => ({
  text: String(value),
  value,
  about: 'lost dogs',
  paragraph: 'count.1',
  origin: { record: 'barsetshire', measure: 'lost-dogs', period: '2019-20', file: 'forces/barsetshire.yaml:7:14' },
});
const figures = [figure(863)];
const hold = (code: ProblemCode, about?: string) => ({
  ...problem(code, { file: 'out/wire.md', line: 1, column: 1 }, 'Look at it.'),
  ...(about !== undefined && { about }),
});
const gate = hold('check/baseline');
const number = hold('check/figure-not-ours', 'Words typed by hand: “Call 101.”');
const first = hold('check/quotation-not-recorded', 'Ann Grantly said: It is quiet.');
const other = hold('check/quotation-not-recorded', 'Ann Grantly said: It was quiet.');

describe('what a decision bears on', () => {
  it('is the very figures and words it was given for', () => {
    const decision = decidedOn({ figures, problems: [gate, first] });
    const bearing = bearings({ figures, problems: [gate, first, other] });
    expect([gate, first, other].map((one) => bearing(one, decision))).toEqual(['lifts', 'lifts', 'for other words']);
    const moved = bearings({ figures: [figure(864)], problems: [gate, first] });
    expect([gate, first].map((one) => moved(one, decision))).toEqual(['on other figures', 'on other figures']);
  });

  it('is the figures alone where it names no words', () => {
    const bearing = bearings({ figures, problems: [gate, first] });
    const decision = decidedOn({ figures, problems: [gate] });
    expect(decision.words).toBeUndefined();
    expect([gate, first].map((one) => bearing(one, decision))).toEqual(['lifts', 'for other words']);
  });

  it('is figures and numbers where one hash names both', () => {
    const printed = [['863', 863, 'barsetshire', 'lost-dogs', '2019-20']];
    const decision = { figures: textHash(JSON.stringify([printed, [number.about]])) };
    const bearing = bearings({ figures, problems: [gate, number, first] });
    expect([gate, number, first].map((one) => bearing(one, decision))).toEqual(['lifts', 'lifts', 'for other words']);
    const changed = { ...number, about: 'Words typed by hand: “Call 102.”' };
    expect(bearings({ figures, problems: [gate, changed] })(gate, decision)).toBe('on other figures');
  });
});
