import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TemplateFile } from '../model/record.js';
import type { LoadedStory } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { loadFile } from './load-folder.js';

import { readText } from './read-text.js';

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const NOT_STORIES = new Set(['shared', 'outlets']);

export interface LoadedTemplates {
  readonly stories: readonly LoadedStory[];
  readonly shared: readonly TemplateFile[];
  /** Problems with shared templates: they stop every story. */
  readonly problems: readonly Problem[];
}

/** The .hbs files of one folder under templates/. */
function readTemplates(root: string, folder: string): { templates: TemplateFile[]; problems: Problem[] } {
  const path = join(root, folder);
  const templates: TemplateFile[] = [];
  const problems: Problem[] = [];
  if (!existsSync(path)) return { templates, problems };
  for (const entry of readdirSync(path).sort(byName)) {
    if (!entry.endsWith('.hbs')) continue;
    const file = `templates/${folder}/${entry}`;
    const text = readText(join(path, entry), file);
    if (text.value === undefined) problems.push(...text.problems);
    else templates.push({ file, folder, name: entry.slice(0, -'.hbs'.length), text: text.value });
  }
  return { templates, problems };
}

/** Every story folder and the shared templates. A folder without story.yaml is no story. */
export function loadTemplates(root: string): LoadedTemplates {
  if (!existsSync(root) || !statSync(root).isDirectory())
    return {
      stories: [],
      shared: [],
      problems: [problem('load/no-stories', { file: 'templates' }, 'There is no such folder.')],
    };
  const folders = readdirSync(root)
    .sort(byName)
    .filter((name) => !NOT_STORIES.has(name) && !name.startsWith('.') && existsSync(join(root, name, 'story.yaml')));
  const stories = folders.map((id) => {
    const { templates, problems } = readTemplates(root, id);
    return {
      id,
      yaml: loadFile(join(root, id, 'story.yaml'), `templates/${id}/story.yaml`, id),
      templates,
      problems,
    };
  });
  const shared = readTemplates(root, 'shared');
  const none =
    stories.length === 0 ? [problem('load/no-stories', { file: 'templates' }, 'No folder here has a story.yaml.')] : [];
  return { stories, shared: shared.templates, problems: [...shared.problems, ...none] };
}
