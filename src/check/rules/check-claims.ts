import { changePercent, claimHolds } from '../books/claim-truth.js';
import { countedIn } from '../counted-in.js';
import { countsFor } from '../books/counts-for.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Counts } from '../books/counts.js';
import type { Frame } from '../frame.js';
import type { Claim, Sentence } from '../read-claims.js';
import { tells } from '../read/in-form.js';
import type { Direction } from '../read/read-directions.js';
import type { Mention } from '../read/mention.js';

/** The rule behind each kind of number. */
const RULES: Readonly<Record<Mention['kind'], string>> = {
  count: 'D1',
  percent: 'C1',
  points: 'C9',
  rate: 'D4',
  'one-in': 'C10',
  fraction: 'C10',
  multiple: 'C7',
  scale: 'D4',
  gap: 'C12',
  difference: 'D1',
};

/** The rule a wrong number breaks: a floor is no exact count, and nothing is a percentage of nothing. */
function ruleFor({ mention, scope, measure }: Claim, frame: Frame): string {
  const { kind, relation, value } = mention;
  if (kind === 'count' && relation !== 'equal') return 'D4';
  const isOfNothing = countsFor(frame, scope, measure)?.earlier === 0;
  return kind === 'percent' && (isOfNothing || (value > 0 && value < 1)) ? 'C4' : RULES[kind];
}

const whoseIn = (scope: Claim['scope'], { release }: Frame): string =>
  scope === 'local' ? 'the force' : release.nation.fields.area;

const described = ({ measure, scope, when }: Claim, frame: Frame): string =>
  `${countedIn(measure, frame)}, ${whoseIn(scope, frame)}, ${when} period`;

/** What a number is right of where it is wrong of what the sentence says, or leaves to the one before it. */
function rightOf(claim: Claim, frame: Frame): string {
  const { later, earlier } = frame.release;
  const isRight = (instead: Partial<Claim>): boolean => claimHolds({ ...claim, ...instead }, frame) === true;
  const other = frame.measures.find(({ id }) => id !== claim.measure && isRight({ measure: id }));
  if (other) return ` It is right of ${other.plural}: say in the sentence that it is of those.`;
  if (claim.mention.kind !== 'count') return '';
  const [when, period] = claim.when === 'later' ? (['earlier', earlier] as const) : (['later', later] as const);
  if (period && isRight({ when })) return ` It is right of “${period.label}”.`;
  const scope = claim.scope === 'local' ? 'national' : 'local';
  return isRight({ scope }) ? ` It is right of ${whoseIn(scope, frame)}.` : '';
}

function claimFindings(sentence: Sentence, claim: Claim, frame: Frame): readonly Finding[] {
  const { mention, scope, measure } = claim;
  const { paragraph } = sentence;
  const holds = claimHolds(claim, frame);
  const findings: Finding[] = [];
  if (holds !== true) {
    const why = holds === false ? 'is not what the record gives' : 'has nothing in the record behind it';
    const message = `“${mention.text}” ${why} (${described(claim, frame)}).${rightOf(claim, frame)}`;
    findings.push(finding('check/figure-wrong', ruleFor(claim, frame), paragraph, message));
  }
  if (mention.kind !== 'percent') return findings;
  const counts = countsFor(frame, scope, measure);
  const isSmall = [counts?.earlier, counts?.later].some(
    (count) => count !== undefined && count < frame.release.minPercentBase,
  );
  if (isSmall && mention.value === Math.abs((counts && changePercent(counts))?.percent ?? NaN)) {
    const message = `“${mention.text}” is a percentage on a count under ${frame.release.minPercentBase}.`;
    findings.push(finding('check/percentage-on-small-base', 'C5', paragraph, message));
  }
  return findings;
}

/** What the record says of a direction; undefined where it can't tell. */
function truthOf(counts: Counts | undefined): Direction | 'none' | undefined {
  if (!counts) return undefined;
  const { earlier, later } = counts;
  if (earlier !== undefined && later !== undefined) {
    if (earlier === later) return 'same';
    return later > earlier ? 'up' : 'down';
  }
  const change = changePercent(counts);
  if (!change) return undefined;
  return change.percent === 0 ? 'little' : change.percent > 0 ? 'up' : 'down';
}

function directionHolds(direction: Direction, counts: Counts | undefined): boolean {
  const truth = truthOf(counts);
  if (direction !== 'little') return truth === direction;
  const change = counts && changePercent(counts);
  return change?.percent === 0 && truth !== 'same';
}

const directionFindings = ({ read, paragraph, directions }: Sentence, frame: Frame): readonly Finding[] =>
  directions.flatMap(({ direction, scope, measure }): readonly Finding[] => {
    const counts = countsFor(frame, scope, measure);
    if (directionHolds(direction, counts)) return [];
    const said = direction === 'little' ? 'little changed' : direction;
    const message = `The sentence says ${said}; the record says ${truthOf(counts) ?? 'nothing'} (${countedIn(measure, frame)}, ${whoseIn(scope, frame)}): “${read.text}”`;
    return [finding('check/direction-wrong', direction === 'little' ? 'C3' : 'C2', paragraph, message)];
  });

const BEFORE_EARLIER =
  /\b(?:than in|earlier,? in|same (?:number )?as in|unchanged from|changed from|compared (?:with|to)|as in|after none in) (?:the )?$/;

/** Periods named must be the release's two, and each where it belongs (rules C12, E6). */
function periodFindings({ read, paragraph }: Sentence, frame: Frame): readonly Finding[] {
  const { later, earlier } = frame.release;
  const { text, periods } = read;
  return periods.flatMap(({ label, at }): readonly Finding[] => {
    if (label !== later.label && label !== earlier?.label)
      return [finding('check/period-wrong', 'E6', paragraph, `“${label}” is neither period of the release.`)];
    if (label !== earlier?.label && BEFORE_EARLIER.test(text.slice(0, at)))
      return [finding('check/period-wrong', 'C12', paragraph, `“${label}” stands where the earlier period belongs.`)];
    return [];
  });
}

/** The count a piece opens with is the release's, even where the earlier one was the same number (rule E6). */
function firstCountFindings(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const main = frame.measures[0]?.id;
  const isMain = ({ mention, scope, measure }: Claim): boolean =>
    mention.kind === 'count' && scope === 'local' && measure === main;
  const opening = sentences.find(({ paragraph, claims }) => paragraph > 0 && claims.some(isMain));
  const first = opening?.claims.find(isMain);
  if (first?.when !== 'earlier') return [];
  const message = `“${first.mention.text}” opens the piece and is given for the period before ${frame.release.later.label}.`;
  return [finding('check/period-wrong', 'E6', opening?.paragraph, message)];
}

/** A crime is not a victim, a child, an offender or a report (rule B3). */
function nounFindings({ read, paragraph, claims }: Sentence, { release: { words } }: Frame): readonly Finding[] {
  if (claims.length === 0 || !tells(read, words.anyWrongNoun)) return [];
  return claims.flatMap(({ mention }): readonly Finding[] => {
    if (mention.kind !== 'count' && mention.kind !== 'scale') return [];
    const after = read.text.slice(mention.at + mention.text.length);
    const wrong = words.wrongNoun.exec(after);
    if (!wrong) return [];
    const right = words.rightNoun.exec(after);
    if (right && right[0].length <= wrong[0].length) return [];
    const message = `“${mention.text}${wrong[0]}” is not what is counted: ${words.nouns.join(', ')}.`;
    return [finding('check/wrong-noun', 'B3', paragraph, message)];
  });
}

/** Most sentences state nothing that a record could contradict. */
const saysAnything = ({ claims, read }: Sentence): boolean =>
  claims.length > 0 || read.directions.length > 0 || read.periods.length > 0;

/** Everything in the sentences that the record contradicts, or does not support: other sources' numbers too (rule J3). */
export function checkClaims(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const found = sentences
    .filter(saysAnything)
    .flatMap((sentence) => [
      ...sentence.claims.flatMap((claim) => claimFindings(sentence, claim, frame)),
      ...directionFindings(sentence, frame),
      ...periodFindings(sentence, frame),
      ...nounFindings(sentence, frame),
    ]);
  return [...found, ...firstCountFindings(sentences, frame)];
}
