import { distance } from 'fastest-levenshtein';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { ForceName, Frame } from '../frame.js';
import type { Piece, PlacedWords } from '../piece.js';
import type { OwnWords } from '../read/reader.js';
import { plain } from '../read/plain-words.js';
import { NO_PLACE, withoutEnd, withoutLead } from '../read/read-names.js';
import type { CapitalWords } from '../read/read-names.js';

/** A place this near to the force's own is a slip of it. */
const NEAR_MISS = 2;

/** A name that an attribution may bear beside the force's own: it stands in the speaker's role, as that of a unit. */
const isSpeakers = (text: string, name: string, { speakers }: Frame): boolean =>
  /\bsaid: “…/.test(text) && speakers().includes(name);

/** Words of what is counted, held beside something, answered or quoted. */
const OF_FIGURES =
  /\b(?:record(?:s|ed|ing)?|figures?|rates?|than|said|says|told|tells|declined|disput(?:es?|ed)|respond(?:ed)?|comment(?:ed)?)\b|“…/;

/**
 * Whether a name stands where figures or answers are the force's: in the headline, or in a sentence with a number, a
 * direction or a comparison. Elsewhere another force or area may be named: who trained there, what was first tried there.
 */
const isOfFigures = ({ own, paragraph }: PlacedWords, name: string): boolean =>
  paragraph <= 0 ||
  own
    .sentences()
    .some(
      ({ said, numbers, directions, comparisons }) =>
        said.includes(name.toLowerCase()) &&
        (numbers.length > 0 || directions.length > 0 || comparisons.length > 0 || OF_FIGURES.test(said)),
    );

/** Right before a name, or right behind it: “excluding Barset Police”, “Barset Police is not included”. */
const LEAVES_OUT =
  /\b(?:exclud(?:e|es|ed|ing)|leav(?:e|es|ing) out|do(?:es)? not (?:include|count)|not including|without|apart from|except) (?:[A-Z][^.;,]* and |those (?:of|from) )?(?:the )?$/;
const IS_LEFT_OUT =
  /^(?: and [A-Z][^.;,]*)? (?:is|are|was|were) (?:not included|not counted|excluded|left out|missing)\b/;

/** A force that is not in the nation's total may be named where the copy says just that of it (rule F1). */
function isLeftOut(name: string, text: string, { release: { excluded } }: Frame): boolean {
  if (!excluded.some((area) => withoutEnd(name) === plain(withoutLead(area)))) return false;
  return text
    .split(name)
    .slice(1)
    .every((after, at) => LEAVES_OUT.test(text.split(name)[at] ?? '') || IS_LEFT_OUT.test(after));
}

function forceFindings({ own, paragraph }: PlacedWords, frame: Frame): readonly Finding[] {
  return own.names.forces.flatMap((name) => {
    if (isLeftOut(name, own.plain, frame)) return [];
    const known = frame.plainNames.map(({ text }) => text);
    if (known.some((one) => one === name || name.endsWith(` ${one}`) || one.endsWith(name))) return [];
    if (isSpeakers(own.plain, name, frame) || !isOfFigures({ own, paragraph }, name)) return [];
    const message = `“${name}” is not a name of the force: ${known.join(', ')}.`;
    return [finding('check/name-wrong', 'F7', paragraph, message)];
  });
}

/** Stretches of as many words as a name, beginning with a capital and as long as it, but for a letter or two. */
function candidates({ words, capitals, before }: CapitalWords, { text, length }: ForceName): readonly string[] {
  const isAsLong = (at: number): boolean => {
    const end = Math.min(at + length, words.length);
    return Math.abs((before[end] ?? 0) - (before[at] ?? 0) - 1 - text.length) <= NEAR_MISS;
  };
  return capitals.filter(isAsLong).map((at) => words.slice(at, at + length).join(' '));
}

/** The force's name with a slip in it: as many words, a letter or two away. “Kent police” is how many write it. */
function slipFindings({ own, paragraph }: PlacedWords, name: ForceName, { plainNames }: Frame): readonly Finding[] {
  // "West Midlands: police recorded" is the area and the police, not the name.
  return candidates(own.names.capitals(), name)
    .filter(
      (found) =>
        found.toLowerCase() !== name.text.toLowerCase() &&
        own.plain.includes(found) &&
        distance(found, name.text) <= NEAR_MISS,
    )
    .filter((found) => !plainNames.some(({ text }) => text === found || `${text}'s` === found))
    .map((found) =>
      finding('check/name-wrong', 'F7', paragraph, `“${found}” is not how the force is spelled: ${name.text}.`),
    );
}

/** Whether a sentence that names a place states a count of the force's there. */
const isCounted = (own: OwnWords, place: string): boolean =>
  own
    .sentences()
    .some(
      ({ said, numbers, isOfTheNation }) =>
        !isOfTheNation &&
        said.includes(place.toLowerCase()) &&
        numbers.some(({ mention: { kind } }) => kind === 'count' || kind === 'rate'),
    );

function placeFindings({ own, paragraph }: PlacedWords, frame: Frame): readonly Finding[] {
  const { knownPlaces, area, release } = frame;
  return own.names.places.flatMap(({ found, bare, unnumbered }) => {
    const named = knownPlaces.includes(unnumbered) ? unnumbered : bare;
    if (knownPlaces.some((one) => one === named || named === `${one}'s` || one.startsWith(`${named} `))) return [];
    if (isSpeakers(own.plain, found, frame)) return [];
    const place = named.replace(/'s?$/, '');
    const isNear = knownPlaces.some((one) => distance(one, place) <= NEAR_MISS);
    if (!isNear && !release.areas.has(place)) {
      if (NO_PLACE.test(place) || !isCounted(own, found)) return [];
      const message = `“${found}” stands beside a figure that is of all of ${area}: there is none for a part of it.`;
      return [{ ...finding('check/part-of-area', 'G3', paragraph, message), about: own.plain }];
    }
    if (!isOfFigures({ own, paragraph }, found)) return [];
    return [finding('check/name-wrong', 'F7', paragraph, `“${found}” is not the force’s area, ${area}.`)];
  });
}

/** The force is named as the record has it, and nobody else is (rule F7). */
export function checkNames({ passages }: Piece, frame: Frame): readonly Finding[] {
  const { plainNames, names } = frame;
  const found: Finding[] = [];
  if (!passages.some(({ own }) => plainNames.some(({ text }) => own.plain.includes(text))))
    found.push(finding('check/name-wrong', 'F7', undefined, `The piece does not name ${names[0] ?? ''}.`));
  for (const words of passages) {
    const { forces, places } = words.own.names;
    if (forces.length > 0) found.push(...forceFindings(words, frame));
    if (places.length > 0) found.push(...placeFindings(words, frame));
    for (const name of plainNames)
      if (name.thirds.some((third) => words.own.plain.includes(third))) found.push(...slipFindings(words, name, frame));
  }
  return found;
}
