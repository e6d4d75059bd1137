/**
 * The stages of one build, one after the other in one cold process, through the pipeline's own doors.
 * node --expose-gc stages.js FORCES NATION TEMPLATES OUT  →  JSON on stdout
 * FORCES holds the records with the nation's, NATION the nation's alone: so templates are timed without records.
 */

/** @typedef {{ name: string, ms: number, held: number }} Stage `held`: MB alive on the heap afterwards */

const [forces = '', nation = '', templates = '', out = ''] = process.argv.slice(2);

/** @type {Stage[]} */
const stages = [];

/** @param {string} name @param {number} ms */
function note(name, ms) {
  globalThis.gc?.();
  stages.push({ name, ms, held: process.memoryUsage().heapUsed / 2 ** 20 });
}

/** @template T @param {string} name @param {() => T} work @returns {T} */
function stage(name, work) {
  const started = performance.now();
  const result = work();
  note(name, performance.now() - started);
  return result;
}

/** @param {string} path @returns {Promise<unknown>} */
const fromDist = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);

const begun = performance.now();
const { buildFrom } = /** @type {typeof import('../../src/pipeline/build.js')} */ (await fromDist('pipeline/build.js'));
const { draftForce } = /** @type {typeof import('../../src/pipeline/draft/draft-release.js')} */ (
  await fromDist('pipeline/draft/draft-release.js')
);
const { openRelease } = /** @type {typeof import('../../src/pipeline/prepare/release-run.js')} */ (
  await fromDist('pipeline/prepare/release-run.js')
);
const { loadFolder } = /** @type {typeof import('../../src/load/load-folder.js')} */ (
  await fromDist('load/load-folder.js')
);
const { partProblems } = /** @type {typeof import('../../src/validate/part-problems.js')} */ (
  await fromDist('validate/part-problems.js')
);
const { prepare } = /** @type {typeof import('../../src/pipeline/prepare/prepare.js')} */ (
  await fromDist('pipeline/prepare/prepare.js')
);
const { validateRecords } = /** @type {typeof import('../../src/validate/validate-records.js')} */ (
  await fromDist('validate/validate-records.js')
);
const { loadTemplates } = /** @type {typeof import('../../src/load/load-templates.js')} */ (
  await fromDist('load/load-templates.js')
);
const { storyNames } = /** @type {typeof import('../../src/validate/reference-problems.js')} */ (
  await fromDist('validate/reference-problems.js')
);
note('modules', performance.now() - begun);

const settings = { forces, templates, out, formats: /** @type {const} */ (['md', 'txt', 'html']) };
const prepared = stage('templates', () => prepare({ ...settings, forces: nation }));
const names = storyNames(loadTemplates(templates).stories);

function records() {
  const { files } = stage('load', () => loadFolder(forces, 'forces'));
  return stage('validate', () => {
    const found = validateRecords(files, names);
    for (const { ready } of prepared.stories)
      if (ready) for (const record of found.forces) partProblems(record, ready.story);
    return found;
  });
}

const { forces: covered } = records();
const ready = prepared.stories.find((story) => story.ready)?.ready;
if (!ready) throw new Error('no story is ready');
const run = openRelease(ready, '2019-20', prepared.outlets, ['md', 'txt', 'html']);
stage('draft', () => {
  for (const record of covered) draftForce(record, run);
});
const result = stage('whole', () => buildFrom({ ...settings, brief: true }));
if (result.stories.some(({ failed }) => failed)) throw new Error(JSON.stringify(result.problems));
process.stdout.write(JSON.stringify(stages));
