import { directionsIn, figuresIn, mendSlip, periodsIn, plainMarks } from './seed-reader.js';
import type { Read } from './seed-reader.js';

/** Blocks whose words are somebody's own: the same to the character, but for the kind of marks. */
const VERBATIM = new Set(['definition', 'statement', 'nspcc', 'home-office', 'teams']);

const list = (words: readonly string[]): string => (words.length === 0 ? 'nothing' : words.join(' '));

/** The words before a quotation: name, rank and role. */
const speakerOf = (text: string): string => /^(.*?) said: "/.exec(plainMarks(text))?.[1] ?? '';

/** Where one paragraph of a draft says something else than the published one. */
function paragraphDifferences(seed: Read, draft: Read, at: number): readonly string[] {
  const told: string[] = [];
  const place = `paragraph ${at + 1}, ${list(seed.blocks)}`;
  const unlike = (what: string, published: readonly string[], drafted: readonly string[]): void => {
    if (list(published) !== list(drafted)) told.push(`${place}: ${what}: ${list(published)}; ${list(drafted)}`);
  };
  if (seed.blocks.length === 0) told.push(`${place}: nobody knows which block this is: ${seed.text}`);
  unlike('blocks', seed.blocks, draft.blocks);
  unlike('figures', figuresIn(seed.text), figuresIn(draft.text));
  unlike('directions', directionsIn(seed.text), directionsIn(draft.text));
  unlike('speaker', [speakerOf(seed.text)], [speakerOf(draft.text)]);
  const lost = periodsIn(seed.text).filter((period) => !periodsIn(draft.text).includes(period));
  if (lost.length > 0) told.push(`${place}: the draft does not say ${list(lost)}`);
  const published = plainMarks(mendSlip(seed.text));
  if (seed.blocks.some((block) => VERBATIM.has(block)) && published !== plainMarks(draft.text))
    told.push(`${place}: words: ${published}; ${draft.text}`);
  return told;
}

/** Everything in which a draft's paragraphs are not those of the published piece. */
export function differences(seed: readonly Read[], draft: readonly Read[]): readonly string[] {
  const told = seed.length === draft.length ? [] : [`${seed.length} paragraphs; ${draft.length}`];
  const nothing: Read = { text: '', blocks: [] };
  const longest = Math.max(seed.length, draft.length);
  for (let at = 0; at < longest; at += 1)
    told.push(...paragraphDifferences(seed[at] ?? nothing, draft[at] ?? nothing, at));
  return told;
}

/** Sentences that neither somebody said nor a publisher defined. */
export function linkingSentences(piece: readonly Read[]): readonly string[] {
  return piece
    .filter(({ blocks }) => !blocks.some((block) => VERBATIM.has(block)))
    .flatMap(({ text }) => plainMarks(text).split(/(?<=[.?!])\s+/));
}

/** The linking sentences of a draft that stand word for word in the published piece. */
export function sharedSentences(seed: readonly Read[], draft: readonly Read[]): readonly string[] {
  const published = new Set(linkingSentences(seed));
  return linkingSentences(draft).filter((sentence) => published.has(sentence));
}

/** The longest run of words that a draft's sentence shares with any sentence of the published piece. */
export function longestRun(sentence: string, published: readonly string[]): number {
  const words = sentence.split(/\s+/);
  const within = published.map((one) => ` ${one} `);
  for (let length = words.length; length > 0; length -= 1)
    for (let from = 0; from + length <= words.length; from += 1) {
      const run = ` ${words.slice(from, from + length).join(' ')} `;
      if (within.some((one) => one.includes(run))) return length;
    }
  return 0;
}
