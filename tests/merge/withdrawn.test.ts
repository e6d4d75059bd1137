import { EMPTY, changedNothing, history, runOver, saved } from './desk.js';
import type { Job, Shelf } from './desk.js';
import { barsetshire, storyWith, wireJob } from './worlds.js';

const DRAFT = 'barsetshire/wire.md';
const ASIDE = '_withdrawn/barsetshire/wire.md';

const told = storyWith([]);

const counts = { earlier: 1100, later: 2200, partEarlier: 101, partLater: 201, answered: false };
const job = (later = 2200): Job => wireJob(told, barsetshire({ ...counts, later }));

/** The force loses its figure: it has no draft any more. */
function withoutFigure(): Job {
  const { record, ...rest } = job();
  const fields = { ...record.fields, counts: {} };
  return { ...rest, record: { ...record, fields } };
}

const edit = (shelf: Shelf): Shelf =>
  saved(
    shelf,
    DRAFT,
    (shelf.files.get(DRAFT) ?? '').replace('The ONS cautions', 'Nobody in Barchester knew. The ONS cautions'),
  );

describe('a draft that no longer belongs', () => {
  it('goes when nobody touched it, and its last version is in the history', () => {
    const first = runOver(EMPTY, job());
    const gone = runOver(first, withoutFigure());
    expect([...gone.files.keys()]).toEqual(['.history/barsetshire/wire.json']);
    expect(history(gone, DRAFT).map(({ paragraphs }) => paragraphs[0]?.text)).toEqual([
      '# Police recorded 2,200 child sexual abuse crimes in Barsetshire',
    ]);
    expect(changedNothing(gone, runOver(gone, withoutFigure()))).toBe(true);
  });

  it('is kept aside when a person changed it; nothing of it is touched when the force comes back', () => {
    const edited = edit(runOver(EMPTY, job()));
    const words = edited.files.get(DRAFT);
    const gone = runOver(edited, withoutFigure());
    expect(gone.files.get(ASIDE)).toBe(words);
    expect(gone.files.has(DRAFT)).toBe(false);
    expect(gone.actions).toContainEqual({ kind: 'keep', path: DRAFT, to: ASIDE });
    const back = runOver(gone, job(2300));
    expect(back.files.get(ASIDE)).toBe(words);
    expect(back.files.get(DRAFT)).toContain('2,300');
    expect(back.files.get(DRAFT)).not.toContain('Nobody in Barchester');
    expect(back.entry?.edits).toBeUndefined();
    const again = runOver(edit(back), withoutFigure());
    expect(again.files.get(ASIDE)).toBe(words);
    expect(again.files.get('_withdrawn/barsetshire/wire.2.md')).toContain('2,300');
    expect(changedNothing(again, runOver(again, withoutFigure()))).toBe(true);
  });

  it('takes what an editor puts back from there as his edit', () => {
    const aside = runOver(edit(runOver(EMPTY, job())), withoutFigure());
    const back = runOver(aside, job());
    const restored = runOver(saved(back, DRAFT, aside.files.get(ASIDE)), job());
    expect(restored.files.get(DRAFT)).toContain('Nobody in Barchester knew.');
    expect(restored.entry?.edits).toEqual([{ is: 'reworded', paragraph: 'caveat.1' }]);
  });

  it('leaves the new version of a conflict with it, and no other', () => {
    const other = storyWith([['caveat.hbs', 'may reflect', 'can reflect']]);
    const conflict = runOver(edit(runOver(EMPTY, job())), { ...job(), ready: other.ready });
    expect(conflict.files.has('barsetshire/wire.new.md')).toBe(true);
    const gone = runOver(conflict, withoutFigure());
    expect([...gone.files.keys()].sort()).toEqual(['.history/barsetshire/wire.json', ASIDE]);
  });
});

describe('a file that no run wrote, where a draft belongs', () => {
  it('is left as it is with the new version beside it, until an editor decides', () => {
    const found = saved(EMPTY, DRAFT, 'Somebody’s own piece.\n\nIt has two paragraphs.\n');
    const beside = runOver(found, job());
    expect(beside.files.get(DRAFT)).toBe('Somebody’s own piece.\n\nIt has two paragraphs.\n');
    expect(beside.files.get('barsetshire/wire.new.md')).toContain('recorded 2,200');
    expect(beside.problems.map(({ code }) => code)).toContain('merge/conflict');
    expect(changedNothing(beside, runOver(beside, job()))).toBe(true);
    const decided = runOver(saved(beside, 'barsetshire/wire.new.md', undefined), job());
    expect(decided.files.get(DRAFT)).toContain('Somebody’s own piece.\n\nIt has two paragraphs.\n');
    expect(decided.entry?.beside).toBeUndefined();
    expect(changedNothing(decided, runOver(decided, job()))).toBe(true);
  });

  it('is the draft, where it reads like it', () => {
    const first = runOver(EMPTY, job());
    const lost = { ...EMPTY, files: first.files };
    const again = runOver(lost, job());
    expect(again.entry?.beside).toBeUndefined();
    expect(again.files.get(DRAFT)).toBe(first.files.get(DRAFT));
  });
});
