import { Ids } from '../../src/model/ids.js';
import type { Action } from '../../src/model/output.js';
import { addActions, emptyTally } from '../../src/pipeline/run/story-tally.js';

const update = (path: string, more: object = {}): Action => ({ kind: 'update', path, text: '', ...more });

it('a brief run counts every file, and names those that a person is told of', () => {
  const tally = emptyTally(Ids.of([]), true);
  addActions(tally, [
    update('kent/wire.md'),
    update('essex/wire.md', { put: ['47% is now 48%'] }),
    update('surrey/wire.md', { isOlder: true }),
    { kind: 'withdraw', path: 'sussex/wire.md' },
    { kind: 'unchanged', path: 'dorset/wire.md' },
  ]);
  expect(tally.counts).toMatchObject({ update: 3, withdraw: 1, unchanged: 1 });
  expect(tally.actions.map(({ path }) => path)).toEqual(['essex/wire.md', 'surrey/wire.md', 'sussex/wire.md']);
});
