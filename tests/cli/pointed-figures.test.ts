import { baseProject } from './base-project.js';

const FORCE = 'lost-dogs/2019-20/barsetshire';
const DRAFT = `out/${FORCE}/wire.md`;
const { run, read, change } = baseProject();
const built = async (words: RegExp | string, typed: string) => {
  await run('build', '--formats', 'md,html');
  change(DRAFT, words, typed);
  await run('build', '--formats', 'md,html');
  const page = read(`out/${FORCE}/wire.html`);
  const explained = async (figure: string) => (await run('explain', `${FORCE}/wire`, figure)).out;
  return { pointed: [...page.matchAll(/<data [^>]*>([^<]*)</g)].map(([, text]) => text), explained };
};
const CHANGE = /The number of lost dogs.*/;

describe('a figure of ours in words typed by hand', () => {
  it.each([
    ['counts what it counted', /Of the total.*/, 'Of them, **146** were found again.', '146'],
    [
      'is said in another order',
      CHANGE,
      'Two years before, 450 lost dogs had been recorded, so it rose by 92%.',
      '92%',
    ],
  ])('points to its cell where it %s', async (_, words, typed, figure) => {
    const { pointed, explained } = await built(words, typed);
    expect(pointed).toContain(figure);
    expect(await explained(figure)).toContain('forces/barsetshire.yaml');
  });

  it.each([
    [
      'counts something else',
      /Of the total.*/,
      'Volunteers held 146 meetings, and of the total some were found.',
      '146',
    ],
    ['is of another time', CHANGE, 'The number rose. It was first reported as 92% compared with 450 lost dogs.', '92%'],
    ['is somebody’s word', CHANGE, 'The number of lost dogs rose: “by 92% in all,” said the club.', '92%'],
    [
      'is a number to ring',
      CHANGE,
      'The number of lost dogs rose. Call 01632 450 compared with two years earlier.',
      '450',
    ],
  ])('points to no cell where it %s', async (_, words, typed, figure) => {
    const { pointed, explained } = await built(words, typed);
    expect(pointed).not.toContain(figure);
    expect(await explained(figure)).toBe('');
  });
});
