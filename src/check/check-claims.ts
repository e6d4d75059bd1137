import type { Counts, Frame } from './frame.js';
import type { Claim, Direction, Scope, Sentence } from './read-claims.js';
import { holdsFor } from './read-mentions.js';
import type { Mention } from './read-mentions.js';

/** A finding in copy, before it has its place: the catalogue's word, the rule, what was read. */
export interface Finding {
  readonly what: 'figure' | 'direction' | 'percentage' | 'period' | 'noun';
  readonly rule: string;
  readonly paragraph: number;
  readonly message: string;
}

const countsFor = (frame: Frame, scope: Scope, measure: string): Counts | undefined => {
  const found = frame.measures.find(({ id }) => id === measure);
  return scope === 'local' ? found?.local : found?.national;
};

/** (later − earlier) ÷ earlier × 100, rounded half away from zero, in whole numbers of our own; with a sign. */
function changePercent(counts: Counts): { readonly exact: boolean; readonly percent: number } | undefined {
  const { earlier, later, published } = counts;
  if (earlier !== undefined && later !== undefined && earlier > 0) {
    const d = BigInt(later) - BigInt(earlier);
    const twice = (d < 0n ? -d : d) * 200n + BigInt(earlier);
    const size = Number(twice / (2n * BigInt(earlier)));
    return { exact: true, percent: d < 0n ? -size : size };
  }
  return published === undefined ? undefined : { exact: false, percent: published };
}

const lengthInDays = (frame: Frame): number =>
  (Date.parse(frame.later.end) - Date.parse(frame.later.start)) / 86_400_000 + 1;

/** The part's share of its whole in the later period. */
function shareOf(frame: Frame, scope: Scope, measure: string): number | undefined {
  const whole = frame.measures.find(({ id }) => id === measure)?.whole;
  const part = countsFor(frame, scope, measure)?.later;
  const total = whole === undefined ? undefined : countsFor(frame, scope, whole)?.later;
  return part === undefined || total === undefined || total === 0 ? undefined : part / total;
}

function percentHolds(mention: Mention, frame: Frame, claim: Claim): boolean {
  const counts = countsFor(frame, claim.scope, claim.measure);
  const change = counts && changePercent(counts);
  const size = change && Math.abs(change.percent);
  if (size !== undefined && mention.relation === 'equal' && mention.value === size)
    return counts?.later === 0 || size !== 100 || (change?.percent ?? 0) > 0;
  if (mention.relation === 'above' && counts?.earlier !== undefined && counts.later !== undefined) {
    const exact = (Math.abs(counts.later - counts.earlier) / counts.earlier) * 100;
    return mention.value < exact && mention.value >= exact * 0.9;
  }
  const share = shareOf(frame, claim.scope, claim.measure);
  return share !== undefined && Math.floor(share * 100 + 0.5) === mention.value;
}

function rateHolds(mention: Mention, frame: Frame, later: number): boolean {
  const days = lengthInDays(frame);
  if (mention.unit === 'hour') return Math.abs(mention.value - (24 * days) / later) <= mention.value * 0.05;
  const truth = (later * (mention.unit === 'week' ? 7 : 1)) / days;
  return mention.relation === 'equal' ? Math.abs(mention.value - truth) < 1e-9 : holdsFor(mention, truth);
}

/** Whether a claim is true by the record; undefined where the record gives nothing to hold it against. */
function claimHolds(claim: Claim, frame: Frame): boolean | undefined {
  const { mention, scope, measure, when } = claim;
  const counts = countsFor(frame, scope, measure);
  const { later, earlier } = counts ?? {};
  switch (mention.kind) {
    case 'count': {
      const truth = when === 'later' ? later : earlier;
      return truth === undefined ? undefined : holdsFor(mention, truth);
    }
    case 'percent':
      return percentHolds(mention, frame, claim);
    case 'points':
      return undefined;
    case 'rate':
      return later === undefined || later === 0 ? undefined : rateHolds(mention, frame, later);
    case 'one-in': {
      const share = shareOf(frame, scope, measure);
      return share === undefined ? undefined : Math.abs(1 / mention.value - share) <= share * 0.0201;
    }
    case 'fraction': {
      const share = shareOf(frame, scope, measure);
      if (share === undefined) return undefined;
      const near = Math.abs(share - mention.value) <= 0.0100001;
      const side = share - mention.value;
      return (
        near &&
        (mention.relation === 'equal' ? Math.abs(side) < 1e-9 : mention.relation === 'below' ? side < 0 : side > 0)
      );
    }
    case 'multiple':
      return earlier === undefined || later === undefined || earlier === 0
        ? undefined
        : multipleHolds(mention, later / earlier);
    case 'scale':
      return later === undefined ? undefined : later >= mention.value;
    case 'gap':
      return frame.earlier !== undefined && monthsApart(frame.earlier.end, frame.later.end) === mention.value;
  }
}

function multipleHolds({ value, relation }: Mention, ratio: number): boolean {
  if (relation === 'below') return ratio < value && ratio >= value - 0.1;
  return relation === 'above' ? ratio > value && ratio < value + 1 : Math.abs(ratio - value) < 1e-9;
}

function monthsApart(earlier: string, later: string): number {
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(later) - months(earlier);
}

const described = (claim: Claim): string =>
  `${claim.measure}, ${claim.scope === 'local' ? 'the force' : 'the nation'}, ${claim.when} period`;

function claimFindings(sentence: Sentence, claim: Claim, frame: Frame): readonly Finding[] {
  const { mention, scope, measure } = claim;
  const { paragraph } = sentence;
  const holds = claimHolds(claim, frame);
  const findings: Finding[] = [];
  if (holds !== true) {
    const why = holds === false ? 'is not what the record gives' : 'has nothing in the record behind it';
    const rule = {
      count: 'D1',
      percent: 'C1',
      points: 'C9',
      rate: 'D4',
      'one-in': 'C10',
      fraction: 'C10',
      multiple: 'C7',
      scale: 'D4',
      gap: 'C12',
    }[mention.kind];
    findings.push({ what: 'figure', rule, paragraph, message: `“${mention.text}” ${why} (${described(claim)}).` });
  }
  const counts = countsFor(frame, scope, measure);
  const isSmall = [counts?.earlier, counts?.later].some((count) => count !== undefined && count < frame.minPercentBase);
  if (mention.kind === 'percent' && isSmall && shareOf(frame, scope, measure) === undefined)
    findings.push({
      what: 'percentage',
      rule: 'C5',
      paragraph,
      message: `“${mention.text}” is a percentage on a count under ${frame.minPercentBase}.`,
    });
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

function directionFindings(sentence: Sentence, frame: Frame): readonly Finding[] {
  const counts = countsFor(frame, sentence.scope, sentence.measure);
  return sentence.directions
    .filter((direction) => !directionHolds(direction, counts))
    .map((direction) => ({
      what: 'direction' as const,
      rule: 'C2',
      paragraph: sentence.paragraph,
      message: `The sentence says ${direction === 'little' ? 'little changed' : direction}; the record says ${truthOf(counts) ?? 'nothing'}: “${sentence.text}”`,
    }));
}

/** Periods named must be the release's two, and each where it belongs (rules C12, E6). */
function periodFindings({ text, paragraph, periods }: Sentence, frame: Frame): readonly Finding[] {
  const { later, earlier } = frame;
  return periods.flatMap(({ label, at }): readonly Finding[] => {
    const before = text.slice(0, at);
    const wantsEarlier =
      /\bthan in (?:the )?$|\bearlier,? in (?:the )?$|\bsame (?:number )?as in (?:the )?$|\bfrom (?:the )?$|\bas in (?:the )?$/.test(
        before,
      );
    if (label !== later.label && label !== earlier?.label)
      return [{ what: 'period', rule: 'E6', paragraph, message: `“${label}” is neither period of the release.` }];
    if (wantsEarlier && label !== earlier?.label)
      return [
        { what: 'period', rule: 'C12', paragraph, message: `“${label}” stands where the earlier period belongs.` },
      ];
    return [];
  });
}

const WRONG_NOUN =
  /^\s+(?:[a-z-]+\s+){0,4}?(children|victims|survivors|abusers|paedophiles|offenders|attackers|reports|attacks|assaults|people|girls|boys|youngsters|incidents|arrests|convictions|prosecutions|allegations)\b/i;
const RIGHT_NOUN = /^\s+(?:[a-z-]+\s+){0,6}?(crimes?|offences?|cases?)\b/i;

/** A crime is not a victim, a child, an offender or a report (rule B3). */
function nounFindings({ text, paragraph, claims }: Sentence): readonly Finding[] {
  return claims.flatMap(({ mention }): readonly Finding[] => {
    if (mention.kind !== 'count' && mention.kind !== 'scale') return [];
    const after = text.slice(mention.at + mention.text.length);
    const wrong = WRONG_NOUN.exec(after);
    const right = RIGHT_NOUN.exec(after);
    if (!wrong || (right && right[0].length <= wrong[0].length)) return [];
    return [
      {
        what: 'noun',
        rule: 'B3',
        paragraph,
        message: `“${mention.text}${wrong[0]}” counts something the figures do not.`,
      },
    ];
  });
}

/** Everything in the sentences that the record contradicts, or does not support. */
export function checkClaims(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  return sentences.flatMap((sentence) => [
    ...sentence.claims.flatMap((claim) => claimFindings(sentence, claim, frame)),
    ...directionFindings(sentence, frame),
    ...periodFindings(sentence, frame),
    ...nounFindings(sentence),
  ]);
}
