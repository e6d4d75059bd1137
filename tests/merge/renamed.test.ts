import { EMPTY, changedNothing, runOver, saved } from './desk.js';
import type { Job, Outcome, Shelf } from './desk.js';
import { barsetshire, storyWith, wireJob } from './worlds.js';

const DRAFT = 'barsetshire/wire.md';
const BESIDE = 'barsetshire/wire.new.md';

const first = storyWith([]);
const second = storyWith([['caveat.hbs', 'may reflect', 'can reflect']]);
const third = storyWith([['caveat.hbs', 'may reflect', 'could reflect']]);

const counts = { earlier: 1100, later: 2200, partEarlier: 101, partLater: 201, answered: false };
const job = (told: typeof first, later: number): Job => wireJob(told, barsetshire({ ...counts, later }));

const text = (shelf: Shelf, path: string): string => shelf.files.get(path) ?? '';

/** An editor reworded the caveat, and the template's caveat changed too. */
function inConflict(): Outcome {
  const made = runOver(EMPTY, job(first, 2200));
  const edited = text(made, DRAFT).replace('The ONS cautions', 'Nobody in Barchester knew. The ONS cautions');
  const conflict = runOver(saved(made, DRAFT, edited), job(second, 2210));
  expect(text(conflict, BESIDE)).toContain('2,210');
  return conflict;
}

/** Takes the new version, as docs/edit-the-drafts.md says. */
const renamed = (shelf: Shelf): Shelf => saved(saved(shelf, DRAFT, text(shelf, BESIDE)), BESIDE, undefined);

function isOwn(after: Outcome, now: Job): void {
  expect(text(after, DRAFT)).toBe(text(runOver(EMPTY, now), DRAFT));
  expect([after.entry?.edits, after.entry?.beside]).toEqual([undefined, undefined]);
  expect(after.files.has(BESIDE)).toBe(false);
  expect(changedNothing(after, runOver(after, now))).toBe(true);
}

describe('a .new.md renamed over its draft is the program’s own text, which nobody edited', () => {
  it('where nothing changed since', () => {
    const now = job(second, 2210);
    isOwn(runOver(renamed(inConflict()), now), now);
  });

  it('where the record and the template changed since', () => {
    const now = job(third, 2299);
    isOwn(runOver(renamed(inConflict()), now), now);
  });

  it('where it was written by a run cut short, and both changed since', () => {
    const made = runOver(EMPTY, job(first, 2200));
    const edited = saved(made, DRAFT, text(made, DRAFT).replace('The ONS cautions', 'Nobody knew. The ONS cautions'));
    const whole = runOver(edited, job(second, 2210));
    // It died after its last file, before the ledger.
    const before = runOver(edited, job(second, 2210), whole.actions.length - 1);
    expect([before.files.has(BESIDE), before.notes.length]).toEqual([false, 2]);
    const cut = saved(before, BESIDE, text(whole, BESIDE));
    const now = job(third, 2299);
    isOwn(runOver(renamed(cut), now), now);
  });

  it('where the force goes: nothing is kept aside', () => {
    const { record, ...rest } = job(second, 2210);
    const gone = { ...rest, record: { ...record, fields: { ...record.fields, counts: {} } } };
    const after = runOver(renamed(inConflict()), gone);
    expect([...after.files.keys()]).toEqual(['.history/barsetshire/wire.json']);
  });

  it('but not where somebody typed into it', () => {
    const typed = saved(renamed(inConflict()), DRAFT, text(inConflict(), BESIDE).replace('The ONS', 'Yes. The ONS'));
    const after = runOver(typed, job(third, 2299));
    expect(text(after, DRAFT)).toContain('Yes. The ONS');
    expect(after.entry?.edits ?? after.entry?.beside).toBeDefined();
  });
});

describe('a .new.md that a run took away before it was cut short', () => {
  /** The template is put back, and the run over it dies right after it has taken the .new.md away. */
  function cutShort(): Shelf {
    const conflict = inConflict();
    const whole = runOver(conflict, job(first, 2210));
    const at = whole.actions.findIndex(({ kind, path }) => kind === 'withdraw' && path === BESIDE);
    expect(at).toBeGreaterThanOrEqual(0);
    // It died after its last file at the latest, before the ledger: the notes of all files stand.
    const before = runOver(conflict, job(first, 2210), whole.actions.length - 1);
    return saved(before, BESIDE, undefined);
  }

  it('says nothing of a decision: the same question is asked again', () => {
    const after = runOver(cutShort(), job(second, 2210));
    expect(after.entry?.beside).toBeDefined();
    expect(after.files.has(BESIDE)).toBe(true);
    expect(after.entry?.status).toBe('held');
  });

  it('and nothing is asked where the template is as it was', () => {
    const after = runOver(cutShort(), job(first, 2210));
    const unbroken = runOver(inConflict(), job(first, 2210));
    expect([...after.files]).toEqual([...unbroken.files]);
    expect(after.entry?.beside).toBeUndefined();
  });
});
