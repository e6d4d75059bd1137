import { draftReal } from '../golden/draft-case.js';
import { spannedDrafts, textOf } from '../golden/draft-spans.js';
import { differences, linkingSentences, longestRun, sharedSentences } from './compare-pieces.js';
import { plainMarks, readPiece, seedLines } from './seed-reader.js';
import type { Read } from './seed-reader.js';

const drafts = draftReal().flatMap(spannedDrafts);

/** A draft as the pipeline makes it, paragraph by paragraph, with the blocks it says each is. */
function draftOf(force: string, outlet: string): readonly Read[] {
  const found = drafts.find(({ draft }) => draft.force === force && draft.outlet === outlet);
  if (!found) throw new Error(`there is no draft ${force}/${outlet}`);
  return found.draft.paragraphs.map((paragraph) => {
    const text = textOf(found.draft, paragraph);
    return { text: paragraph.kind === 'item' ? `- ${text}` : text, blocks: paragraph.blocks };
  });
}

const PIECES = [
  { force: 'thames-valley', outlet: 'bucks-herald', paragraphs: 17 },
  { force: 'hertfordshire', outlet: 'hemel-gazette', paragraphs: 31 },
] as const;

describe.each(PIECES)('$force as $outlet printed it', ({ force, outlet, paragraphs }) => {
  const lines = seedLines(force);
  const seed = readPiece(lines);
  const draft = draftOf(force, outlet);

  it('is the whole piece without the page’s furniture', () => {
    expect(lines).toHaveLength(paragraphs);
    expect(lines.join('\n')).not.toMatch(/Freeview|Shots|PolicePolice|According to the Bucks Herald|full piece from/);
    expect(seed.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
  });

  it('has the same paragraphs, blocks, figures, directions, speakers, quotations and teams', () => {
    expect(differences(seed, draft)).toEqual([]);
  });

  it('fails when any one digit is another', () => {
    const survivors = lines.flatMap((line, at) =>
      [...line.matchAll(/\d/g)].flatMap(({ 0: digit, index }) => {
        const other = `${line.slice(0, index)}${(Number(digit) + 1) % 10}${line.slice(index + 1)}`;
        return differences(readPiece(lines.with(at, other)), draft).length === 0 ? [other] : [];
      }),
    );
    expect(survivors).toEqual([]);
    expect(lines.join('').match(/\d/g)?.length).toBeGreaterThan(40);
  });

  it('fails when any one paragraph is dropped, doubled, or swapped with the next', () => {
    const survivors = lines.flatMap((line, at) => {
      const dropped = lines.toSpliced(at, 1);
      const doubled = lines.toSpliced(at, 0, line);
      const next = lines[at + 1];
      const swapped = next === undefined ? [] : [lines.with(at, next).with(at + 1, line)];
      return [dropped, doubled, ...swapped].filter((other) => differences(readPiece(other), draft).length === 0);
    });
    expect(survivors).toEqual([]);
  });

  it('fails when a direction turns or one letter of a quotation changes', () => {
    const changes: readonly (readonly [RegExp, string])[] = [
      [/increased by/, 'decreased by'],
      [/went (?:up|down)/, force === 'hertfordshire' ? 'went down' : 'went up'],
      [/12% more/, '12% fewer'],
      [/devastating impact/, 'devastating effect'],
      [/head of policy/, 'head of policies'],
      [/A Home Office spokesman/, 'A Home Office spokeswoman'],
    ];
    const survivors = changes.filter(([from, to]) => {
      const other = lines.map((line) => line.replace(from, to));
      expect(other).not.toEqual(lines);
      return differences(readPiece(other), draft).length === 0;
    });
    expect(survivors).toEqual([]);
  });
});

describe('round numbers', () => {
  const opening = (force: string, outlet: string) => draftOf(force, outlet).map(({ text }) => text);

  it('are the published ones', () => {
    expect(opening('thames-valley', 'bucks-herald')[0]).toMatch(/^Thousands of /);
    expect(opening('hertfordshire', 'hemel-gazette')[0]).toMatch(/^Over 800 /);
    expect(opening('hertfordshire', 'hemel-gazette')[2]).toMatch(/^More than 850 /);
    expect(seedLines('thames-valley')[0]).toMatch(/^Thousands of /);
    expect(seedLines('hertfordshire')[0]).toMatch(/^Over 800 /);
    expect(seedLines('hertfordshire')[2]).toMatch(/^More than 850 /);
  });
});

describe('the linking sentences are our own', () => {
  const shares = PIECES.map(({ force, outlet }) => {
    const seed = readPiece(seedLines(force));
    const draft = draftOf(force, outlet);
    const ours = linkingSentences(draft);
    const published = linkingSentences(seed).map(plainMarks);
    const runs = ours.map((sentence) => longestRun(sentence, published));
    return { force, sentences: ours.length, identical: sharedSentences(seed, draft), runs };
  });

  it('most of them, in both pieces', () => {
    if (process.env['SEED_SHARES'] === '1') process.stdout.write(`${JSON.stringify(shares, undefined, 2)}\n`);
    for (const { sentences, identical } of shares) expect(identical.length / sentences).toBeLessThan(0.25);
  });

  it('not one, beyond the headline and the sentence of the nation’s figures', () => {
    const known =
      /^(?:Thousands of|Over 800) child sexual abuse crimes recorded in |^Across England and Wales, 61,800 /;
    expect(shares.flatMap(({ identical }) => identical).filter((sentence) => !known.test(sentence))).toEqual([]);
  });
});
