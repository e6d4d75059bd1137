import fc from 'fast-check';
import type { ForceRecord } from '../../src/model/record.js';
import { plainWords } from '../../src/text/plain-words.js';
import { EMPTY, changedNothing, runOver, saved } from './desk.js';
import type { Job, Outcome, Shelf } from './desk.js';
import { DOES, TOKEN, edited, frontEnd, tokenOf } from './editor.js';
import type { Step } from './editor.js';
import { barsetshire, dogsOfBarsetshire, dogsWith, storyWith, wireJob } from './worlds.js';
import type { Counts, Told } from './worlds.js';

/** Sequences of edits and runs; EDIT_RUNS=20000 for the long run. A draft of the real story takes longer. */
const RUNS = Number(process.env['EDIT_RUNS'] ?? 600);
const REAL_RUNS = Math.ceil(RUNS / 20);

const DRAFT = 'barsetshire/wire.md';
const BESIDE = 'barsetshire/wire.new.md';
const VIEW = 'barsetshire/wire.txt';

interface World {
  /** The story as it is, and as it may become between two runs. */
  readonly stories: readonly Told[];
  readonly recordOf: (counts: Counts) => ForceRecord;
}

const CHANGED_CAVEAT = ['caveat.hbs', 'may reflect', 'can reflect'] as const;

const DOGS: World = {
  recordOf: dogsOfBarsetshire,
  stories: [
    dogsWith([]),
    dogsWith([['count.hbs', 'data shows', 'data show']]),
    dogsWith([CHANGED_CAVEAT, ['found.hbs', '"were"}} found', '"were"}} found again']]),
    dogsWith([['story.yaml', 'count, change, caveat, found, nation', 'count, caveat, change, nation, found']]),
    dogsWith([['story.yaml', 'count, change, caveat, found, nation', 'count, caveat, found, nation, change']]),
  ],
};

const REAL: World = {
  recordOf: barsetshire,
  stories: [
    storyWith([]),
    storyWith([['count.hbs', 'data shows', 'data show']]),
    storyWith([CHANGED_CAVEAT, ['of-total.hbs', 'were recorded as cases', 'were flagged as cases']]),
    storyWith([
      ['story.yaml', '  - headline\n  - count\n  - of-total\n', '  - headline\n  - count\n  - caveat\n  - of-total\n'],
      ['story.yaml', '  - exploitation-change\n  - caveat\n', '  - exploitation-change\n'],
    ]),
    storyWith([
      ['story.yaml', '  - strategy\n  - nspcc\n', '  - nspcc\n'],
      ['story.yaml', '  - nation\n  - nation-exploitation\n', '  - nation\n  - strategy\n  - nation-exploitation\n'],
    ]),
  ],
};

/** A count that is printed nowhere by chance: four digits and more, or small enough to take another case. */
const counts = fc.record<Counts>({
  earlier: fc.integer({ min: 1100, max: 1800 }),
  later: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 2200, max: 2300 }) },
    { weight: 1, arbitrary: fc.integer({ min: 600, max: 900 }) },
  ),
  partEarlier: fc.integer({ min: 101, max: 190 }),
  partLater: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 201, max: 290 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 4, 12) },
  ),
  answered: fc.boolean(),
});

type Move =
  | { readonly is: 'edit'; readonly step: Step }
  | { readonly is: 'type' }
  /** Saves what was open in another window: the draft as it stood after an earlier run. */
  | { readonly is: 'reopen'; readonly back: number }
  | { readonly is: 'run'; readonly counts: Counts; readonly story: number; readonly cutAfter: number | undefined }
  | { readonly is: 'decide'; readonly takes: 'his' | 'ours' };

const step = fc.record<Step>({
  does: fc.constantFrom(...DOES),
  at: fc.nat({ max: 40 }),
  to: fc.nat({ max: 40 }),
});

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: step.map((one): Move => ({ is: 'edit', step: one })) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        counts,
        story: fc.nat({ max: 4 }),
        cutAfter: fc.option(fc.nat({ max: 4 }), { freq: 4, nil: undefined }),
      })
      .map((one): Move => ({ is: 'run', ...one })),
  },
  { weight: 1, arbitrary: fc.constant<Move>({ is: 'type' }) },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 4 }).map((back): Move => ({ is: 'reopen', back })) },
  { weight: 1, arbitrary: fc.constantFrom('his', 'ours').map((takes): Move => ({ is: 'decide', takes }) as const) },
);

function jobOf({ stories, recordOf }: World, numbers: Counts, story: number): Job {
  const chosen = stories[story] ?? stories[0];
  if (!chosen) throw new Error('there is no story');
  return wireJob(chosen, recordOf(numbers));
}

const draftOf = (shelf: Shelf): string => shelf.files.get(DRAFT) ?? '';
/** Words an editor typed; where the program quotes them as the reason of a hold, they are its own. */
function tokensIn(text: string): readonly string[] {
  const end = frontEnd(text);
  const front = text.slice(0, end).replaceAll(/^ {2}- "(?:[^"\\]|\\.)*"\r?$/gm, '');
  return [...new Set(`${front}${text.slice(end)}`.match(TOKEN) ?? [])];
}
const bodyOf = (text: string): readonly string[] =>
  text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replace(/^---\n[\s\S]*?\n---\n/m, '')
    .split(/\n\s*\n|\n(?=[-*] |# )|(?<=^# .*)\n/m)
    .map(plainWords)
    .filter((paragraph) => paragraph !== '');

/** Every word an editor typed is in the draft, or in the version that waits beside it. */
function nothingLost(before: string, after: Outcome): void {
  const standing = draftOf(after);
  expect(tokensIn(before).filter((token) => !standing.includes(token))).toEqual([]);
}

/** What somebody typed into the .txt is in it or aside; nothing lies aside that nobody typed into. */
function viewsKept({ files }: Shelf, typed: readonly string[]): void {
  const texts = [...files].flatMap(([path, text]) => (path.endsWith('.txt') ? [text] : []));
  expect(typed.filter((token) => !texts.some((text) => text.includes(token)))).toEqual([]);
  const aside = [...files].filter(([path]) => path.startsWith('_withdrawn/') && path.endsWith('.txt'));
  expect(aside.filter(([, text]) => !typed.some((token) => text.includes(token)))).toEqual([]);
}

/** What the program would write today, had nobody touched anything. */
const made = new WeakMap<Job, Outcome>();
function fresh(job: Job): Outcome {
  const found = made.get(job) ?? runOver(EMPTY, job);
  made.set(job, found);
  return found;
}

/** Paragraphs that nobody touched say what the record and the templates say now. */
function untouchedRenewed(after: Outcome, job: Job): void {
  if (!after.entry || after.entry.beside !== undefined) return;
  const touched = new Set(
    (after.entry.edits ?? []).filter(({ is }) => is !== 'moved').map(({ paragraph }) => paragraph),
  );
  const standing = bodyOf(draftOf(after));
  const own = fresh(job).written.files[DRAFT]?.paragraphs ?? [];
  // What was joined to a touched paragraph is in it.
  const joined = after.entry.edits?.some(({ is }) => is === 'joined') ?? false;
  const missing = own.filter(({ id, text }) => !touched.has(id) && !standing.includes(plainWords(text)));
  expect(joined ? [] : missing.map(({ id }) => id)).toEqual([]);
}

/** A count that the record no longer gives stands in no draft that could go out. */
function figuresRightOrFlagged(after: Outcome, seen: ReadonlySet<string>, job: Job): void {
  const right = new Set(bodyOf(draftOf(fresh(job))).flatMap((text) => text.match(/\d[\d,]*/g) ?? []));
  // What an editor put into a comment goes out nowhere.
  const stale = bodyOf(draftOf(after).replaceAll(/<!--[^]*?-->/g, ''))
    .flatMap((text) => text.match(/\d[\d,]*(?![\d,%-])/g) ?? [])
    .filter((number) => seen.has(number) && !right.has(number));
  if (stale.length > 0 && after.entry) expect([stale, after.entry.status]).not.toEqual([stale, 'draft']);
}

function countsIn(job: Job): readonly string[] {
  const found = fresh(job).entry?.figures ?? [];
  return found.filter(({ value, text }) => /^\d[\d,]*$/.test(text) && value > 100).map(({ text }) => text);
}

/** Takes one side of a conflict, as an editor does: the .new.md goes, or becomes the draft. */
function decide(shelf: Shelf, takes: 'his' | 'ours'): Shelf {
  const beside = shelf.files.get(BESIDE);
  if (beside === undefined) return shelf;
  return saved(takes === 'his' ? shelf : saved(shelf, DRAFT, beside), BESIDE, undefined);
}

/** One run, and what must hold after it whatever was typed before it. */
function runAndCheck(shelf: Shelf, job: Job, seen: Set<string>): Outcome {
  const before = draftOf(shelf);
  const after = runOver(shelf, job);
  for (const number of countsIn(job)) seen.add(number);
  nothingLost(before, after);
  untouchedRenewed(after, job);
  figuresRightOrFlagged(after, seen, job);
  const again = runOver(after, job);
  if (!changedNothing(after, again))
    expect([again.written, again.drafts, [...again.files]]).toEqual([after.written, after.drafts, [...after.files]]);
  return after;
}

function play(world: World, first: Counts, moves: readonly Move[]): void {
  const seen = new Set<string>();
  let job = jobOf(world, first, 0);
  let shelf: Shelf = runAndCheck(EMPTY, job, seen);
  let typed = 0;
  const stood = [draftOf(shelf)];
  const intoView: string[] = [];
  for (const one of moves) {
    if (one.is === 'edit') {
      shelf = saved(shelf, DRAFT, edited(draftOf(shelf), one.step, tokenOf(typed)));
      typed += 1;
    } else if (one.is === 'type') {
      intoView.push(`typed ${intoView.length}.`);
      shelf = saved(shelf, VIEW, `${shelf.files.get(VIEW) ?? ''}${intoView.at(-1)}\n`);
    } else if (one.is === 'reopen') shelf = saved(shelf, DRAFT, stood.at(-one.back) ?? draftOf(shelf));
    else if (one.is === 'decide') shelf = decide(shelf, one.takes);
    else {
      job = jobOf(world, one.counts, one.story);
      if (one.cutAfter === undefined) shelf = runAndCheck(shelf, job, seen);
      else {
        const before = draftOf(shelf);
        const cut = runOver(shelf, job, one.cutAfter);
        nothingLost(before, cut);
        for (const number of countsIn(job)) seen.add(number);
        shelf = cut;
      }
      stood.push(draftOf(shelf));
      viewsKept(shelf, intoView);
    }
  }
  viewsKept(runAndCheck(shelf, job, seen), intoView);
}

describe('an editor and a program on one file: nothing typed is lost, what nobody touched is renewed, figures are right or held, and a second run changes nothing', () => {
  it.each([
    ['of six paragraphs', RUNS, DOGS],
    ['of the real story', REAL_RUNS, REAL],
  ] as const)('drafts %s: %i sequences of edits and runs', (_drafts, numRuns, world) => {
    fc.assert(
      fc.property(counts, fc.array(move, { minLength: 1, maxLength: 8 }), (first, moves) => play(world, first, moves)),
      { numRuns },
    );
  });
});
