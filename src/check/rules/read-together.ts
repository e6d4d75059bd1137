import { allMatches } from '../read/all-matches.js';
import { NO_PLACE } from '../read/read-names.js';
import type { ReleaseFrame } from '../release-frame.js';
import { CHILD, HARM, INSTITUTION, KIN, TRUSTED, hurtIn, stemsOf } from './who-words.js';

/**
 * What tells nobody's name and yet, with one or two more of its like, who a child is: a jigsaw (rules G1, G2). Bare plurals,
 * “children who were hurt”, are nobody.
 */

/** What sets one or some apart from all there are, and adjectives; a headline begins without. “The charity helps pupils”: a verb ends in s. */
const ONE =
  "(?:\\b(?:an?|the|this|that|one|another|both|two|three|four|five|six|seven|eight|nine|ten|twin|his|her|whose|by)\\s|\\b[a-z]+'s\\s|^)(?:[a-z]*[a-rt-z][ -]){0,2}?";
const CHILDREN = `(?:${CHILD}|children|student)(?!'s? (?:home|charity|service|services|centre|hospital|commissioner|team|house))`;
const SMALL_NUMBER =
  '(?:[1-9]|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';

/** What each kind looks like: the words themselves stand in the first group. */
const KINDS: Readonly<Record<'child' | 'kin' | 'trust' | 'age', RegExp>> = {
  child: new RegExp(`${ONE}(${CHILDREN})\\b(?! (?:who|that) (?:is|are|has|have|may|might|can)\\b)`, 'i'),
  kin: new RegExp(`${ONE}(?!child)(${KIN}|twins?)\\b`, 'i'),
  trust: new RegExp(`${ONE}(?!pupil|student)(${TRUSTED}|${INSTITUTION})\\b`, 'i'),
  age: new RegExp(
    `\\b(aged? (?:of )?(?:only |just )?${SMALL_NUMBER}(?! (?:to|and|or)\\b|[-–])|Year ${SMALL_NUMBER})\\b`,
    'i',
  ),
};

const NAME = /([A-Z][a-z]+),? \(?(?:not (?:his|her|their) real name|whose (?:real )?name)/;

/** A place, or what is called after one; a court is where anybody is tried. */
const PLACE = /\b(?:in|from|near|at|around|outside|of) ([A-Z][a-z'-]+(?: [A-Z][a-z'-]+)*)/g;
const NOT_HOME = /\b(?:Court|Police|Constabulary|Inquiry|Council|Government|England|Wales|Britain|Kingdom|Online)\b/;

function placeIn(text: string, { areas, knownPlaces }: ReleaseFrame): string | undefined {
  const named = allMatches(PLACE, text).map(([, found = '']) => found.replace(/'s?$/, ''));
  return named.find(
    (one) => !areas.has(one) && !knownPlaces.includes(one) && !NO_PLACE.test(one) && !NOT_HOME.test(one),
  );
}

/** Somebody who is told where to find help is nobody who was harmed. */
const HELP =
  /\b(?:call|contact|phone|ring|email|text|visit|speak to|talk to) (?:the |our )?(?:[A-Z]|police|helpline|charity|centre|\d)|\b(?:if|whether) (?:you|your|a|an|someone|somebody|anyone)\b/;

/** Whether a sentence tells of harm that was done, not of harm that may be. */
function harmReader(release: ReleaseFrame): (text: string) => boolean {
  const stems = stemsOf(release).map((stem) => `${stem}\\w*`);
  const done = new RegExp(`\\b(?:${hurtIn(release)}|preyed on|(?:${stemsOf(release).join('|')})er)\\b`, 'i');
  const tried = new RegExp(
    `^(?=.*\\b(?:jailed|convicted|sentenced|imprisoned|guilty|pleaded|admitted|denied|accused|charged|arrested|on trial|began|started|took place|happened|went on|lasted|came to light|suffered|survived)\\b).*\\b(?:${[...stems, HARM].join('|')})\\b`,
    'i',
  );
  return (text) => done.test(text) || tried.test(text);
}

/** What a sentence tells of one child or of those round it. */
export interface Together {
  readonly rule: 'G1' | 'G2';
  readonly words: readonly string[];
}

/** So many kinds together, harm done being one, may tell who a child is. */
const ENOUGH = 3;

/** Reads whether a sentence tells too many kinds of things at once. */
export function togetherReader(release: ReleaseFrame): (text: string) => Together | undefined {
  const isHarmDone = harmReader(release);
  return (text) => {
    if (HELP.test(text)) return undefined;
    const found = {
      child: KINDS.child.exec(text)?.[1],
      kin: KINDS.kin.exec(text)?.[1],
      trust: KINDS.trust.exec(text)?.[1],
      age: KINDS.age.exec(text)?.[1],
      place: placeIn(text, release),
      name: NAME.exec(text)?.[1],
    };
    const words = Object.values(found).filter((one) => one !== undefined);
    const isHarm = words.length >= ENOUGH - 1 && isHarmDone(text);
    if (words.length + (isHarm ? 1 : 0) < ENOUGH || !(isHarm || found.child !== undefined)) return undefined;
    return { rule: isHarm && (found.kin ?? found.trust) !== undefined ? 'G2' : 'G1', words };
  };
}
