import { chooseBlocks } from '../../src/compose/choose-blocks.js';
import { deriveForce } from '../../src/derive/derive-force.js';
import type { Draft, Paragraph, Span } from '../../src/model/draft.js';
import { paragraphText } from '../../src/model/draft.js';
import type { Facts } from '../../src/model/fact.js';
import type { Outlet } from '../../src/model/record.js';
import { renderDraft } from '../../src/render/render-draft.js';
import type { Drafted } from './draft-case.js';

/** A draft as spans, beside the text and ledger entry that the pipeline made of it. */
export interface SpannedDraft {
  readonly draft: Draft;
  readonly facts: Facts;
  readonly text: string;
  readonly entry: Drafted['result']['drafts'][number];
}

const covers = ({ fields }: Outlet, force: string): boolean => fields.forces === 'all' || fields.forces.includes(force);

/** The spans of a force's drafts: the pipeline gives only what is made of them. */
export function spannedDrafts({ record, run, result }: Drafted): readonly SpannedDraft[] {
  const { facts } = deriveForce(record, run.context);
  if (!facts || result.drafts.length === 0) return [];
  const { story, compiled } = run.ready;
  return run.outlets
    .filter((outlet) => covers(outlet, record.id))
    .map((outlet) => {
      const ids = { story: story.id, release: run.slug, force: record.id, outlet: outlet.id };
      const chosen = chooseBlocks(story, outlet, facts, run.picksFor(outlet, record.id));
      const { style } = outlet.fields;
      const draft = renderDraft({ ...ids, style, facts, ...chosen, footers: story.fields.footers }, compiled);
      const entry = result.drafts.find((one) => one.outlet === outlet.id);
      const file = result.files.find(({ path }) => path === `${record.id}/${outlet.id}.md`);
      if (!entry || !file) throw new Error(`${record.id}/${outlet.id} was not written`);
      return { draft, facts, text: file.text, entry };
    });
}

export const isOurs = (span: Span): boolean => span.kind !== 'quotation' && span.kind !== 'verbatim';

/** A paragraph's text without what others said or wrote. */
export const ownText = ({ spans }: Paragraph): string =>
  spans
    .filter(isOurs)
    .map((span) => span.text)
    .join('');

export const textOf = (draft: Draft, paragraph: Paragraph): string => paragraphText(paragraph, draft.quotes);
