import type { TellingWords } from './story-words.js';

/** A telling word of a measure, where a sentence has it. */
interface Telling {
  readonly id: string;
  readonly at: number;
}

/** “The force recorded” says who, whatever a story calls the use of it. */
const INSTITUTION = /\b(?:the|this|that|its|each|every|another|police) force\b|\bforces\b/g;

function placesOf(word: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** Every telling word of the story's measures in a text. */
export function tellingWordsIn(text: string, measures: readonly TellingWords[]): readonly Telling[] {
  const said = text.toLowerCase().replaceAll(INSTITUTION, (found) => ' '.repeat(found.length));
  const found: Telling[] = [];
  for (const { id, words, names, longerNames } of measures) {
    for (const word of words) for (const at of placesOf(word, said)) found.push({ id, at });
    const taken = longerNames.flatMap((name) => placesOf(name, said).map((at) => [at, at + name.length] as const));
    for (const name of names)
      for (const at of placesOf(name, said))
        if (!taken.some(([from, to]) => at >= from && at + name.length <= to)) found.push({ id, at });
  }
  return found;
}

/** The measure whose telling word stands nearest to a place, words before it twice as far; undefined where none stands. */
export function measureAt(place: number, telling: readonly Telling[]): string | undefined {
  let nearest: { readonly id: string; readonly distance: number } | undefined;
  for (const { id, at } of telling) {
    const distance = at >= place ? at - place : (place - at) * 2;
    if (nearest === undefined || distance < nearest.distance) nearest = { id, distance };
  }
  return nearest?.id;
}
