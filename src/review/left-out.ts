import type { LeftOut } from '../model/draft.js';
import type { StoryFields } from '../model/story-schema.js';

/** What a fact that is not there is called. */
const LACKS: Readonly<Record<string, string>> = {
  later: 'there is no figure',
  earlier: 'there is no earlier figure',
  share: 'the share is not known',
  proportion: 'no share is published that can be printed',
  rate: 'there is no rate: the count is small or missing, or nobody or hardly anybody lives there',
  floor: 'the count has no round number below it',
  change: 'there is no comparison of that kind',
};
/** Cases in which there is nothing to tell an editor: the ordinary ones. */
const ORDINARY = /^nothing to say in this case$| is (?:alike|usual|exact|not-asked)$|^teams is none$/;

function plain(reason: string, { measures }: StoryFields): string {
  const [, nation, alias, part] = /^(nation\.)?([a-z-]+)\.([a-z]+) is [a-z-]+(?: known)?$/.exec(reason) ?? [];
  const measure = Object.values(measures).find((one) => one.alias === alias);
  const lack = LACKS[part ?? ''];
  if (measure && lack !== undefined) return `${lack} (${measure.plural}${nation === undefined ? '' : ', the nation'})`;
  const [, other] = /^([a-z-]+) is not in the draft$/.exec(reason) ?? [];
  return other === undefined ? reason : `it follows the paragraph “${other}”, which is not there`;
}

/** Paragraphs left out that an editor could miss, each reason once; titles are named where they differ. */
export function leftOutLines(
  drafts: readonly { readonly outlet: string; readonly leftOut: readonly LeftOut[] }[],
  story: StoryFields,
): readonly string[] {
  const byReason = new Map<string, Map<string, string[]>>();
  for (const { outlet, leftOut } of drafts)
    for (const { block, reason } of leftOut.filter((one) => !ORDINARY.test(one.reason))) {
      const why = plain(reason, story);
      const blocks = byReason.get(why) ?? new Map<string, string[]>();
      blocks.set(block, [...(blocks.get(block) ?? []), outlet]);
      byReason.set(why, blocks);
    }
  return [...byReason].map(([why, blocks]) => {
    const named = [...blocks].map(([block, outlets]) =>
      outlets.length === drafts.length ? block : `${block} (${outlets.join(', ')})`,
    );
    return `${named.join(', ')}: ${why}.`;
  });
}
