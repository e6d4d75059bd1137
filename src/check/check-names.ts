import { distance } from 'fastest-levenshtein';
import type { Copy } from './copy.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import { remember } from './remember.js';

const plain = remember((text) => text.replaceAll(/[‘’]/g, "'"));

/** A police force's name as newspapers write one. */
const FORCE_NAME =
  /(?<![\p{L}\d])(?:\p{Lu}[\p{L}\d_'-]+ (?:(?:and|of|&|the) )?){1,6}(?:Police Service|Police|Constabulary)(?![\p{L}\d])/gu;
/** A place after a preposition: in the West Midlands, across England and Wales. */
const PLACE =
  /(?<![\p{L}\d])(?:in|across|In|Across|around) ((?:the )?\p{Lu}[\p{L}\d_'-]+(?: (?:and |of |& )?[\p{Lu}\d][\p{L}\d_'-]*)*)/gu;

/** A place this near to the force's own is a slip of it. */
const NEAR_MISS = 2;

const starts = (text: string): string => text.replace(/^(?:The|the|Police in|Police across) /, '');

/** Words of ours, paragraph by paragraph: 0 the headline, then the body. */
function ownTexts(copy: Copy): readonly { readonly text: string; readonly paragraph: number }[] {
  return [
    { text: copy.headline, paragraph: 0 },
    { text: copy.standfirst, paragraph: -1 },
    ...copy.paragraphs.map(({ own }, at) => ({
      text: own,
      paragraph: at + 1,
    })),
  ].map(({ text, paragraph }) => ({ text: plain(text), paragraph }));
}

/** Names that attributions may bear beside the force's own: they hold the names of units. */
const attributed = (text: string): boolean => /\bsaid: “…/.test(text);

const forceNamesIn = remember((text) => [...text.matchAll(FORCE_NAME)].map(([found]) => found));
const placesIn = remember((text) => [...text.matchAll(PLACE)].map(([, found = '']) => found));

function forceFindings(text: string, paragraph: number, frame: Frame): readonly Finding[] {
  const own = frame.names.map(plain);
  return forceNamesIn(text).flatMap((found) => {
    const name = starts(found).replace(/^(?:In|Across|Police) /, '');
    if (own.some((one) => one === name || name.endsWith(` ${one}`) || one.endsWith(name))) return [];
    if (attributed(text)) return [];
    return [finding('check/name-wrong', 'F7', paragraph, `“${name}” is not a name of the force: ${own.join(', ')}.`)];
  });
}

const wordsOf = remember((text) => text.split(/[^\p{L}\d_'&-]+/u).filter((word) => word !== ''));

/** The force's name with a slip in it: as many words, a letter or two away. */
function slipFindings(text: string, paragraph: number, frame: Frame): readonly Finding[] {
  const own = frame.names.map(plain);
  const words = wordsOf(text);
  return own.flatMap((name) => {
    const length = name.split(' ').length;
    if (length < 2 || !words.length) return [];
    return words.flatMap((word, at): readonly Finding[] => {
      if (!/^\p{Lu}/u.test(word)) return [];
      const found = words.slice(at, at + length).join(' ');
      // "West Midlands: police recorded" is the area and the police, not the name.
      if (!text.includes(found)) return [];
      const away = Math.abs(found.length - name.length) > NEAR_MISS ? Infinity : distance(found, name);
      const isSlip = away > 0 && away <= NEAR_MISS && !own.some((one) => one === found || `${one}'s` === found);
      return isSlip
        ? [finding('check/name-wrong', 'F7', paragraph, `“${found}” is not how the force is spelled: ${name}.`)]
        : [];
    });
  });
}

function placeFindings(text: string, paragraph: number, frame: Frame): readonly Finding[] {
  const known = [frame.area, ...frame.nationAreas, ...frame.excluded].map((area) => plain(starts(area)));
  return placesIn(text).flatMap((found) => {
    // "in Barset 2 years earlier": a number may follow an area, and is no part of it.
    const named = known.find((one) => starts(found).replace(/ \d.*$/, '') === one) ?? starts(found);
    if (known.some((one) => one === named || named === `${one}'s` || one.startsWith(`${named} `)) || attributed(text))
      return [];
    const place = named.replace(/'s?$/, '');
    const isNear = known.some((one) => distance(one, place) <= NEAR_MISS);
    if (!isNear && !frame.areas.has(place)) return [];
    return [finding('check/name-wrong', 'F7', paragraph, `“${found}” is not the force’s area, ${frame.area}.`)];
  });
}

/** The force is named as the record has it, and nobody else is (rule F7). */
export function checkNames(copy: Copy, frame: Frame): readonly Finding[] {
  const texts = ownTexts(copy);
  const named = texts.some(({ text }) => frame.names.some((name) => text.includes(plain(name))));
  const missing = named
    ? []
    : [finding('check/name-wrong', 'F7', undefined, `The piece does not name ${frame.names[0] ?? ''}.`)];
  return [
    ...missing,
    ...texts.flatMap(({ text, paragraph }) => [
      ...forceFindings(text, paragraph, frame),
      ...placeFindings(text, paragraph, frame),
      ...slipFindings(text, paragraph, frame),
    ]),
  ];
}
