import { prepare } from '../pipeline/prepare/prepare.js';
import { commandsPage, problemsPage, vocabularyPage } from './reference-pages.js';
import { schemaPages } from './schema-pages.js';
import { stylePage } from './style-page.js';
import type { Page } from './schema-pages.js';

/** Every generated page of the project at `root`. A test holds them against the files. */
export function allPages(root: string): readonly Page[] {
  const prepared = prepare({ forces: `${root}/forces`, templates: `${root}/templates`, out: `${root}/out` });
  const stories = prepared.stories.flatMap(({ id, ready }) => (ready ? [{ id, fields: ready.story.fields }] : []));
  return [...schemaPages(), problemsPage(), vocabularyPage(stories), stylePage(), commandsPage()];
}
