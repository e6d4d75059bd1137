import { EMPTY, changedNothing, history, runOver, saved } from './desk.js';
import type { Job, Outcome, Shelf } from './desk.js';
import { barsetshire, storyWith, wireJob } from './worlds.js';

const DRAFT = 'barsetshire/wire.md';

const first = storyWith([]);
const second = storyWith([['caveat.hbs', 'may reflect', 'can reflect']]);

const counts = { earlier: 2000, later: 2200, partEarlier: 190, partLater: 201, answered: false };
const job = (told: typeof first, later: number): Job => wireJob(told, barsetshire({ ...counts, later }));

const text = (shelf: Shelf): string => shelf.files.get(DRAFT) ?? '';
const own = (now: Job): string => text(runOver(EMPTY, now));
const isTold = ({ actions }: Outcome): boolean =>
  actions.some((action) => action.kind === 'update' && action.path === DRAFT && action.isOlder === true);

/** The draft was open somewhere while a run renewed it. */
function renewedMeanwhile(now: Job): { opened: string; shelf: Shelf } {
  const made = runOver(EMPTY, job(first, 2200));
  return { opened: text(made), shelf: runOver(made, now) };
}

describe('a draft saved from a window in which an earlier version was open', () => {
  it('is nobody’s edit where nothing was typed: it is renewed, and every version that stood is kept', () => {
    const now = job(second, 2210);
    const { opened, shelf } = renewedMeanwhile(now);
    const after = runOver(saved(shelf, DRAFT, opened), now);
    expect(text(after)).toBe(own(now));
    expect([after.entry?.edits, after.entry?.status, isTold(after)]).toEqual([undefined, 'draft', true]);
    const headlines = history(after, DRAFT).map(({ paragraphs }) => paragraphs[0]?.text ?? '');
    expect(headlines.map((one) => /\d,\d+/.exec(one)?.[0])).toEqual(['2,200', '2,210', '2,200']);
    const again = runOver(after, now);
    expect([changedNothing(after, again), isTold(again)]).toEqual([true, false]);
  });

  it('keeps what was typed in that window, in the words and with the figures of today', () => {
    const now = job(second, 2210);
    const { opened, shelf } = renewedMeanwhile(now);
    const typed = opened
      .replace(/(recorded (?:more than )?2,200[^\n]*)/, '$1\n\nNobody in Barchester had known.')
      .replace('Figures from', 'The latest figures from');
    expect(typed).not.toBe(opened);
    const after = runOver(saved(shelf, DRAFT, typed), now);
    expect(text(after)).toContain('Nobody in Barchester had known.');
    expect(text(after)).toContain('can reflect');
    expect(text(after)).not.toContain('2,200');
    expect([after.entry?.status, after.entry?.beside]).toEqual(['draft', undefined]);
    expect(after.entry?.edits?.map(({ is }) => is)).toContain('inserted');
    expect(changedNothing(after, runOver(after, now))).toBe(true);
  });

  it('keeps a line that was added to its front matter', () => {
    const now = job(second, 2210);
    const { opened, shelf } = renewedMeanwhile(now);
    const after = runOver(saved(shelf, DRAFT, opened.replace('---\n', '---\neditor: Ann Barset\n')), now);
    expect(text(after)).toContain('editor: Ann Barset');
    expect(text(after)).not.toContain('# edited:');
    expect(text(after)).toContain('2,210');
  });

  it('but a sentence of ours that somebody likes better as it was is his edit', () => {
    const now = job(second, 2200);
    const { opened, shelf } = renewedMeanwhile(now);
    const after = runOver(saved(shelf, DRAFT, opened), now);
    expect(text(after)).toContain('may reflect');
    expect(after.entry?.edits).toEqual([{ is: 'reworded', paragraph: 'caveat.1' }]);
    expect(isTold(after)).toBe(false);
  });

  it('and an old figure typed into the draft of today is found wrong', () => {
    const now = job(first, 2210);
    const { shelf } = renewedMeanwhile(now);
    const after = runOver(saved(shelf, DRAFT, text(shelf).replace(/recorded 2,210/, 'recorded 2,200')), now);
    expect([after.entry?.status, isTold(after)]).toEqual(['failed-check', false]);
  });

  it('nor is anything taken for an earlier version once a person’s edits were in the draft', () => {
    const made = runOver(EMPTY, job(first, 2200));
    const edited = saved(made, DRAFT, text(made).replace('The ONS cautions', 'Nobody knew. The ONS cautions'));
    const kept = runOver(edited, job(first, 2200));
    const renewed = runOver(kept, job(first, 2210));
    const after = runOver(saved(renewed, DRAFT, text(made)), job(first, 2210));
    expect([isTold(after), after.entry?.status]).toEqual([false, 'failed-check']);
  });
});
