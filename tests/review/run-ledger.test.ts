import type { LedgerDraft } from '../../src/model/ledger.js';
import { forceLedger, ledgerHead } from '../../src/review/run-ledger.js';

const left = (force: string) => ({ force, code: 'derive/figure-missing' as const, reason: 'not supplied' });

describe('the ledger', () => {
  it('expects every force that was drafted, held or explained, each once', () => {
    const tally = {
      drafted: ['kent', 'essex'],
      held: ['surrey'],
      explained: [left('sussex'), left('dorset')],
      kept: [],
    };
    const head = ledgerHead({ story: 'lost-dogs', release: '2019-20' }, tally, []);
    expect(head.expected).toBe(5);
    expect(head.expected).toBe(head.drafted.length + head.held.length + head.explained.length);
    expect(head.drafted).toEqual(['essex', 'kent']);
    expect(head.explained.map(({ force }) => force)).toEqual(['dorset', 'sussex']);
  });

  it('never leaves a force without a draft or a reason', () => {
    const drafts = [{ outlet: 'wire' } as LedgerDraft];
    const known = { force: 'kent', drafts: [], before: { drafts: [] }, isNamed: () => true, isNamedForce: true };
    expect(forceLedger({ ...known, explained: left('kent') }).explained?.reason).toBe('not supplied');
    expect(forceLedger(known).explained?.reason).toBe('no outlet of this run covers the force');
    const others = { ...known, isNamed: () => false, isNamedForce: false };
    expect(forceLedger(others).explained?.reason).toBe('no run has been asked for this force yet');
    expect(forceLedger({ ...others, before: { drafts } })).toEqual({ drafts });
    expect(forceLedger({ ...others, before: { drafts }, explained: left('kent') }).drafts).toEqual([]);
  });
});
