import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '../../src/check/frame.js';
import { sentenceForm, ownNamesOf } from '../../src/check/read/sentence-form.js';
import { sentenceReader } from '../../src/check/read/read-by-form.js';
import { comparisonReader, wholesOf } from '../../src/check/read/read-comparisons.js';
import { readSentence, sentencesOf } from '../../src/check/read/read-sentence.js';
import type { SentenceReading } from '../../src/check/read/read-sentence.js';
import { besideReaders } from '../../src/check/read/read-beside.js';
import { nationalReaders } from '../../src/check/read/read-national.js';
import { frameFor } from '../../src/pipeline/draft/draft-release.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';

/** In the test of random figures; a longer run: PROPERTY_RUNS=20000 npm run jest -- tests/check/sentence-form. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 1000);

const kent = ownNamesOf(['Kent Police', 'Kent'], ['england and wales']);
const formOf = (sentence: string): string => sentenceForm(sentence, kent).text;

describe('the form that forces share', () => {
  it('is the same for two forces with other figures', () => {
    const gwent = ownNamesOf(['Gwent Police', 'Gwent'], ['england and wales']);
    const forms = [
      sentenceForm('Kent Police recorded 2,731 crimes, up from 863, in Kent.', kent),
      sentenceForm('Gwent Police recorded 1,046 crimes, up from 975, in Gwent.', gwent),
    ];
    expect(forms.map(({ text }) => text)).toEqual([
      'Xxxxx Police recorded 7,772 crimes, up from 773, in Xxxxx.',
      'Xxxxx Police recorded 7,772 crimes, up from 773, in Xxxxx.',
    ]);
  });

  it.each([
    'In 2019-20 it was 2020 in all.',
    'On 24 February, at 10:45, one in 7 of 31.',
    'Call 101, or 0800 1111, or 999.',
    'An 85% rise, a 1% fall, £45 and 4.5 for every 1,000 people.',
    'The 43 forces, and Kentish towns.',
  ])('leaves as it is: %s', (sentence) => expect(formOf(sentence)).toBe(sentence));

  it.each([
    ['a 45% rise, and 8% more', 'a 72% rise, and 7% more'],
    ['it was 12 per cent of 412', 'it was 72 per cent of 773'],
    ['KENT and Kent’s 1,234,567', 'KENT and Xxxxx’s 7,777,772'],
  ])('of %s is %s', (sentence, form) => expect(formOf(sentence)).toBe(form));

  it('has the longest of a force’s names where two begin', () => {
    const names = ownNamesOf(['Barset and Wold Constabulary', 'Barset Police', 'Barset'], []);
    expect(sentenceForm('Barset and Wold, and Barset.', names).text).toBe('Xxxxx, and Yyyyy.');
  });

  it('leaves a name that is a month’s: years are read beside it', () =>
    expect(ownNamesOf(['March Constabulary', 'March'], [])).toEqual([]));

  it('knows no own name in what the nation is called', () => {
    expect(ownNamesOf(['British Railway Police', 'England'], ['england and wales']).map(({ text }) => text)).toEqual([
      'British Railway',
    ]);
  });
});

/** The real forces of every story's newest release. */
function realFrames(): readonly Frame[] {
  const { stories, outlets } = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
  return stories.flatMap(({ ready }) => {
    const label = Object.keys(ready?.story.fields.releases ?? {}).at(-1);
    if (!ready || label === undefined) return [];
    const run = openRelease(ready, label, outlets, undefined);
    return ready.forces.flatMap((record) => frameFor(record, run) ?? []);
  });
}

const frames = realFrames();

/** Every sentence in the force's committed drafts, and those that other tests of the check type. */
function sentencesFor({ release: { story, later }, record }: Frame): readonly string[] {
  const folder = join('out', story.id, later.label.toLowerCase().replaceAll(' ', '-'), record.id);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .flatMap(sentencesOf);
}
const typed = readdirSync('tests/check')
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => readFileSync(join('tests/check', name), 'utf8').match(/(?<=')[A-Z][^'\n]{20,}[.?!](?=')/g) ?? []);

const unnamed = { ofForm: undefined, said: '', nationAt: 0 };

/** What a reading says, without what names the force in it. */
const sayings = ({ sides, ...rest }: SentenceReading) => ({
  ...rest,
  ...unnamed,
  ...(sides && { sides: { ...sides, first: { ...sides.first, ...unnamed }, second: { ...sides.second, ...unnamed } } }),
});

const readsAlike = (frame: Frame) => {
  const { release, record, ownNames } = frame;
  const wholes = [...new Set([...wholesOf(record.fields), ...wholesOf(release.nation.fields)])];
  const { nationAreas } = release;
  const comparisons = comparisonReader(wholes, nationalReaders(nationAreas, wholes), besideReaders(nationAreas));
  const read = (sentence: string): SentenceReading => readSentence(sentence, release, comparisons);
  const readByForm = sentenceReader(read);
  return (sentence: string): void => {
    const [byForm, byItself] = [readByForm(sentence, ownNames), read(sentence)].map(sayings);
    expect(byForm).toEqual(byItself);
  };
};

describe('a sentence read by its form says what it says by itself', () => {
  it.each(frames.map((frame) => [`${frame.release.story.id} ${frame.record.id}`, frame] as const))(
    'in drafts: %s',
    (_name, frame) => sentencesFor(frame).forEach(readsAlike(frame)),
  );

  it.each(
    frames
      .filter(({ record }) => ['kent', 'dyfed-powys', 'thames-valley'].includes(record.id))
      .map((frame) => [`${frame.release.story.id} ${frame.record.id}`, frame] as const),
  )('as other tests type them: %s', (_name, frame) => {
    expect(typed.length).toBeGreaterThan(500);
    typed.forEach(readsAlike(frame));
  });

  it('with other figures typed into it', () => {
    const [frame] = frames.filter(({ record }) => record.id === 'kent');
    if (!frame) throw new Error('there is no draft of Kent');
    const check = readsAlike(frame);
    const figure = fc.oneof(
      fc.nat({ max: 120 }),
      fc.integer({ min: 100, max: 2100 }),
      fc.nat({ max: 2_000_000 }).map((one) => one.toLocaleString('en-GB')),
      fc.constantFrom('4.5', '0.5', '2019-20', '10:30', '12-14', '0800 1111', '1', '11', '80', '18'),
    );
    const numbered = typed.filter((sentence) => /\d/.test(sentence));
    const retyped = fc
      .tuple(fc.constantFrom(...numbered), fc.array(figure, { minLength: 8, maxLength: 8 }))
      .map(([sentence, figures]) => {
        let at = 0;
        return sentence.replaceAll(/\d[\d,.]*\d|\d/g, () => String(figures[at++ % figures.length]));
      });
    fc.assert(fc.property(retyped, check), { numRuns: RUNS });
  });
});
