const STAGES = [
  'load',
  'ingest',
  'validate',
  'derive',
  'compose',
  'render',
  'merge',
  'check',
  'export',
  'write',
  'review',
  'history',
];
const GROUND = '^src/(model|problems|text)/';

const stranger = (stage) => ({
  name: `${stage}-is-a-stranger`,
  comment: `${stage} knows only the ground floor (model, problems, text). What it needs from another stage comes in as an argument: the pipeline joins them.`,
  severity: 'error',
  from: { path: `^src/${stage}/` },
  to: { path: '^src/', pathNot: `^src/(${stage}|model|problems|text)/` },
});

const only = (library, folders) => ({
  name: `only-${folders.join('-and-')}-know-${library}`,
  comment: `${library} is used in ${folders.join(', ')} only, so that it can be exchanged there. Ask that folder for what you need.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${folders.join('|')})/` },
  to: { path: `node_modules/(@types/)?${library}` },
});

export default {
  forbidden: [
    ...STAGES.map(stranger),
    {
      name: 'ground-floor-carries',
      comment: 'model, problems and text are what everything stands on: they know no stage.',
      severity: 'error',
      from: { path: GROUND },
      to: { path: '^src/', pathNot: GROUND },
    },
    {
      name: 'check-keeps-its-own-books',
      comment:
        'check must catch a slip in derive, text or render, so it shares no code with them: write a reader or a sum of its own.',
      severity: 'error',
      from: { path: '^src/check/' },
      to: { path: '^src/', pathNot: '^src/(check|model|problems)/' },
    },
    {
      name: 'reading-knows-no-force',
      comment:
        'What copy says is read before any record is looked at: check/read knows nothing of the frame, the sums or the rules.',
      severity: 'error',
      from: { path: '^src/check/read/' },
      to: { path: '^src/check/', pathNot: '^src/check/read/' },
    },
    {
      name: 'sums-know-no-rules',
      comment: 'What is true is worked out in check/books, whatever rule asks for it.',
      severity: 'error',
      from: { path: '^src/check/books/' },
      to: { path: '^src/check/rules/' },
    },
    {
      name: 'pages-reads-declarations',
      comment:
        'The generated pages are made from declarations: schemas, catalogue, vocabulary, helpers and the command table.',
      severity: 'error',
      from: { path: '^src/pages/' },
      to: { path: '^src/', pathNot: '^src/(pages|model|problems|render|cli|pipeline|validate|load)/' },
    },
    {
      name: 'nobody-calls-the-cli',
      comment: 'cli is the top: program hands it to bin, pages describe it, nothing else knows it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|program|pages)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'pipeline-is-joined-in-one-place',
      comment: 'Stages are joined in pipeline; a stage that calls the pipeline would make a circle.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli|pipeline|pages|program|thread)' },
      to: { path: '^src/pipeline/' },
    },
    only('handlebars', ['render']),
    only('yaml/', ['load', 'ingest']),
    only('@e965/xlsx', ['ingest']),
    only('csv-parse', ['ingest']),
    only('chokidar', ['load', 'ingest']),
    only('commander', ['cli', 'pages']),
    only('node-diff3', ['merge']),
    only('diff/', ['history']),
    {
      name: 'only-load-reads-and-write-writes',
      comment:
        'Files are touched in load, write and ingest, and by the page writer. Elsewhere values come in and go out.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(load|write|ingest|pages)/' },
      to: { path: '^(node:)?fs' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or the shared part belongs below both.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-from-development',
      comment: 'The program runs without development packages: move it to dependencies and say why in CONTRIBUTING.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
