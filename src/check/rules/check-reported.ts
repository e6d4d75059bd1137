import { perObject } from '../../model/per-object.js';
import { toVouchFor } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import { foundIn } from '../read/in-form.js';
import { isGivenTo } from '../read/known-parts.js';
import type { KnownWords } from '../read/known-words.js';
import { plain } from '../read/plain-words.js';
import type { Sentence } from '../read-claims.js';
import type { ReleaseFrame } from '../release-frame.js';
import { statementStatus } from '../statement-status.js';

/** Speech that is reported, not quoted: what nobody is on record to have said is vouched for by a person (rule J2). */

const SPEAKS =
  /\b(?:said|says|told|adds|apologi[sz]ed|apologi[sz]es|blame[sd]|warn(?:s|ed)|insist(?:s|ed)|claim(?:s|ed)|admit(?:s|ted)|promise[sd]|pledge[sd]|vow(?:s|ed)|accuse[sd]|criticise[sd]|welcome[sd]|hail(?:s|ed)|praise[sd]|condemn(?:s|ed)|defend(?:s|ed)|describe[sd]|called (?:it|them|(?:the|this|that) (?:(?!(?:to|for|at|in|on|from)\b)[a-z]+ ){1,2}[a-z]+(?=[.,]))|(?:added|explain(?:s|ed)) that|call(?:s|ed) for)\b/;

/** Who is said to say something: all that stands before the first word for it. */
interface Speech {
  readonly who: string;
  readonly verb: string;
  readonly said: string;
}

/** “According to the force, …”. */
const ACCORDING = /^(According to )([^,]+)(?=, )/;

const speechIn = foundIn((text): readonly Speech[] => {
  const found = SPEAKS.exec(text);
  if (text.includes('“')) return [];
  const [led, lead = '', who = ''] = ACCORDING.exec(plain(text)) ?? [];
  if (led !== undefined) return [{ who: `${who} `, verb: lead.trim(), said: plain(text).slice(led.length) }];
  if (!found) return [];
  const straight = plain(text);
  const after = straight.slice(found.index + found[0].length);
  return [{ who: straight.slice(0, found.index), verb: found[0], said: after }];
});

/** What may stand before the force's name where the force is who speaks, and behind it. */
const LEADS_IN = /^(?:the |an? |an? spokes\w+ (?:for|of) (?:the )?)?$|, (?:the )?$/i;
const OFFICER =
  /(?:^|, )(?:(?:the|its|the force's) )?(?:(?:deputy|assistant) )?chief constable\b(?! of)|^(?:(?:Det|Detective|Ch|Chief|Acting|Temporary) )*(?:Insp|Inspector|Supt|Superintendent|Sgt|Sergeant|PC|DC|DS|DI|DCI)\.? [A-Z]|\b(?:police|force) spokes\w+ $/i;
const FOLLOWS = /^(?:'s)?(?: (?:spokes\w+|also|has|had|later))*(?:,.*,)? $|, it $/;

function isForce(who: string, { plainNames }: Frame): boolean {
  if (OFFICER.test(who)) return true;
  const said = who.toLowerCase();
  return [...plainNames.map(({ text }) => text.toLowerCase()), 'force'].some((name) => {
    const at = said.indexOf(name);
    return at >= 0 && LEADS_IN.test(who.slice(0, at)) && FOLLOWS.test(who.slice(at + name.length));
  });
}

/** What publishers of figures hardly ever say of them: why, and whether that is good. */
const JUDGES =
  /\b(?:down to|due to|because|caused? by|reasons?|thanks to|driven by|behind the|explains?|significant|worr(?:y|ying|ied)|alarming|concern(?:s|ed|ing)?|encouraging|pleased|good news|success|out of control|crisis)\b/i;

const isPublisher = (who: string, { release: { publisher, abbreviation } }: Frame): boolean =>
  who.includes(publisher) || who.split(/\W+/).includes(abbreviation);

/** So many words of theirs in a sentence tell that it reports what they said. */
const ENOUGH = 2;
const SHORT = 3;
const NOT_TELLING = new Set(
  'that this these those with from have been were will would could should must they their them there which what when also more than said says'.split(
    ' ',
  ),
);

/** Words that tell what is spoken of, without their endings. */
const stemsOf = (text: string): readonly string[] =>
  plain(text)
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > SHORT && !NOT_TELLING.has(word))
    .map((word) => word.replace(/(?:ren|ings?|ed|es|e|s)$/, ''));

const recordedStems = perObject(({ typed, told }: KnownWords) => new Set([...typed, ...told].flatMap(stemsOf)));

/** What every sentence of a story speaks of. */
const topicOf = perObject(({ measures }: ReleaseFrame) => new Set(measures.flatMap(({ plural }) => stemsOf(plural))));

/** Whether what is said shares enough with what one of them is recorded as saying. */
function isTheirs({ who, said }: Speech, sources: readonly KnownWords[], release: ReleaseFrame): boolean {
  const topic = topicOf(release);
  const after = stemsOf(said);
  // “… , it said”: what is said stands before.
  const words = [...new Set(after.length > 0 ? after : stemsOf(who))].filter((word) => !topic.has(word));
  return sources.some((source) => words.filter((word) => recordedStems(source).has(word)).length >= ENOUGH);
}

/** Whoever is on record is said to say something of what is recorded; the force, without a statement on record, nothing. */
export function checkReported(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  return sentences.flatMap(({ read, paragraph }): readonly Finding[] => {
    const [speech] = speechIn(read);
    if (!speech) return [];
    const sources = [...frame.release.quotations, ...frame.statements()].filter((one) => isGivenTo(speech.who, one));
    const status = statementStatus(frame.record, frame);
    const isSilent = status !== 'received' && status !== 'disputed' && isForce(speech.who, frame);
    const isJudged = JUDGES.test(speech.said) && isPublisher(speech.who, frame);
    if (sources.length === 0 ? !isSilent && !isJudged : isTheirs(speech, sources, frame.release)) return [];
    const message = `“${speech.who}${speech.verb}”: nothing like it is on record as said by them. In the sentence: “${read.text}”`;
    return [toVouchFor('J2', paragraph, message)];
  });
}
