import { checkCopy } from '../../src/check/check-copy.js';
import { readParagraph } from '../../src/check/read/copy.js';
import type { Copy } from '../../src/check/read/copy.js';
import type { Frame } from '../../src/check/frame.js';
import { severityOf } from '../../src/check/severity.js';
import type { RecordFields } from '../../src/model/record-schema.js';
import { draftsFor, frameFor } from '../../src/pipeline/draft/draft-release.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import { copyOf } from '../support/copy-of.js';

/** A force's piece for the wire on one story, as an editor has it before anything is typed into it. */
export interface Desk {
  /** What is found in the piece with a paragraph of the editor's before its caveat: “error C2”. */
  readonly typed: (sentence: string) => readonly string[];
  /** The same with another headline. */
  readonly headed: (headline: string) => readonly string[];
}

type StatementFields = NonNullable<RecordFields['statements']>[number];

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });

const foundIn = (copy: Copy, frame: Frame): readonly string[] => [
  ...new Set(checkCopy(copy, frame).map((one) => `${severityOf(one, frame.release.story.fields)} ${one.rule}`)),
];

/** The desk of a real story's newest release; how it stands with the force's statement may be another. */
export function deskOf(story: string, force: string, statement?: StatementFields): Desk {
  const ready = prepared.stories.find(({ id }) => id === story)?.ready;
  const found = ready?.forces.find(({ id }) => id === force);
  const label = Object.keys(ready?.story.fields.releases ?? {}).at(-1);
  if (!ready || !found || label === undefined) throw new Error(`${story} does not stand`);
  const record = statement ? { ...found, fields: { ...found.fields, statements: [statement] } } : found;
  const wire = prepared.outlets.filter(({ id }) => id === 'wire');
  const run = openRelease(ready, label, wire, undefined);
  const frame = frameFor(record, run);
  const [draft] = draftsFor(record, run);
  if (!frame || !draft) throw new Error('there is no draft');
  const copy = copyOf(draft);
  const before = foundIn(copy, frame);
  if (before.length > 0) throw new Error(`the honest piece is not: ${before.join(', ')}`);
  const caveat = copy.paragraphs.findIndex(({ text }) => /cautions|differences|changes between/.test(text));
  return {
    typed: (sentence) =>
      foundIn({ ...copy, paragraphs: copy.paragraphs.toSpliced(caveat, 0, readParagraph(sentence)) }, frame),
    headed: (headline) => foundIn({ ...copy, headline }, frame),
  };
}
