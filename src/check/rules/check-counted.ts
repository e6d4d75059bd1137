import { claimHolds } from '../books/claim-truth.js';
import { finding, toVouchFor } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import { STAND_INS } from '../read/sentence-form.js';
import { tells } from '../read/in-form.js';
import type { Mention } from '../read/mention.js';
import { allNumbers } from '../read/read-sentence.js';
import type { SentenceReading } from '../read/read-sentence.js';
import { perObject } from '../../model/per-object.js';
import type { ReleaseFrame } from '../release-frame.js';
import { ON_FIGURES } from '../read/figure-words.js';
import { DIGITS, WHOLE_WORD } from '../read/number-words.js';
import { plain } from '../read/plain-words.js';
import { ownWords, strangerIn, wordsIn } from './strangers.js';
import type { Claim, Sentence } from '../read-claims.js';

/** A count of the release's is one of all that was counted, and of nothing else: not of murders, in schools, by teenagers. */

/** Where the words on what a number counts end. */
const STOPS =
  /[^\p{L}\p{N}\s'’-]|\s[–-]\s|\b(?:and|or|but|while|whereas|as|when|which|who|although|though|because|before|after|since|during|than|up|down|from|so|if|compare[ds]?|including|such|more|fewer|less|higher|lower|almost|nearly|exactly|about|double|twice|treble|half|(?:was|were) not|\p{L}+ years? (?:earlier|before|ago))\b/u;
/** “Used 480 times” is a count of uses; “fired 480 times” is none. */
function isOfOtherTimes(before: string, tail: string, counted: ReadonlySet<string>): boolean {
  if (!/^\s+times\b/.test(tail)) return false;
  return !wordsIn(before.toLowerCase()).some((word) => counted.has(word) || /^record/.test(word));
}

/** What a count is said to be of beyond all that was counted; the words of the force's own names say nothing. */
function strangeIn(
  mention: Mention,
  text: string,
  release: ReleaseFrame,
  own: ReadonlySet<string>,
): string | undefined {
  const { words } = release;
  const end = mention.at + mention.text.length;
  const before = text.slice(0, mention.at);
  const tail = /[,;:]$/.test(mention.text) ? '' : (text.slice(end).split(STOPS)[0] ?? '');
  if (isOfOtherTimes(before, tail, words.counted)) return `${mention.text} times`;
  const stranger = strangerIn(plain(tail), release, own);
  // A wrong noun is an error of its own.
  const isFound = stranger !== undefined && words.wrongNoun.test(` ${stranger}`) && !words.rightNoun.test(tail);
  return stranger === undefined || isFound
    ? undefined
    : `${mention.text}${tail.slice(0, plain(tail).indexOf(stranger))}${stranger}`;
}

const STAND_IN_WORDS: ReadonlySet<string> = new Set(STAND_INS);

/** Whether a count in a sentence, or in the form that forces share, is said to be of more than all that was counted. */
const mayBeRestricted = perObject((release: ReleaseFrame) =>
  perObject((read: SentenceReading) =>
    allNumbers(read).some(
      ({ mention }) => mention.kind === 'count' && strangeIn(mention, read.text, release, STAND_IN_WORDS) !== undefined,
    ),
  ),
);

function restrictedFindings({ read, paragraph, claims }: Sentence, frame: Frame): readonly Finding[] {
  if (!mayBeRestricted(frame.release)(read.ofForm ?? read)) return [];
  const counts = claims.filter((one) => one.mention.kind === 'count' && claimHolds(one, frame) === true);
  const strange = counts
    .map(({ mention }) => strangeIn(mention, read.text, frame.release, ownWords(frame)))
    .find((one) => one !== undefined);
  if (strange === undefined) return [];
  return [
    toVouchFor('B3', paragraph, `“${strange}” says more than the record: the figure is of all that was counted.`),
  ];
}

/** Where the name of what is counted ends. */
const NAME_ENDS =
  '(?!(?:of|with|in|on|by|at|for|from|who|that|which|where|involving|recorded|against|across|between|rose|rises|fell|falls|grew|went|increased|decreased|dropped|changed|climbed|doubled|is|are|was|were|has|have|had)\\b)';
/** What a number is given of: the number of officers. */
const NUMBER_OF = new RegExp(
  `\\b(?:numbers?|totals?|levels?|proportion) of (?!the |these |those )((?:${NAME_ENDS}[\\p{L}’'-]+ )*${NAME_ENDS}[\\p{L}’'-]+)`,
  'iu',
);

/** A change of ours given to the number of something else: officers, calls, arrests (rule B3). */
function otherNumberFindings({ read, paragraph, claims }: Sentence, frame: Frame): readonly Finding[] {
  if (!tells(read, NUMBER_OF)) return [];
  const changes = claims.filter(({ mention: { kind }, isShare }) => kind === 'percent' && !isShare);
  const of = changes.length > 0 ? NUMBER_OF.exec(read.text)?.[1] : undefined;
  const head = of?.split(' ').at(-1)?.toLowerCase() ?? '';
  if (of === undefined || head === 'times' || ON_FIGURES.test(head) || frame.release.words.nouns.includes(head))
    return [];
  return [
    toVouchFor(
      'B3',
      paragraph,
      `“${of}” is not what was counted: “${changes[0]?.mention.text ?? ''}” is of the release's figures.`,
    ),
  ];
}

/** “851 offences, all by young people”, “most of them in the city”: said behind a count of all of them. */
const PART_BEHIND =
  /(?:[,–—-] ?|\band )(?:(?:nearly |almost )?all|most|many|some|half|none|few|a (?:majority|minority))(?: of (?:them|these|those|which))? (?:by|in|at|on|against|involving|among|carried|committed|were|was)\b(?! (?:\d|an?\b|the (?:year|period|previous|earlier|12|twelve)))|\b(?:mostly|mainly|largely|chiefly|primarily|predominantly) (?:by|in|at|on|against|involving|among)\b/i;

/** What part of the counted was what, nothing here tells: most of the crimes, none of them (rule B3). */
function partFindings({ read, paragraph, claims }: Sentence, { release: { words } }: Frame): readonly Finding[] {
  const { hint, pattern } = words.partOfCounted;
  const isCount = ({ mention: { kind } }: Claim): boolean => kind === 'count' || kind === 'rate';
  const found =
    (tells(read, hint) && tells(read, pattern) && pattern.exec(read.text)) ||
    (tells(read, PART_BEHIND) && claims.some(isCount) && PART_BEHIND.exec(read.text));
  if (!found) return [];
  return [toVouchFor('B3', paragraph, `“${found[0].replace(/^\W+/, '')}”: the record does not tell them apart.`)];
}

const PERSONS =
  '(?:people|persons?|children|child|girls?|boys?|youngsters|teenagers|pupils|students|victims?|survivors?|men|man|women|woman)';
const SO_MANY = `(?:${DIGITS}|${WHOLE_WORD}|an?|another|dozens of|hundreds of|thousands of) (?:[a-z-]+ ){0,2}`;
const EACH_TIME = new RegExp(
  `\\b(?:(?:every|each)(?: single| few| (?:${DIGITS}|${WHOLE_WORD}))?|an?|per) (?:minute|hour|day|week|month)s?\\b`,
  'i',
);
const PERSONS_HARMED = new RegExp(
  `\\b(?:${SO_MANY}${PERSONS}|some(?:one|body))(?: [^.;,]{1,30}?)? (?:is|are|was|were|being|become|becomes|fall|falls|suffers?|has been|have been)\\b|\\b(?:one|an?|another) (?:[a-z-]+ ){0,2}${PERSONS} (?:every|each) `,
  'i',
);

/** “A home is burgled every two hours”: of what is recorded, and of nothing else, a record tells how often. */
const THING_EVERY = new RegExp(
  `\\b(?:an?|one|another) ([a-z-]+)(?: in (?:the )?\\p{Lu}[\\p{L} -]{2,30})? (?:is|was|gets|being) [a-z]+ (?:once |about )?every (?:(?:${DIGITS}|${WHOLE_WORD}|single|few) )?(?:minute|hour|day|week)s?\\b`,
  'iu',
);

function thingFindings({ read, paragraph }: Sentence, { release: { words } }: Frame): readonly Finding[] {
  const found = tells(read, THING_EVERY) ? THING_EVERY.exec(read.text) : null;
  return found && !words.nouns.includes(found[1]?.toLowerCase() ?? '')
    ? [toVouchFor('B3', paragraph, `“${found[0]}”: the record counts what police recorded, and nothing else.`)]
    : [];
}

/** Two people attacked every day: crimes are counted, and no people (rule B3). */
function personsFindings({ read, paragraph }: Sentence): readonly Finding[] {
  const found = tells(read, EACH_TIME) && tells(read, PERSONS_HARMED) ? PERSONS_HARMED.exec(read.text) : null;
  return found
    ? [toVouchFor('B3', paragraph, `“${found[0]}”: the record counts what police recorded, not people.`)]
    : [];
}

const ON_TOP_SAID = /\b(?:addition|additionally|as well as|on top of|besides|further|another)\b/i;
const ON_TOP =
  /\b(?:in addition(?! to )|additionally|(?:as well as|on top of|besides|in addition to) (?:that|this|these|those|them)),? (?:[\p{L}’']+ ){0,6}$|\b(?:a further|another) $/iu;

/** “In addition, it recorded 217 cases”: a part is among the whole, and not on top of it (rule B5). */
const addedFindings = ({ read, paragraph, claims }: Sentence, { measures }: Frame): readonly Finding[] =>
  (tells(read, ON_TOP_SAID) ? claims : [])
    .filter(({ mention, measure }) => {
      const isPart = measures.find(({ id }) => id === measure)?.whole !== undefined;
      return mention.kind === 'count' && isPart && ON_TOP.test(read.text.slice(0, mention.at));
    })
    .map(({ mention }) =>
      finding(
        'check/figure-wrong',
        'B5',
        paragraph,
        `“${mention.text}” is a part of all that was counted, and not added to it.`,
      ),
    );

/** Counts of ours given to a part of what was counted, to something else, or twice (rules B3, B5). */
export const checkCounted = (sentences: readonly Sentence[], frame: Frame): readonly Finding[] =>
  sentences.flatMap((sentence) => [
    ...(sentence.claims.length > 0
      ? [restrictedFindings, addedFindings, otherNumberFindings].flatMap((find) => find(sentence, frame))
      : []),
    ...partFindings(sentence, frame),
    ...personsFindings(sentence),
    ...thingFindings(sentence, frame),
  ]);
