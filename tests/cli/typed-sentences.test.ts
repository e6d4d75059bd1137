import { baseProject } from './base-project.js';

const DRAFT = 'out/lost-dogs/2019-20/barsetshire/wire.md';
const { run, read, change } = baseProject();
const typed = async (sentence: string): Promise<{ code: number; err: string }> => {
  await run('build');
  change(DRAFT, '\nThe KO cautions', `\n${sentence}\n\nThe KO cautions`);
  const { code, err } = await run('build');
  expect(read(DRAFT)).toContain(sentence);
  return { code, err };
};

describe('an editor’s own sentence', () => {
  it.each([
    'A man, 34, was jailed on 14 January for selling lost dogs that police had recorded.',
    'Our series on lost dogs starts on Friday 5 March at 7pm.',
    'That is 863 lost dogs recorded by Barsetshire Constabulary in 2019-20, 92% up on 450 two years earlier.',
    'It recorded 863 lost dogs in 2019-20, compared with 450 two years earlier.',
    'It recorded 863 lost dogs in 2019-20, 92% up from 450.',
    'The number of lost dogs recorded in 2019-20 was 863, higher than the 450 two years earlier.',
  ])('passes the check: %s', async (sentence) => {
    expect(await typed(sentence)).toMatchObject({ code: 0 });
  });

  it.each([
    ['That is 450 lost dogs recorded in 2019-20, 92% up on 863 two years earlier.', '“450” is not what the record'],
    ['It recorded 863 lost dogs in 2019-20, compared with 451 two years earlier.', '“451” is not what the record'],
    ['In 2019-20 it recorded 450 lost dogs, from 863 two years earlier.', '“450” is not what the record'],
    ['In 2019-20 it recorded 863 lost dogs, a year earlier 450.', '“a year earlier” is not what the record gives'],
    ['The number of lost dogs recorded rose by half, from 450 to 863.', '“half” is not what the record gives'],
    ['It recorded 14 March lost dogs.', '“14” is not what the record gives'],
  ])('and is stopped where it is wrong: %s', async (sentence, message) => {
    const { code, err } = await typed(sentence);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  });

  it('may say a change as a fraction where that holds', async () => {
    change('forces/barsetshire.yaml', '2017-18: 450', '2017-18: 710');
    const recorded = 'The number of lost dogs recorded by Barsetshire Constabulary';
    expect(await typed(`${recorded} went up by more than a fifth, 22%, from 710 to 863.`)).toMatchObject({ code: 0 });
    change(DRAFT, 'more than a fifth', 'more than a quarter');
    expect((await run('build')).err).toContain('“more than a quarter” is not what the record gives');
  });
});
