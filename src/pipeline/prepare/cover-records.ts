import { WITHOUT_CODE } from '../../model/record.js';
import type { ForceRecord, Story } from '../../model/record.js';
import type { Problem } from '../../problems/problem.js';
import { partProblems } from '../../validate/part-problems.js';
import type { Records, RefusedRecord } from '../../validate/validate-records.js';

const isTerritorial = (code: string | undefined): boolean => code !== undefined && /^(E23|W15)/.test(code);

/** Whether a force with this code is one of the story's. */
export const isCovered = (story: Story, code: string | undefined): boolean =>
  story.fields.covers === 'all' || isTerritorial(code);

/** What a story makes of one record: a force to draft, or one it covers that cannot be. */
export interface Covered {
  readonly force?: ForceRecord;
  readonly refused?: RefusedRecord;
  /** Problems of the record that only this story finds: a part larger than its whole. */
  readonly problems: readonly Problem[];
}

/** A good record as a story sees it; undefined where the story does not cover it. */
export function coverForce(story: Story, record: ForceRecord): Covered | undefined {
  const { kind, code } = record.fields;
  if (kind === 'nation' || !isCovered(story, code)) return undefined;
  const problems = partProblems(record, story);
  if (problems.length === 0) return { force: record, problems };
  return { refused: { id: record.id, file: record.file, problems }, problems };
}

/** A refused record as a story sees it: it may be one of the story's forces. */
export function coverRefused(story: Story, refused: RefusedRecord): Covered | undefined {
  const { id, code, kind, where } = refused;
  const isElsewhere = code === undefined ? where !== undefined || id === WITHOUT_CODE : /^K\d/.test(code);
  const isNation = id === story.fields.nation || (kind === 'nation' && !isTerritorial(code));
  if (isNation || (isElsewhere && story.fields.covers !== 'all')) return undefined;
  return { refused, problems: [] };
}

/** The forces a story covers, and those of them whose record is refused. */
export function coverRecords(
  story: Story,
  records: Records,
): { forces: readonly ForceRecord[]; refused: readonly RefusedRecord[]; recordProblems: readonly Problem[] } {
  const unread = records.refused.flatMap((one) => coverRefused(story, one) ?? []);
  const read = records.forces.flatMap((one) => coverForce(story, one) ?? []);
  return {
    forces: read.flatMap(({ force }) => force ?? []),
    refused: [...unread, ...read].flatMap(({ refused }) => refused ?? []),
    recordProblems: read.flatMap(({ problems }) => problems),
  };
}
