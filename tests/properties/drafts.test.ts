import fc from 'fast-check';
import type { ForceRecord } from '../../src/model/record.js';
import type { LedgerDraft } from '../../src/model/ledger.js';
import { draftForce, openRelease } from '../../src/pipeline/draft-release.js';
import type { ReleaseRun } from '../../src/pipeline/draft-release.js';
import { prepare } from '../../src/pipeline/prepare.js';
import { fictionalRecord } from './fictional-record.js';

const RUNS = 3000;

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const [story] = prepared.stories;
if (!story?.ready) throw new Error('the story does not stand');
const outlets = prepared.outlets.map((outlet) => ({ ...outlet, fields: { ...outlet.fields, forces: 'all' as const } }));
const run: ReleaseRun = openRelease(story.ready, '2019-20', outlets, undefined);

const draftsOf = (record: ForceRecord) => draftForce(record, run);
const body = (markdown: string): string => markdown.slice(markdown.indexOf('\n---\n', 4) + 5);

function holds(property: (record: ForceRecord, text: string, entry: LedgerDraft | undefined) => void): void {
  fc.assert(
    fc.property(fictionalRecord, (record) => {
      const { files, drafts } = draftsOf(record);
      for (const { path, text } of files.filter((file) => file.path.endsWith('.md') && !file.path.endsWith('notes.md')))
        property(
          record,
          body(text),
          drafts.find((entry) => entry.path.endsWith(path)),
        );
    }),
    { numRuns: RUNS },
  );
}

describe('over thousands of records that do not exist', () => {
  it('the check finds no error in an honest draft, and every force is drafted or explained', () => {
    fc.assert(
      fc.property(fictionalRecord, (record) => {
        const { explained, drafts, problems } = draftsOf(record);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(drafts.length > 0).toBe(explained === undefined);
        const later = record.fields.counts?.['child-sexual-abuse']?.['2019-20'];
        expect(explained === undefined).toBe(typeof later === 'number');
      }),
      { numRuns: RUNS },
    );
  });

  it('no broken token, doubled space or straight mark', () =>
    holds((_record, text) => {
      expect(text).not.toMatch(/undefined|NaN|Infinity|\bnull\b|\{\{|\}\}|\[object| {2}|["']| [.,;:]|[\ue000-\uf8ff]/);
      expect(text).not.toMatch(/(?<!\d)-\d|−|\+\d/);
    }));

  it('no wrong article or plural', () =>
    holds((_record, text) => {
      expect(text).not.toMatch(/\ba (8|11|18)\b|\ban (1|7|9|10|12)\b|\ba 8\d*[,%]/);
      expect(text).not.toMatch(/\b(?:[Oo]ne|1) (?:crimes|cases|offences|child sexual abuse crimes)\b/);
      expect(text).not.toMatch(/\b(?:[2-9]|\d{2,}) (?:child sexual abuse crime|case|offence)\b/);
      expect(text).not.toMatch(/\b(?:were|was) (?:no|one) .* were\b/);
    }));

  it('no percentage where either count is under 100 (rule C5)', () =>
    holds((record, text) => {
      const counts = record.fields.counts?.['child-sexual-abuse'];
      const [earlier, later] = [counts?.['2017-18'], counts?.['2019-20']];
      if (typeof earlier === 'number' && typeof later === 'number' && earlier >= 100 && later >= 100) return;
      const local = text
        .split('\n\n')
        .find((paragraph) => paragraph.startsWith('The number of child sexual abuse crimes recorded in'));
      expect((local ?? '').split('. ')[0]).not.toMatch(/%/);
    }));

  it('every number of ours is in the ledger', () =>
    holds((_record, text, entry) => {
      const known = [...(entry?.figures ?? []), ...(entry?.periods ?? [])]
        .map((figure) => figure.text)
        .sort((a, b) => b.length - a.length);
      const ours = text.split('\n').filter((line) => !line.startsWith('“') && !line.includes('said: “'));
      const left = known.reduce((rest, word) => rest.replaceAll(word, ''), ours.join('\n'));
      expect(left).not.toMatch(/\d/);
    }));

  it('the caveat and the count are there, and the definition only with an exploitation count (rules A4, A6)', () =>
    holds((record, text) => {
      expect(text.match(/experimental/g)).toHaveLength(1);
      expect(text).toMatch(/ recorded (no|[a-z]+|[\d,]+) child sexual abuse crimes? in 2019-20/);
      expect(text.includes('Child sexual exploitation is a form')).toBe(/recorded as (a case|cases|sexual)/.test(text));
      expect(text.indexOf('experimental')).toBeLessThan(text.indexOf('said: “'));
      expect(record.fields.name.length).toBeGreaterThan(0);
    }));

  it('same record, same bytes', () => {
    fc.assert(
      fc.property(fictionalRecord, (record) =>
        expect(JSON.stringify(draftsOf(record))).toBe(JSON.stringify(draftsOf(record))),
      ),
      { numRuns: 300 },
    );
  });
});
