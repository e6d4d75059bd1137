import { factAt } from '../../src/model/fact.js';
import { isOurs, ownText, textOf } from './draft-spans.js';
import type { SpannedDraft } from './draft-spans.js';

/** Reads a draft for faults no draft may have; each fault says where and what. */
export type FaultReader = (found: SpannedDraft) => readonly string[];

const COMPUTERS_WORDS = /undefined|\bNaN\b|\bnull\b|Infinity|\[object|\{\{|\}\}|[\ue000-\uf8ff]/;
const UNTIDY = / {2}|\s[.,;:!?](?=\s|$)|\s[”’)](?=\s|$)|[“‘(]\s|[,;:]{2}|\.\.(?!\.)|^\s|\s$|^$/;
const WRONG_NUMBER = /\b(?:one|1) (?:child sexual abuse crimes|cases|crimes|offences)\b|\bto no[.,]/i;
const WRONG_ARTICLE = /\ba (?:8|11|18|80|800)\b|\ban (?:[1-79]|1[0-24-79])\b/;

const paragraphFaults =
  (pattern: RegExp, which: 'all' | 'ours'): FaultReader =>
  ({ draft }) =>
    draft.paragraphs.flatMap((paragraph) => {
      const text = which === 'all' ? textOf(draft, paragraph) : ownText(paragraph).trim();
      const at = which === 'ours' && text === '' ? undefined : pattern.exec(text)?.[0];
      return at === undefined ? [] : [`${paragraph.id}: “${at}” in ${text}`];
    });

const straightMarks: FaultReader = (found) =>
  found.draft.quotes === 'curly' ? paragraphFaults(/['"]/, 'all')(found) : [];

/** Every numeral of our own prose lies in a figure or a period. */
const looseNumerals: FaultReader = ({ draft }) =>
  draft.paragraphs.flatMap(({ id, spans }) =>
    spans
      .filter((span) => isOurs(span) && span.kind !== 'figure' && span.kind !== 'period')
      .filter(({ text }) => /[\d%½¼¾]/.test(text))
      .map(({ text }) => `${id}: ${text}`),
  );

/** Every figure printed is in the ledger for its paragraph, and every number read back from the .md is one of them. */
const untraced: FaultReader = ({ draft, entry }) => {
  const traced = new Set(entry.figures.map(({ text, paragraph }) => `${paragraph} ${text}`));
  const numerals = new Set(
    [...entry.figures, ...entry.periods].flatMap(({ text }) => text.match(/\d[\d,]*(?:-\d+)?/g) ?? []),
  );
  return draft.paragraphs.flatMap((paragraph) => [
    ...paragraph.spans
      .filter((span) => span.kind === 'figure' && !traced.has(`${paragraph.id} ${span.text}`))
      .map(({ text }) => `${paragraph.id}: ${text} is not in the ledger`),
    ...(ownText(paragraph).match(/\d[\d,]*\d(?:-\d+)?|\d/g) ?? [])
      .filter((numeral) => !numerals.has(numeral))
      .map((numeral) => `${paragraph.id}: ${numeral} is no figure of the ledger`),
  ]);
};

const requiredMissing =
  (required: readonly { block: string; when?: Readonly<Record<string, readonly string[]>> | undefined }[]) =>
  ({ draft, facts }: SpannedDraft): readonly string[] => {
    const said = new Set([
      ...draft.paragraphs.flatMap(({ blocks }) => blocks),
      ...draft.footers.map(({ name }) => name),
    ]);
    return required
      .filter(({ when = {} }) =>
        Object.entries(when).every(([path, words]) => words.includes(factAt(facts, path)?.case ?? '')),
      )
      .filter(({ block }) => !said.has(block))
      .map(({ block }) => `${block} is not there`);
  };

const headlineFaults: FaultReader = ({ draft, text }) => {
  const [first, ...rest] = draft.paragraphs;
  const marked = text.split('\n').filter((line) => line.startsWith('# '));
  const wrong = first?.kind !== 'headline' || rest.some(({ kind }) => kind === 'headline') || marked.length !== 1;
  return wrong ? [`${marked.length} headlines; the first paragraph is a ${first?.kind ?? 'nothing'}`] : [];
};

/** A sentence ends in a full stop, a quotation mark, or the colon before a list; capitals open it. */
const endFaults: FaultReader = ({ draft }) =>
  draft.paragraphs.flatMap((paragraph, at) => {
    if (paragraph.kind !== 'text') return [];
    const text = textOf(draft, paragraph);
    const quoted = paragraph.spans.some(({ kind }) => kind === 'quotation');
    const listed = draft.paragraphs[at + 1]?.kind === 'item';
    const ends = listed ? text.endsWith(':') : /[.”"]$/.test(text) || (quoted && /[.?!…’]$/.test(text));
    return [
      ...(ends ? [] : [`${paragraph.id} ends in ${text.slice(-20)}`]),
      ...(/^[“"‘’(]*\p{Lu}/u.test(text) || (quoted && !isOurs(paragraph.spans[0] ?? { kind: 'verbatim', text: '' }))
        ? []
        : [`${paragraph.id} opens with ${text.slice(0, 20)}`]),
    ];
  });

/** Every mark that a quotation's first paragraph opens is closed once, at its end (rule H1). */
const quotationFaults: FaultReader = ({ draft }) => {
  const faults: string[] = [];
  let open = false;
  for (const { id, spans } of draft.paragraphs) {
    const quoted = spans.find((span) => span.kind === 'quotation');
    if (open && !quoted) faults.push(`${id}: a quotation before it is not closed`);
    if (quoted?.opens === false) faults.push(`${id}: a quotation paragraph without its mark`);
    open = quoted !== undefined && !quoted.closes;
  }
  return open ? [...faults, 'the last quotation is not closed'] : faults;
};

/** The caveat stands once, before anybody is quoted (rule A4). */
const caveatFaults: FaultReader = ({ draft }) => {
  const at = draft.paragraphs.flatMap(({ blocks }, index) => (blocks.includes('caveat') ? [index] : []));
  const quoted = draft.paragraphs.findIndex(({ spans }) => spans.some(({ kind }) => kind === 'quotation'));
  const [first = -1] = at;
  return at.length === 1 && (quoted < 0 || first < quoted) ? [] : [`caveats at ${at.join(', ')}; quoted at ${quoted}`];
};

/** What every draft is read for, by the name of the test. */
export const FAULTS: Readonly<Record<string, FaultReader>> = {
  'no computer’s word or placeholder': paragraphFaults(COMPUTERS_WORDS, 'all'),
  'no doubled space, space before a stop, doubled stop or empty paragraph': paragraphFaults(UNTIDY, 'all'),
  'no wrong plural and no bare “no”': paragraphFaults(WRONG_NUMBER, 'ours'),
  'no wrong article before a number': paragraphFaults(WRONG_ARTICLE, 'ours'),
  'no straight mark where marks are curly': straightMarks,
  'every numeral of ours is a figure or period': looseNumerals,
  'every figure is in the ledger': untraced,
  'one headline, and first': headlineFaults,
  'paragraphs open and end as paragraphs do': endFaults,
  'quotations open and close': quotationFaults,
  'the caveat once, before the first quotation': caveatFaults,
};

/** Blocks the story requires in the draft's cases. */
export const requiredFaults = requiredMissing;
