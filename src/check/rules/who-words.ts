import { escaped } from '../read/escaped.js';
import type { ReleaseFrame } from '../release-frame.js';

/** Words for children, for those round them and for harm, as patterns (rules G1, G2). */

export const CHILD =
  '(?:girl|boy|child|baby|toddler|infant|schoolgirl|schoolboy|teenager|teen|youngster|pupil|schoolchild|victim|survivor)s?';
export const KIN =
  '(?:step|grand|god|half-|foster[ -])?(?:father|mother|dad|mum|brother|sister|uncle|aunt|cousin|parent|carer|guardian|grandparent|son|daughter|child|children|niece|nephew|sibling)s?(?:[- ]in[- ]law)?';
export const TRUSTED =
  '(?:teacher|headteacher|tutor|coach|priest|vicar|neighbour|babysitter|childminder|scout ?master|relative|family (?:friend|member)|doctor|landlord|lodger|boyfriend|partner|pupil|student)s?';
/** Where children are in the care of others. */
export const INSTITUTION =
  "(?:school|nursery|church|mosque|temple|club|academy|playgroup|care home|children's home|hospital|scout (?:group|troop))";
export const HARM =
  'rap(?:ed?|es|ing)|groom(?:ed|s|ing)|molest(?:ed|s|ing)|(?:sexually )?assault(?:ed|s|ing)?|attack(?:ed|s|ing)?|indecen\\w+|prey(?:ed|ing) on|coerc(?:ed|ing)|traffick(?:ed|ing)';
export const ROAD =
  "(?:[A-Z][\\w']+ ){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Estate|Row|Court|Grove|Place|Way)\\b";
export const NAMED_SCHOOL =
  "(?:[A-Z][\\w']+ ){1,4}(?:(?:High|Primary|Secondary|Grammar|Junior|Infant|Comprehensive|Middle|Boarding) )?(?:School|Academy|College|Nursery|Sixth Form)\\b";

/** What a story's measures call the harm, in any form of the word: neglect, neglected. */
export function stemsOf({ measures }: ReleaseFrame): readonly string[] {
  const stems = measures.flatMap(({ words }) => words).map((word) => word.replace(/(?:ation|ing|ed|e|s)$/, ''));
  return stems.filter((stem) => stem.length > 3).map(escaped);
}

/** Words for somebody whom the harm was done to. */
export const hurtIn = (release: ReleaseFrame): string =>
  [...stemsOf(release).map((stem) => `${stem}ed`), 'raped|groomed|molested|assaulted|trafficked'].join('|');
