import type { RecordFields } from '../../src/model/record-schema.js';
import { draftForce, draftsFor } from '../../src/pipeline/draft/draft-release.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { standingOf } from '../../src/pipeline/draft/standing.js';

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const ready = prepared.stories.find(({ id }) => id === 'child-sexual-abuse')?.ready;
const record = ready?.forces.find(({ id }) => id === 'hertfordshire');
if (!ready || !record) throw new Error('the story does not stand');
const run = openRelease(ready, '2019-20', prepared.outlets, ['md']);
const { files, problems } = draftForce(record, run);
const notes = files.find(({ path }) => path.endsWith('notes.md'))?.text ?? '';
const [draft] = draftsFor(record, run);
if (!draft) throw new Error('there is no draft');

describe('the notes on Hertfordshire', () => {
  it.each([
    '**Top line:** Police recorded 863 child sexual abuse crimes in Hertfordshire.',
    '- Child sexual abuse crimes: the change is far from that in England and Wales.\n',
    '- Cases of child sexual exploitation: up here, down in England and Wales.',
    '- Child sexual abuse crimes: the number recorded more than quadrupled, from 189 to 863.',
    '- Press office of Hertfordshire Constabulary: no number in the record.',
    '; no later than 23 February 2021.\n',
    '- All that happens: only what reaches the police is counted (rule B6).',
    'under 16',
  ])('say: %s', (line) => expect(notes).toContain(line));

  it('say nothing twice', () => {
    const lines = notes.split('\n').filter((line) => line !== '');
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('the notes on a knife story', () => {
  const knife = prepared.stories.find(({ id }) => id === 'knife-crime')?.ready;
  const cumbria = knife?.forces.find(({ id }) => id === 'cumbria');
  if (!knife || !cumbria) throw new Error('the story does not stand');
  const opened = openRelease(knife, 'year ending September 2019', prepared.outlets, ['md']);
  const context = { ...opened.context, excludedAreas: ['Melstock-Wells'] };
  const told = draftForce(cumbria, { ...opened, context }).files.find(({ path }) => path.endsWith('notes.md'))?.text;

  it.each([
    'These are drafts: a person must read them before anything is published.',
    '- Not in the total for England and Wales: Melstock-Wells. Following ',
    '198 in the year ending September 2019 at forces/cumbria.yaml',
    'the 10 earlier counts in the same record\n',
    '- recorded serious offences involving a knife: 40 for every 100,000 people\n',
  ])('say: %s', (line) => expect(told).toContain(line));
});

describe('the record’s own notes', () => {
  const notesOn = (own: RecordFields['notes']): string => {
    const noted = { ...record, fields: { ...record.fields, ...(own !== undefined && { notes: own }) } };
    return draftForce(noted, run).files.find(({ path }) => path.endsWith('notes.md'))?.text ?? '';
  };

  it('are told with every story, but for those on another', () => {
    expect(notesOn('One note.')).toContain('## From the record\n\n- One note.\n');
    const one = { story: 'child-sexual-abuse', text: 'On this one.' };
    const other = { story: 'knife-crime', text: 'On the other.' };
    expect(notesOn(['On all.', one, other])).toContain('## From the record\n\n- On all.\n- On this one.\n\n');
    expect(notesOn([other])).not.toContain('From the record');
  });
});

describe('a decision', () => {
  const lift = (figures: string) => ({
    draft: 'child-sexual-abuse/2019-20/hertfordshire',
    lifted: ['check/baseline'],
    by: 'Ann Barset',
    reason: 'the force answered',
    figures,
  });

  it('stands on the figures it was made on', () => {
    const { holds, lifted } = standingOf(draft, problems, () => 'lifts', [lift('same')]);
    expect(holds).toEqual([]);
    expect(lifted.map(({ by }) => by)).toEqual(['Ann Barset']);
  });

  it('lapses with them, and the hold says whose it was', () => {
    const { holds, lifted } = standingOf(draft, problems, () => 'on other figures', [lift('same')]);
    expect(lifted).toEqual([]);
    expect(holds[0]).toContain(
      'Ann Barset lifted this on other figures (“the force answered”); they have changed since.',
    );
  });
});
