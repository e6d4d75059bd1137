import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseFields } from '../model/story-schema.js';
import type { FileEdit } from './apply.js';
import { editRecord, editStory } from './edit-files.js';
import type { Plan } from './plan.js';

/** The folders a plan is applied to. */
interface Folders {
  readonly forces: string;
  readonly templates: string;
}

/** Every file a plan changes, as it is and as it is to be. Reads the files as they lie there, byte for byte. */
export function planEdits(
  plan: Plan,
  before: ReleaseFields | undefined,
  { forces, templates }: Folders,
): readonly FileEdit[] {
  const ids = [...new Set(plan.figures.filter(({ writes }) => writes).map(({ record }) => record))];
  const records = ids.map((id): FileEdit => {
    const path = join(forces, `${id}.yaml`);
    const text = readFileSync(path, 'utf8');
    const own = plan.figures.filter(({ record }) => record === id);
    return { path, file: `forces/${id}.yaml`, before: text, after: editRecord(text, own) };
  });
  const path = join(templates, plan.story, 'story.yaml');
  const text = readFileSync(path, 'utf8');
  const story = {
    path,
    file: `templates/${plan.story}/story.yaml`,
    before: text,
    after: editStory(text, plan.release, before),
  };
  return [...records, story].filter((edit) => edit.before !== edit.after);
}
