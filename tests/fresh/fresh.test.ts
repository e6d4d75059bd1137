import { existsSync, readFileSync } from 'node:fs';
import { allPages } from '../../src/pages/all-pages.js';
import { buildFrom } from '../../src/pipeline/build.js';

const SETTINGS = { forces: 'forces', templates: 'templates', out: 'out' };
/** Files of out/ that are kept in version control; the rest is made anew by npm start. */
const isKept = (path: string): boolean => path.endsWith('.md') || path.endsWith('.json');

describe('what is committed is what the program makes', () => {
  it('out/ is fresh: npm start would change no draft, note or ledger', () => {
    const { stories } = buildFrom(SETTINGS, undefined, true);
    expect(stories.length).toBeGreaterThan(0);
    const stale = stories.flatMap(({ actions }) =>
      actions.filter(({ kind, path }) => kind !== 'unchanged' && (kind === 'withdraw' || isKept(path))),
    );
    expect(stale.map(({ kind, path }) => `${kind} ${path}`)).toEqual([]);
  });

  it.each(allPages('.').map(({ path, text }) => [path, text]))(
    '%s is fresh: npm run pages would not change it',
    (path, text) => {
      expect(existsSync(path) ? readFileSync(path, 'utf8') : `${path} is not there: run npm run pages`).toBe(text);
    },
  );
});
