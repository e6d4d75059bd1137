import type { ForceRecord } from '../model/record.js';
import { endMonth } from './read/find-entry.js';
import type { Frame } from './frame.js';

type Status = NonNullable<ForceRecord['fields']['statements']>[number]['status'];

/** How it stands with the force's statement on a release; undefined where the record has none. */
export const statementStatus = ({ fields }: ForceRecord, { release: { story, later } }: Frame): Status | undefined =>
  (fields.statements ?? []).find((one) => one.story === story.id && endMonth(one.release) === endMonth(later.label))
    ?.status;
