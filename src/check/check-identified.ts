import { perObject } from '../model/per-object.js';
import { escaped } from './escaped.js';
import { finding } from './finding.js';
import type { Finding } from './finding.js';
import type { Frame } from './frame.js';
import type { Sentence } from './read-claims.js';
import { plain } from './plain-words.js';
import type { SentenceReading } from './read-sentence.js';
import type { ReleaseFrame } from './release-frame.js';

/** Words of an editor's that may tell who a child or a victim is (rules G1, G2): no record here can say that they may stand. */

const CHILD =
  '(?:girl|boy|child|baby|toddler|infant|schoolgirl|schoolboy|teenager|teen|youngster|pupil|schoolchild|victim|survivor)s?';
const KIN =
  '(?:step|grand|god|half-|foster[ -])?(?:father|mother|dad|mum|brother|sister|uncle|aunt|cousin|parent|carer|guardian|grandparent|son|daughter|child|children|niece|nephew|sibling)s?(?:[- ]in[- ]law)?';
const TRUSTED =
  '(?:teacher|headteacher|tutor|coach|priest|vicar|neighbour|babysitter|childminder|scout ?master|relative|family (?:friend|member)|doctor|landlord|lodger|boyfriend|partner|pupil|student)s?';
const HARM =
  'rap(?:ed?|es|ing)|groom(?:ed|s|ing)|molest(?:ed|s|ing)|(?:sexually )?assault(?:ed|s|ing)?|attack(?:ed|s|ing)?|indecen\\w+|prey(?:ed|ing) on|coerc(?:ed|ing)|traffick(?:ed|ing)';
const ROAD =
  "(?:[A-Z][\\w']+ ){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Estate|Row|Court|Grove|Place|Way)\\b";
const NAMED_SCHOOL =
  "(?:[A-Z][\\w']+ ){1,4}(?:(?:High|Primary|Secondary|Grammar|Junior|Infant|Comprehensive|Middle|Boarding) )?(?:School|Academy|College|Nursery|Sixth Form)\\b";

/** What a story's measures call the harm, in any form of the word: neglect, neglected. */
function stemsOf({ measures }: ReleaseFrame): readonly string[] {
  const stems = measures.flatMap(({ words }) => words).map((word) => word.replace(/(?:ation|ing|ed|e|s)$/, ''));
  return stems.filter((stem) => stem.length > 3).map(escaped);
}

/** Of, for, by: words that stand behind others in any name. */
const SHORT = 3;

interface Pointer {
  readonly rule: 'G1' | 'G2';
  readonly pattern: RegExp;
  readonly why: string;
}

/** What points to somebody, in a story on harm that is called so. */
function pointersFor(release: ReleaseFrame): readonly Pointer[] {
  const harm = `\\b(?:${[...stemsOf(release).map((stem) => `${stem}\\w*`), HARM].join('|')})\\b`;
  const done = `\\b(?:${[...stemsOf(release).map((stem) => `${stem}(?:ed|ing)`), HARM].join('|')})\\b`;
  const relation = `(?:[a-z]+ |\\d+-year-old )*(?:${KIN}|${TRUSTED})\\b`;
  const near = (one: string): string => `(?=.*${harm}).*?(${one})`;
  const who = (one: string): string =>
    `(?=.*(?:${done}|\\b(?:girl|boy|child|teenager|schoolgirl|schoolboy|youngster|victim|survivor)\\b)).*?(${one})`;
  return [
    {
      rule: 'G2',
      pattern: new RegExp(
        `^.*?(\\b(?:was|had been|has been|being)\\b[^.;]{0,20}${done}[^.;]{0,40} by (?:his|her|their|an?|the|one of (?:his|her|their)) ${relation}|${done}[^.;]{0,40} by (?:his|her) ${relation}|${done} (?:his|her|their) ${relation}|\\b(?:his|her) ${relation} ${done}|\\b(?:${KIN}|${TRUSTED}) of (?:the|a) ${CHILD}\\b(?=.*${harm})|\\b${CHILD}'s ${relation}(?=.*${done})|${done}.*?\\b${CHILD}'s ${relation})`,
        'i',
      ),
      why: 'It tells how the accused and the child know each other.',
    },
    {
      rule: 'G1',
      pattern: new RegExp(
        `^.*?(\\b(?:\\d{1,2}|[a-z]+)[- ]year[- ]old (?:[a-z]+ )?${CHILD}\\b|\\b(?:[1-9]|1[0-7])[- ]year[- ]olds?(?! [a-z]*(?:charity|group|man|woman|scheme|project|building|law|programme|strategy|force|organisation|service))(?=.*${harm})|\\b${CHILD}(?:, (?:who (?:is|was) |aged )?| aged | \\()(?:1?\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?=[,.;) ]))`,
        'i',
      ),
      why: 'It tells a child’s age.',
    },
    {
      rule: 'G1',
      pattern: new RegExp(
        `^${near(`\\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]his|[Tt]hat) (?:[a-z-]+ )*${CHILD.replace(/s\?$/, '')} (?:who lives |living |of |from |in |at |near )+(?!England|Wales\\b)[A-Z]\\w+`)}`,
      ),
      why: 'It tells where a child is from.',
    },
    {
      rule: 'G1',
      pattern: new RegExp(
        `^${who(`\\b(?:[Pp]upils?|[Ss]tudents?|[Tt]aught|[Aa]ttend(?:s|ed|ing)?|[Ww]ent|[Gg]oes|[Ss]chooled)(?: who)? (?:at|of|from|to|by)? ?(?:the )?${NAMED_SCHOOL}`)}`,
      ),
      why: 'It tells a child’s school.',
    },
    {
      rule: 'G1',
      pattern: new RegExp(
        `^${near(`\\b(?:home|house|flat|address|lives?|lived|living|of)\\b(?: [a-z]+)?(?: (?:in|on|at|off|near|of))?,? (?:\\d+ )?${ROAD}`)}`,
      ),
      why: 'It tells a street.',
    },
  ];
}

/** A story that keeps rule G2 counts crimes whose victims have a right not to be known. */
const protectsVictims = ({ story }: ReleaseFrame): boolean =>
  story.fields.never?.some(({ rule }) => rule === 'G2') ?? false;

/** Most sentences of ours have none of these: the child in what is counted, “child neglect cases”, is nobody. */
function hintFor({ story }: ReleaseFrame): RegExp {
  const names = Object.values(story.fields.measures).flatMap(({ singular, plural }) => [singular, plural]);
  const behind = names.flatMap((name) => name.split(' ').slice(1)).filter((word) => word.length > SHORT);
  const counted = behind.length === 0 ? '' : `(?! (?:${behind.map(escaped).join('|')})\\b)`;
  return new RegExp(
    `\\b(?:${CHILD}|${KIN}|${TRUSTED})\\b${counted}|\\d[- ]year[- ]old|\\b[A-Z]\\w+ (?:School|Academy|College|Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Estate|Row|Court|Grove|Place|Way)\\b`,
    'i',
  );
}

/** What in a sentence points to somebody. */
function pointersIn(
  text: string,
  hint: RegExp,
  pointers: readonly Pointer[],
): readonly Pick<Finding, 'rule' | 'message'>[] {
  if (!hint.test(text)) return [];
  const straight = plain(text);
  return pointers.flatMap(({ rule, pattern, why }) => {
    const found = pattern.exec(straight)?.[1];
    if (found === undefined) return [];
    const message = `“${found}” may let readers work out who a child is. ${why} In the sentence: “${text}”`;
    return [{ rule, message }];
  });
}

/** Sentences that forces share are read once a release. */
const readerFor = perObject((release: ReleaseFrame) => {
  const [hint, pointers] = [hintFor(release), pointersFor(release)];
  return perObject(({ text }: SentenceReading) => pointersIn(text, hint, pointers));
});

export function checkIdentified(sentences: readonly Sentence[], { release }: Frame): readonly Finding[] {
  if (!protectsVictims(release)) return [];
  const read = readerFor(release);
  return sentences.flatMap((sentence) =>
    read(sentence.read).map(({ rule, message }) => ({
      ...finding('check/may-identify', rule, sentence.paragraph, message),
      about: sentence.read.text,
    })),
  );
}
