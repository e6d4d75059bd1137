import { blockOrder } from '../../compose/block-order.js';
import type { Branch } from '../../model/coverage.js';
import type { Outlet, Story } from '../../model/record.js';
import type { Problem } from '../../problems/problem.js';
import type { Reached } from './reach-branches.js';

/** What a finding quotes first: the words it is about. */
const QUOTED = /“([^“”]+)”/;
const SENTENCE_END = /(?<=[.?!]["”’)]?)\s+(?=["“‘(]?[A-Z0-9])/;

/** headline of templates/lost-dogs/headline.rounded.hbs */
const blockOf = (file: string): string => file.split('/').at(-1)?.split('.')[0] ?? '';

/** The blocks that share a paragraph with one, in some outlet's order: a finding names the first of them. */
function sharing(block: string, story: Story, outlets: readonly Outlet[]): ReadonlySet<string> {
  const groups = outlets.flatMap((outlet) => blockOrder(story, outlet)).filter((one) => typeof one !== 'string');
  return new Set([block, ...groups.filter((group) => group.includes(block)).flat()]);
}

/** Where the outermost words of a template stand that these figures lead to; undefined where there are several such places. */
function outermost(branches: readonly Branch[]): Branch | undefined {
  const saying = branches.filter(({ printed, isEmpty }) => printed === undefined && !isEmpty);
  const least = Math.min(...saying.map(({ steps }) => steps.length));
  const [first, ...rest] = saying.filter(({ steps }) => steps.length === least);
  return rest.length === 0 ? first : undefined;
}

/**
 * A finding in a draft of made-up figures, at the {{#when}} whose words it is about, and with the sentence: such a draft
 * is nowhere to be read. `said`: everything these figures lead to.
 */
export function placeFinding(
  found: Problem,
  said: readonly Reached[],
  told: string,
  story: Story,
  outlets: readonly Outlet[],
): Problem {
  const words = QUOTED.exec(found.message)?.[1] ?? '';
  const nearby = sharing(blockOf(found.file), story, outlets);
  const able = found.file.endsWith('.hbs') ? said.filter(({ branch }) => nearby.has(blockOf(branch.template))) : [];
  const own = able.filter(({ branch }) => branch.file === found.file);
  const having = (some: readonly Reached[]) => some.find(({ text }) => words !== '' && text.includes(words));
  const { branch, text } = having(own) ?? having(able) ?? own[0] ?? {};
  if (branch === undefined || text === undefined) return { ...found, message: `${found.message} (${told})` };
  const place = outermost(able.filter((one) => one.branch.file === branch.file).map((one) => one.branch));
  const sentences = text.split(SENTENCE_END);
  const sentence = sentences.find((one) => one.includes(words)) ?? (sentences.length === 1 ? text : undefined);
  const isTold = sentence === undefined || found.message.includes(sentence);
  return {
    ...found,
    file: branch.file,
    ...(place && { line: place.line, column: place.column }),
    message: `${found.message} (${told}${isTold ? '' : `: “${sentence}”`})`,
  };
}

/** A finding as it reads in every house: the same slip is not told once with % and once with per cent. */
export const inEveryHouse = (message: string): string =>
  message
    .replaceAll(/ per cent\b|(?<=\d)pc\b/g, '%')
    .replaceAll(
      /(?:the )?year ending March \d\d(\d\d)|\b\d{4}[-–/](\d\d)\b/g,
      (_label, ending: string | undefined, short: string | undefined) => `the year to March ${ending ?? short ?? ''}`,
    );
