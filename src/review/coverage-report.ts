import { branchLabel } from '../model/coverage.js';
import type { Sentence } from '../model/coverage.js';

/** So many forces are named before the rest is counted. */
const MOST_NAMED = 4;

function forWhom({ forces, madeUp }: Sentence): string {
  if (forces.length === 0) return `(${madeUp ?? ''})`;
  const named = forces.slice(0, MOST_NAMED).map(({ area }) => area);
  const more = forces.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}

/** The branches that one printed text shows; a label that another one goes on from is not said twice. */
function labelsOf(same: readonly Sentence[]): readonly string[] {
  const labels = same.map((one) => ({ at: `${one.line}:${one.column}`, label: branchLabel(one) }));
  const isPart = (label: string): boolean =>
    labels.some((other) => other.label !== label && other.label.startsWith(label === '' ? '' : `${label} `));
  return labels.filter(({ label }) => !isPart(label)).map(({ at, label }) => `${at}  ${label}`.trimEnd());
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');

function told(same: readonly Sentence[]): string {
  const [first] = same;
  if (!first) return '';
  const labels = labelsOf(same).map((label) => `  ${label}`);
  const isEmpty = same.every((one) => one.isEmpty) && (first.text ?? '') === '';
  if (isEmpty) {
    const more = labels.length === 1 ? '' : `, and in ${labels.length - 1} more cases`;
    return `${labels[0] ?? ''}${more}\n      says nothing`;
  }
  if (first.text === undefined) return `${labels.join('\n')}\n      NOTHING REACHES THIS`;
  return `${labels.join('\n')}\n    ${forWhom(first)}\n${indented(first.text)}`;
}

/** Branches of one file that print the same words, for the same figures, are read once. */
function bySentence(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const groups = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const { text, steps } = sentence;
    const key = text === undefined || text === '' ? `nothing ${steps.map(({ at }) => at).join()}` : text;
    groups.set(key, [...(groups.get(key) ?? []), sentence]);
  }
  return [...groups.values()];
}

/** What is shown: everything but words and figures that never meet, in a {{#when}} that others reach. */
function shown(sentences: readonly Sentence[]): readonly Sentence[] {
  const reached = new Set(
    sentences.filter(({ text }) => text !== undefined).flatMap(({ steps }) => steps.map(({ at }) => at)),
  );
  const isReachedOtherwise = ({ steps }: Sentence): boolean =>
    steps.length > 0 && steps.every(({ at }) => reached.has(at));
  return sentences.filter((one) => one.text !== undefined || one.isEmpty || !(one.printed || isReachedOtherwise(one)));
}

/**
 * Every sentence a story can print, template by template, so that a person can read them all once: where its
 * words stand, in which cases, for which force, or with which made-up figures.
 */
export function coverageReport(story: string, all: readonly Sentence[]): string {
  const sentences = shown(all);
  const templates = [...new Set(sentences.map(({ template }) => template))];
  const parts = templates.map((template) => {
    const own = sentences.filter((one) => one.template === template);
    return `${template}  (${own[0]?.file ?? ''})\n${bySentence(own).map(told).join('\n')}\n`;
  });
  const printed = new Set(sentences.flatMap(({ template, text }) => (text ? [`${template} ${text}`] : [])));
  const real = new Set(
    sentences.flatMap(({ template, text, forces }) => (text && forces.length > 0 ? [`${template} ${text}`] : [])),
  );
  const empty = sentences.filter(({ isEmpty }) => isEmpty).length;
  const head = `${story}: ${printed.size} sentences, ${real.size} of them for a real force; ${empty} cases say nothing.`;
  return `${head}\n\n${parts.join('\n')}`;
}
