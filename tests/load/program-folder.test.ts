import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from '../../src/load/program-folder.js';

it('the program’s folder holds all of it: what is remembered of a run counts for this program alone', () => {
  const missing = ['bin', 'load/stamps', 'pipeline/build', 'check/check-draft', 'render/render-draft'].filter(
    (file) => !['.ts', '.js'].some((end) => existsSync(join(programFolder(), `${file}${end}`))),
  );
  expect(missing).toEqual([]);
});
