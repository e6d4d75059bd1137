import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SENTENCES, TEAMS } from './fictional-words.js';
import { seeded } from './seeded.js';

/** @typedef {ReturnType<typeof seeded>} Chance */
/** @typedef {{ earlier: number | undefined, later: number }} Pair An earlier count that is undefined is missing. */

/** @type {(pair: { earlier: number, later: number }) => Pair} */
const reversed = ({ earlier, later }) => ({ earlier: later, later: earlier });

/** @param {Chance} chance @param {number} least @param {number} most */
function larger({ between }, least, most) {
  const earlier = between(least, Math.floor(most / 2));
  return { earlier, later: earlier + between(Math.ceil(earlier / 10), earlier) };
}

/** @param {Chance} chance */
function smaller({ between }) {
  const earlier = between(2, 80);
  return { earlier, later: earlier + between(1, 19) };
}

/**
 * One maker a change case. Counts lie between `least` and `most` where the case allows it.
 * @type {Readonly<Record<string, (chance: Chance, least: number, most: number) => Pair>>}
 */
const CASES = {
  rise: (chance, least, most) => larger(chance, least, most),
  fall: (chance, least, most) => reversed(larger(chance, least, most)),
  level: ({ between }, least, most) => {
    const count = between(least, most);
    return { earlier: count, later: count };
  },
  'little-changed': ({ between }, _least, most) => {
    const earlier = between(Math.ceil(most / 2), most - 1);
    return { earlier, later: earlier + 1 };
  },
  'from-zero': ({ between }) => ({ earlier: 0, later: between(5, 60) }),
  'to-zero': ({ between }) => ({ earlier: between(5, 60), later: 0 }),
  'still-zero': () => ({ earlier: 0, later: 0 }),
  'small-rise': (chance) => smaller(chance),
  'small-fall': (chance) => reversed(smaller(chance)),
  'no-comparison': ({ between }, least, most) => ({ earlier: undefined, later: between(least, most) }),
};

export const CHANGE_CASES = Object.keys(CASES);

/** @param {number} at @param {Chance} chance @param {number} least @param {number} most */
function pairOf(at, chance, least, most) {
  const make = CASES[CHANGE_CASES[at % CHANGE_CASES.length] ?? ''];
  if (!make) throw new Error(`no change case ${at}`);
  return make(chance, least, most);
}

/** A part is no larger than its whole. @param {Pair} part @param {Pair} whole @returns {Pair} */
const within = (part, whole) => ({
  earlier: part.earlier === undefined ? undefined : Math.min(part.earlier, whole.earlier ?? part.earlier),
  later: Math.min(part.later, whole.later),
});

/** No two records have a figure from the same cell. @param {Pair} pair @param {number} number @param {string} column */
const countLines = ({ earlier, later }, number, column) => [
  `    2017-18: ${earlier === undefined ? '{ missing: "not supplied by the force" }' : earlier}`,
  `    2019-20: { value: ${later}, source: "fictional.xlsx#Table 24!${column}${number}" }`,
];

/** @param {Chance} chance @param {number} many */
const sentences = ({ between }, many) =>
  Array.from({ length: many }, () => SENTENCES[between(0, SENTENCES.length - 1)] ?? '').join(' ');

/** @param {Chance} chance */
const statementLines = (chance) => [
  'statements:',
  '  - story: child-sexual-abuse',
  '    release: 2019-20',
  '    status: received',
  '    received: 2021-02-23',
  '    speaker: Septimus Harding',
  '    rank: Superintendent',
  '    role: leads the safeguarding teams of a county that does not exist',
  '    words: |',
  ...Array.from({ length: chance.between(5, 8) }, () => [`      ${sentences(chance, chance.between(2, 4))}`, ''])
    .flat()
    .slice(0, -1),
];

/** @param {Chance} chance */
const teamLines = (chance) => [
  'teams:',
  '  heading: The following teams work under the Barsetshire command',
  '  list:',
  ...TEAMS.flatMap(([name, does]) => [
    `    - name: ${name}`,
    `      does: ${does}, ${sentences(chance, 1).slice(0, -1)}`,
  ]),
];

/** @param {Chance} chance */
const noteLines = (chance) => [
  'notes: |',
  ...Array.from({ length: chance.between(4, 7) }, () => `  ${sentences(chance, chance.between(3, 4))}`),
];

/** A third of the records each: a statement of several paragraphs, a list of teams, notes to editors. */
const EXTRAS = [statementLines, teamLines, noteLines];

/** One fictional record of 2 to 4 KB. @param {number} number counted from 1 */
function recordText(number) {
  const chance = seeded(number);
  const at = number - 1;
  const abuse = pairOf(at, chance, 400, 1500);
  const exploitation = within(pairOf(at + Math.floor(at / CHANGE_CASES.length), chance, 110, 480), abuse);
  const extra = EXTRAS[number % EXTRAS.length] ?? noteLines;
  return [
    '# yaml-language-server: $schema=../docs/schema/force.schema.json',
    `name: Barsetshire ${number} Constabulary`,
    `short: Barsetshire ${number} Police`,
    `area: Barsetshire ${number}`,
    `code: E23${String(900_000 - number).padStart(6, '0')}`,
    // Ten forces to a region, as in England and Wales: openings differ between neighbours.
    `region: Barset ${Math.ceil(number / 10)}`,
    `known-as: [Barsetshire ${number}, BARSETSHIRE ${number}]`,
    'population: { value: 612000, vintage: "fictional, mid-2020", source: a county that does not exist }',
    'counts:',
    '  # No such county was ever counted.',
    '  child-sexual-abuse:',
    ...countLines(abuse, number, 'F'),
    '  child-sexual-exploitation:',
    ...countLines(exploitation, number, 'G'),
    ...extra(chance),
    '',
  ].join('\n');
}

/**
 * Writes Barsetshire 1 to `many` into a new folder.
 * @param {string} folder @param {number} many
 * @returns {{ least: number, most: number, mean: number }} bytes a record
 */
export function makeRecords(folder, many) {
  mkdirSync(folder, { recursive: true });
  let [least, most, total] = [Infinity, 0, 0];
  for (let number = 1; number <= many; number += 1) {
    const text = recordText(number);
    const size = Buffer.byteLength(text);
    [least, most, total] = [Math.min(least, size), Math.max(most, size), total + size];
    writeFileSync(join(folder, `barsetshire-${number}.yaml`), text);
  }
  return { least, most, mean: total / many };
}
