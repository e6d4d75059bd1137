import { countsFor } from '../books/counts-for.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import { grouped } from '../grouped.js';
import { tells } from '../read/in-form.js';
import { holdsFor } from '../read/read-mentions.js';
import type { Claim, Sentence } from '../read-claims.js';

/** What a figure or a change needs beside it: its counts, a comparison, the word “recorded”, support in the body. */

/** Whether a claim is the force's count for a period; whether it is the right one is asked elsewhere. */
const isCountFor = (claim: Claim, measure: string, when: Claim['when']): boolean =>
  (claim.mention.kind === 'count' || claim.mention.kind === 'scale') &&
  claim.scope === 'local' &&
  claim.measure === measure &&
  claim.when === when;

/** A local percentage has its earlier count in the same or the next sentence, its later count before it (rule C6). */
function percentFindings(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const body = sentences.filter(({ paragraph }) => paragraph > 0);
  const isCounted = (from: number, to: number, measure: string, when: Claim['when']): boolean =>
    body.slice(Math.max(0, from), to).some(({ claims }) => claims.some((one) => isCountFor(one, measure, when)));
  return body.flatMap(({ claims, paragraph }, at) =>
    claims.flatMap(({ mention, scope, measure, isShare }): readonly Finding[] => {
      if (mention.kind !== 'percent' || scope !== 'local' || isShare) return [];
      const { earlier, later = NaN } = countsFor(frame, scope, measure) ?? {};
      if (earlier === undefined) return [];
      const lacks = [
        isCounted(at - 1, at + 2, measure, 'earlier') ? '' : `the earlier count, ${grouped(earlier)}, beside it`,
        isCounted(0, at + 2, measure, 'later') ? '' : `the later count, ${grouped(later)}, before it`,
      ].filter((lack) => lack !== '');
      if (lacks.length === 0) return [];
      return [finding('check/out-of-place', 'C6', paragraph, `“${mention.text}” lacks ${lacks.join(' and ')}.`)];
    }),
  );
}

const RECORDED = /\brecord(?:s|ed|ing)?\b|\bfigures?\b|\bdata\b/i;

/** A sentence, or a headline, on a change of counts says that they are recorded ones (rule B2). */
const recordedFindings = (sentences: readonly Sentence[], { release: { words } }: Frame): readonly Finding[] =>
  sentences
    .filter(({ paragraph, read }, at) => {
      if (read.directions.length === 0) return false;
      const before = sentences[at - 1];
      if (tells(read, RECORDED) || (before?.paragraph === paragraph && tells(before.read, RECORDED))) return false;
      const said = read.text.toLowerCase().split(/[^a-z]+/);
      return read.measure !== undefined || words.nouns.some((noun) => said.includes(noun));
    })
    .map(({ paragraph, read }) =>
      finding('check/wording', 'B2', paragraph, `The change is not said to be one of recorded figures: “${read.text}”`),
    );

const NO_COMPARISON = /\bcompar(?:able|ison|ed)\b|\bearlier figure\b|\beither\b|\bhad been recorded\b/i;

/** A headline figure has a comparison somewhere: an earlier figure, a change, the nation’s (rule A8). */
function comparisonFindings(sentences: readonly Sentence[]): readonly Finding[] {
  const head = sentences.find(({ paragraph, claims }) => paragraph === 0 && claims.length > 0);
  if (!head) return [];
  const isCompared = sentences.some(
    ({ paragraph, claims, read }) =>
      paragraph > 0 &&
      (read.directions.length > 0 ||
        claims.some(
          ({ scope, when, mention }) => scope === 'national' || when === 'earlier' || mention.kind === 'percent',
        ) ||
        tells(read, NO_COMPARISON)),
  );
  return isCompared
    ? []
    : [finding('check/wording', 'A8', 0, `The figure in the headline is compared with nothing: “${head.read.text}”`)];
}

/** Every number and direction of the headline stands in the body, exact or as a floor (rule K1). */
function headlineFindings(sentences: readonly Sentence[]): readonly Finding[] {
  const top = sentences.filter(({ paragraph }) => paragraph === 0);
  const body = sentences.filter(({ paragraph }) => paragraph > 0);
  const supports = ({ mention }: Claim, { mention: below }: Claim): boolean =>
    below.value === mention.value ||
    (below.kind === 'count' &&
      (mention.kind === 'scale' ? below.value >= mention.value : holdsFor(mention, below.value)));
  const supported = (claim: Claim): boolean =>
    body.some(({ claims }) => claims.some((below) => supports(claim, below)));
  return top.flatMap((one) => [
    ...one.claims
      .filter(({ mention }) => ['count', 'percent', 'scale'].includes(mention.kind))
      .filter((claim) => !supported(claim))
      .map(({ mention }) => finding('check/figure-wrong', 'K1', 0, `“${mention.text}” stands in the headline only.`)),
    ...one.read.directions
      .filter((direction) => !body.some(({ read }) => read.directions.includes(direction)))
      .map((direction) =>
        finding('check/direction-wrong', 'K1', 0, `The headline says ${direction}; nothing below it does.`),
      ),
  ]);
}

/** What needs something beside it (rules A8, B2, C6, K1). */
export function checkBeside(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  return [
    ...percentFindings(sentences, frame),
    ...recordedFindings(sentences, frame),
    ...comparisonFindings(sentences),
    ...headlineFindings(sentences),
  ];
}
