import { readFileSync } from 'node:fs';
import { checkCopy } from '../../src/check/check-copy.js';
import { checkGates } from '../../src/check/rules/check-gates.js';
import { readCopy } from '../../src/check/read/copy.js';
import { frameFor } from '../../src/pipeline/draft/draft-release.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';

/** Furniture of the pages the pieces were taken from: no part of them. */
const FURNITURE =
  /^(?:Watch more of our videos|and live on Freeview|Visit Shots|PolicePolice|Police|According to the Bucks Herald|One offence is enough)/;

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const ready = prepared.stories.find(({ id }) => id === 'child-sexual-abuse')?.ready;
if (!ready) throw new Error('the story does not stand');
const run = openRelease(ready, '2019-20', prepared.outlets, undefined);

/** What the check finds in a published piece, read against the force's record as it stands. */
function findingsIn(force: string): readonly string[] {
  const text = readFileSync(`tests/seeds/${force}.txt`, 'utf8');
  const lines = text.split('\n').filter((line) => !FURNITURE.test(line));
  const record = ready?.forces.find(({ id }) => id === force);
  const frame = record && frameFor(record, run);
  if (!frame) throw new Error(`${force} has no figures`);
  return [...checkCopy(readCopy(lines.join('\n')), frame), ...checkGates(record, frame)].map(
    ({ code, rule, paragraph }) => `${rule} ${code} ${paragraph ?? 'piece'}`,
  );
}

describe('the two published pieces, read against their records', () => {
  it('finds only that the Bucks Herald’s has no footer', () =>
    expect(findingsIn('thames-valley')).toEqual(['A9 check/no-footer piece']));

  it('finds exactly what is odd in the Hemel Gazette’s', () => {
    expect([...findingsIn('hertfordshire')].sort()).toEqual([
      'A9 check/no-footer piece',
      'C11 check/baseline piece', // +357% beside the nation’s +12%
      'C5 check/percentage-left-out piece', // exploitation: a base of 75
      'D5 check/floors-disagree 0',
      'D7 check/wording 1',
      'H2 check/wording piece',
      'I9 check/wording 0',
    ]);
  });
});
