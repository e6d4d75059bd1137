import { join } from 'node:path';
import type { TemplateFile } from '../model/record.js';
import type { LoadedFile, LoadedStory } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { kindOf, listFolder } from './list-folder.js';
import { ID, loadFile } from './load-folder.js';
import { readText } from './read-text.js';
import { placeIn, strangeIn } from './strange-text.js';

const NOT_STORIES = new Set(['shared', 'outlets']);
const STORY = 'story.yaml';
/** A file that means to be a template, by its name; Windows may hide the .txt. */
const TEMPLATE = /\.hbs(\.txt)?$/i;

export interface LoadedTemplates {
  readonly stories: readonly LoadedStory[];
  readonly shared: readonly TemplateFile[];
  /** Problems with shared templates: they stop every story. */
  readonly problems: readonly Problem[];
}

interface ReadTemplates {
  readonly templates: readonly TemplateFile[];
  readonly problems: readonly Problem[];
}

/**
 * One template. One that cannot be read stands with no text, so that nobody is also told that it is
 * not there; its problem stops the story.
 */
function readTemplate(path: string, folder: string, entry: string): { template: TemplateFile; problems: Problem[] } {
  const file = `templates/${folder}/${entry}`;
  const name = entry.replace(TEMPLATE, '');
  const unread = (found: readonly Problem[]) => ({ template: { file, folder, name, text: '' }, problems: [...found] });
  if (entry !== `${name}.hbs`) {
    const message = `"${entry}" does not end in .hbs.`;
    return unread([problem('load/bad-id', { file, line: 1, column: 1 }, message, `Name it ${name}.hbs.`)]);
  }
  const { value: text, problems } = readText(path, file);
  if (text === undefined) return unread(problems);
  const strange = strangeIn(text);
  if (!strange) return { template: { file, folder, name, text }, problems: [...problems] };
  const place = { file, ...placeIn(text, strange.at) };
  return unread([...problems, problem('load/strange-character', place, `The character ${strange.shown} stands here.`)]);
}

/** The .hbs files of one folder under templates/. */
function readTemplates(root: string, folder: string): ReadTemplates {
  const path = join(root, folder);
  const listed = listFolder(path, `templates/${folder}`);
  const read = (listed.value ?? [])
    .filter((entry) => TEMPLATE.test(entry))
    .map((entry) => readTemplate(join(path, entry), folder, entry));
  return {
    templates: read.map(({ template }) => template),
    problems: [...listed.problems, ...read.flatMap(({ problems }) => problems)],
  };
}

/** What is wrong with a folder that means to be a story; undefined for a folder that has nothing of one. */
function storyPage(root: string, id: string, names: readonly string[]): LoadedFile | undefined {
  const file = `templates/${id}/${STORY}`;
  const refused = (found: Problem): LoadedFile => ({ id, file, problems: [found] });
  const misspelt = names.find((name) => name !== STORY && /^story\.ya?ml(\.txt)?$/i.test(name));
  if (!names.includes(STORY) && misspelt !== undefined) {
    const place = { file: `templates/${id}/${misspelt}`, line: 1, column: 1 };
    return refused(problem('load/not-a-story', place, `The file is named ${misspelt}.`, `Name it ${STORY}.`));
  }
  if (!names.includes(STORY)) {
    const own = names.filter((name) => TEMPLATE.test(name));
    if (own.length === 0) return undefined;
    const message = `There ${own.length === 1 ? 'is a template' : `are ${own.length} templates`} and no ${STORY} in templates/${id}/.`;
    return refused(problem('load/not-a-story', { file, line: 1, column: 1 }, message));
  }
  if (ID.test(id)) return loadFile(join(root, id, STORY), file, id);
  const help = 'Name the folder in lower case with hyphens, such as child-sexual-abuse.';
  return refused(problem('load/bad-id', { file, line: 1, column: 1 }, `The folder "${id}" is not an id.`, help));
}

/** Every story folder and the shared templates. A folder that has nothing of a story is passed over. */
export function loadTemplates(root: string): LoadedTemplates {
  const none = (message: string): Problem => problem('load/no-stories', { file: 'templates' }, message);
  const listed = listFolder(root, 'templates');
  if (listed.value === undefined) {
    const problems = listed.problems.length > 0 ? listed.problems : [none('There is no such folder.')];
    return { stories: [], shared: [], problems };
  }
  const shared = readTemplates(root, 'shared');
  const problems: Problem[] = [...shared.problems];
  const stories = listed.value.flatMap((id): LoadedStory[] => {
    if (NOT_STORIES.has(id) || kindOf(join(root, id)) !== 'folder') return [];
    const inside = listFolder(join(root, id), `templates/${id}`);
    problems.push(...inside.problems);
    const yaml = storyPage(root, id, inside.value ?? []);
    if (!yaml) return [];
    const own = readTemplates(root, id);
    return [{ id, yaml, templates: own.templates, problems: own.problems }];
  });
  if (stories.length === 0) problems.push(none('No folder here has a story.yaml.'));
  return { stories, shared: shared.templates, problems };
}
