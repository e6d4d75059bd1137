import fc from 'fast-check';
import type { LedgerDraft } from '../../src/model/ledger.js';
import { PROFILES, styleFrom } from '../../src/model/house-style.js';
import type { Style } from '../../src/model/house-style.js';
import type { ForceRecord } from '../../src/model/record.js';
import { draftForce } from '../../src/pipeline/draft-release.js';
import { prepare } from '../../src/pipeline/prepare.js';
import { openRelease } from '../../src/pipeline/release-run.js';
import type { ReleaseRun } from '../../src/pipeline/release-run.js';
import { fictionalNation, fictionalRecord } from './fictional-record.js';

/** How many records are made up; PROPERTY_RUNS=100000 for the long run. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 4000);

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const [story] = prepared.stories;
if (!story?.ready) throw new Error('the story does not stand');
const outlets = prepared.outlets.map((outlet) => ({ ...outlet, fields: { ...outlet.fields, forces: 'all' as const } }));
const { ready } = story;
const runWith = (nation: ForceRecord): ReleaseRun => openRelease({ ...ready, nation }, '2019-20', outlets, ['md']);
const run = runWith(ready.nation);

const body = (markdown: string): string => markdown.slice(markdown.indexOf('\n---\n', 4) + 5);

type Rule = (text: string, record: ForceRecord, entry: LedgerDraft) => boolean;

const countsOf = (record: ForceRecord): readonly unknown[] => {
  const counts = record.fields.counts?.['child-sexual-abuse'];
  return [counts?.['2017-18'], counts?.['2019-20']];
};

/** No number of ours is outside the ledger. */
const isTraced: Rule = (text, _record, entry) => {
  const known = [...entry.figures, ...entry.periods].map((figure) => figure.text).sort((a, b) => b.length - a.length);
  const ours = text.split('\n').filter((line) => !/^[“"]|said: [“"]/.test(line));
  return !/\d/.test(known.reduce((rest, word) => rest.replaceAll(word, ''), ours.join('\n')));
};

/** No percentage in the local change where either count is under 100 (rule C5). */
const isFairlyBased: Rule = (text, record) => {
  const counts = countsOf(record);
  if (counts.every((count) => typeof count === 'number' && count >= 100)) return true;
  const local = text.split('\n\n').find((paragraph) => paragraph.startsWith('The number of child sexual abuse crimes'));
  return !/%/.test((local ?? '').split('. ')[0] ?? '');
};

const RULES: Readonly<Record<string, Rule>> = {
  'no broken token or doubled space': (text) =>
    !/undefined|NaN|Infinity|\bnull\b|\{\{|\}\}|\[object| {2}| [.,;:]|[\ue000-\uf8ff]/.test(text),
  'curly marks; in the wire nothing but 7-bit characters': (text, _record, { outlet }) =>
    outlet === 'wire' ? /^[\x20-\x7e\n]*$/.test(text) : !/["']/.test(text),
  'no sign before a number': (text) => !/(?<!\d)-\d|−|\+\d/.test(text),
  'no wrong article': (text) => !/\ba (8|11|18)\b|\ban (1|7|9|10|12)\b|\ba 8\d*[,%]/.test(text),
  'no wrong plural': (text) =>
    !/\b(?:[Oo]ne|1) (?:crimes|cases|offences|child sexual abuse crimes)\b|\b(?:[2-9]|\d{2,}) (?:child sexual abuse crime|case|offence)\b/.test(
      text,
    ),
  'no percentage on a small count': isFairlyBased,
  'every number of ours is in the ledger': isTraced,
  'the caveat is there once, before any quotation': (text) =>
    text.match(/experimental/g)?.length === 1 &&
    (!/said: [“"]/.test(text) || text.indexOf('experimental') < text.search(/said: [“"]/)),
  'the count is there': (text) => / recorded (no|[a-z]+|[\d,]+) child sexual abuse crimes? in 2019-20/.test(text),
  'the definition comes with an exploitation count, and only then': (text) =>
    text.includes('Child sexual exploitation is a form') ===
    /recorded as (a case|cases) of sexual exploitation/.test(text),
};

/** Houses that choose otherwise than the titles here in every key that can change a sentence. */
const HOUSES: readonly Style[] = [
  PROFILES['per-cent'],
  PROFILES.bbc,
  styleFrom('pc', { 'small-numbers': 'figures', years: '2019/20', floor: 'over', dash: 'hyphen', forces: 'plural' }),
  styleFrom('wire', { 'small-numbers': 'words to ten', years: 'year ending March 2020', spokesperson: 'spokesperson' }),
];

describe('in other houses', () => {
  const [wire, hemel] = ['wire', 'hemel-gazette'].map((id) => outlets.find((outlet) => outlet.id === id));
  if (!wire || !hemel) throw new Error('the titles are gone');
  const restyled = HOUSES.flatMap((style, at) =>
    [wire, hemel].map((outlet) => ({ ...outlet, id: `${outlet.id}-${at}`, fields: { ...outlet.fields, style } })),
  );
  const runs = Math.ceil(RUNS / 20);

  it(`${runs} records: the check finds no error in any house's style`, () => {
    fc.assert(
      fc.property(fictionalRecord, fictionalNation, (record, nation) => {
        const housed = openRelease({ ...ready, nation }, '2019-20', restyled, ['md']);
        const { drafts, explained, problems } = draftForce(record, housed);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(drafts.length === restyled.length || explained !== undefined).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});

describe('over thousands of records that do not exist', () => {
  it(`${RUNS} records: honest drafts pass the check and every rule; every force is drafted or explained`, () => {
    fc.assert(
      fc.property(fictionalRecord, fictionalNation, (record, nation) => {
        const { files, drafts, explained, problems } = draftForce(record, runWith(nation));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(drafts.length > 0).toBe(explained === undefined);
        expect(explained === undefined).toBe(typeof countsOf(record)[1] === 'number');
        for (const entry of drafts) {
          const text = body(files.find(({ path }) => entry.path.endsWith(path))?.text ?? '');
          const broken = Object.entries(RULES).filter(([, holds]) => !holds(text, record, entry));
          if (broken.length > 0) throw new Error(`${broken.map(([name]) => name).join('; ')}\n${text}`);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('same record, same bytes', () => {
    fc.assert(
      fc.property(fictionalRecord, (record) =>
        expect(JSON.stringify(draftForce(record, run))).toBe(JSON.stringify(draftForce(record, run))),
      ),
      { numRuns: 300 },
    );
  });
});
