import type { ChangeCase } from '../model/cases.js';
import type { LeftOut } from '../model/draft.js';
import type { StoryFields } from '../model/story-schema.js';
import { lackOfRate } from './lack-of-rate.js';
import type { Residents } from './lack-of-rate.js';

/** What is told of a fact that is not there, of a measure by its plural. */
const LACKS: Readonly<Record<string, (plural: string, where: string) => string>> = {
  later: (plural, where) => `there is no figure for ${plural}${where} that can be printed`,
  earlier: (plural, where) => `there is no earlier figure for ${plural}${where} that can be printed`,
  share: (plural, where) => `no share of the total can be given for ${plural}${where}`,
  proportion: (plural, where) => `the release gives no share of ${plural}${where} that can be printed`,
  rate: (plural, where) => `there is no rate of ${plural}${where}`,
  floor: (plural, where) => `no round number lies close below the count of ${plural}${where}`,
};

/** What is told of a change that a paragraph is not for: how the two counts compare. */
const MOVES: Readonly<Record<ChangeCase, string>> = {
  rise: 'rose',
  fall: 'fell',
  level: 'was the same as before',
  'little-changed': 'was little changed',
  'from-zero': 'rose from none',
  'to-zero': 'fell to none',
  'still-zero': 'was none, as before',
  'small-rise': 'rose, between small counts',
  'small-fall': 'fell, between small counts',
  'no-comparison': 'cannot be compared with an earlier one',
};
const isMove = (word: string): word is ChangeCase => Object.hasOwn(MOVES, word);

/** Cases in which there is nothing to tell an editor: the ordinary ones. */
const ORDINARY = /^nothing to say in this case$| is (?:alike|usual|exact|not-asked)$|^teams is none$/;

/** Whom the notes are on, and what the nation's record calls its area. */
export interface Places {
  readonly force: Residents;
  readonly nation: string;
}

const quoted = (block: string): string => `“${block}”`;

/** Two names, or more: “rate” and “nation-rate”. */
const inRow = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');

function plain(reason: string, { measures }: StoryFields, { force, nation }: Places): string {
  const [, national, alias, part = '', found = ''] =
    /^(nation\.)?([a-z-]+)\.([a-z]+) is ([a-z-]+)(?: known)?$/.exec(reason) ?? [];
  const measure = Object.values(measures).find((one) => one.alias === alias);
  const where = national === undefined ? '' : ` in ${nation}`;
  const lack = LACKS[part];
  if (measure && part === 'later' && found === 'none') return `no ${measure.plural} were recorded${where}`;
  if (measure && part === 'counting') return `the force does not count ${measure.plural} as other forces do`;
  if (measure && lack) {
    const why = part === 'rate' && national === undefined ? lackOfRate(force) : '';
    return `${lack(measure.plural, where)}${why}`;
  }
  if (measure && part === 'change')
    return `the recorded number of ${measure.plural}${where} ${MOVES[isMove(found) ? found : 'no-comparison']}`;
  const [, other] = /^([a-z-]+) is not in the draft$/.exec(reason) ?? [];
  return other === undefined ? reason : `this makes no sense without “${other}”, which is not in the draft`;
}

/** Paragraphs left out that an editor could miss, each reason once; titles are named where they differ. */
export function leftOutLines(
  drafts: readonly { readonly outlet: string; readonly leftOut: readonly LeftOut[] }[],
  story: StoryFields,
  places: Places,
): readonly string[] {
  const byReason = new Map<string, Map<string, string[]>>();
  for (const { outlet, leftOut } of drafts)
    for (const { block, reason } of leftOut.filter((one) => !ORDINARY.test(one.reason))) {
      const why = plain(reason, story, places);
      const blocks = byReason.get(why) ?? new Map<string, string[]>();
      blocks.set(block, [...(blocks.get(block) ?? []), outlet]);
      byReason.set(why, blocks);
    }
  return [...byReason].map(([why, blocks]) => {
    const named = [...blocks].map(([block, outlets]) =>
      outlets.length === drafts.length ? quoted(block) : `${quoted(block)} (${outlets.join(', ')})`,
    );
    const paragraphs = named.length === 1 ? 'The paragraph' : 'The paragraphs';
    return `${paragraphs} ${inRow(named)} ${named.length === 1 ? 'is' : 'are'} left out: ${why}.`;
  });
}
