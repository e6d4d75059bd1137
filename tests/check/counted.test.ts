import { deskOf } from './desk-of.js';
import { foundIn } from './typed-behind.js';

const kent = deskOf('knife-crime', 'kent');
const hampshire = deskOf('use-of-force', 'hampshire');
const southWales = deskOf('use-of-force', 'south-wales');
const abuse = deskOf('child-sexual-abuse', 'thames-valley');

describe('crimes are counted, and no people', () => {
  it.each([
    'On average two people are attacked in Kent every day.',
    'Every 10 hours someone in Kent is attacked with a knife.',
    'That is roughly one person every 10 hours.',
    'Every day, more than two people in Kent are threatened with a knife.',
  ])('held: %s', (sentence) => expect(kent.typed(sentence)).toContain('hold B3'));
  it('and children are none of them', () =>
    expect(abuse.typed('More than eight children are abused in Thames Valley every day.')).toContain('hold B3'));
  it.each([
    'Two people run the charity.',
    'Two people are new to the charity.',
    'Young people come every week.',
    'A pupil is a pupil.',
  ])('quiet: %s', (sentence) => expect(kent.typed(sentence)).toEqual([]));
});

describe('a part is among the whole', () => {
  it.each([
    'In addition, the force recorded 217 cases of exploitation.',
    'On top of that, there were 217 recorded cases of exploitation.',
    'A further 217 recorded cases were of exploitation.',
    'As well as those, the force recorded 217 cases of exploitation.',
  ])('and not added to it: %s', (sentence) => expect(abuse.typed(sentence)).toContain('error B5'));
  it.each([
    'Among them, the force recorded 217 cases of exploitation.',
    'In addition to the 217 cases of exploitation, other crimes were recorded.',
    'Another officer read the 217 recorded cases of exploitation, and most of the council agreed.',
  ])('and may be among it in any words: %s', (sentence) => expect(abuse.typed(sentence)).toEqual([]));
});

describe('what a count of ours is said to be of', () => {
  it.each([
    'The force recorded 851 knife murders.',
    'The force recorded 851 serious gun offences.',
    'The force recorded 851 serious robbery offences.',
    'The force recorded 851 gang-related serious knife offences.',
    'The force recorded 851 serious knife offences by teenagers.',
    'The force recorded 851 serious knife offences in schools.',
    'The force recorded 851 serious knife offences against women.',
    'The force solved all 851 offences.',
    'Most of the 851 offences were robberies.',
    'Knives were used to attack people 851 times.',
    'The force recorded 851 serious offences, all by young people.',
    'The force recorded 851 serious offences, and most of them in Medway.',
    'The force recorded 851 serious offences, mostly against men.',
  ])('is held where the record tells nothing of it: %s', (sentence) =>
    expect(kent.typed(sentence)).toContain('hold B3'),
  );

  it.each([
    'Kent Police recorded 851 selected serious offences involving a knife or sharp instrument in Kent in the year ending September 2019.',
    'Police in Kent recorded 851 of these offences.',
    'More than 850 serious knife offences were recorded by officers across the county.',
    'Kent Police recorded 851 of them, down from 873 in the previous 12 months.',
    'The force’s figure of 851 compares with 873 a year earlier.',
  ])('passes in any words for what was counted, where and when: %s', (sentence) =>
    expect(kent.typed(sentence).filter((one) => one.endsWith('B3'))).toEqual([]),
  );

  it.each([
    'The force recorded 480 uses of guns.',
    'The force recorded 480 uses of Tasers on children.',
    'The force bought 480 Tasers.',
    'The number of officers with Tasers rose by 130%.',
  ])('is held in another story too: %s', (sentence) => expect(hampshire.typed(sentence)).toContain('hold B3'));

  it.each([
    'The 480 uses recorded were more than double the 209 of a year earlier.',
    'Tasers were used 480 times, the force recorded.',
    'The number of times that officers recorded using the devices rose by 130%.',
  ])('and passes there: %s', (sentence) => expect(hampshire.typed(sentence)).not.toContain('hold B3'));

  it('a device that is only aimed was not fired', () =>
    expect(southWales.typed('South Wales Police fired Tasers 764 times in 2019-20.')).toContain('error B3'));

  it.each([
    'Nearly all of the child sexual abuse crimes recorded were cases of exploitation.',
    'The majority of the crimes recorded were cases of exploitation.',
  ])('a part in words is held: %s', (sentence) => expect(abuse.typed(sentence)).toContain('hold B3'));
});

describe('words on the figures', () => {
  it.each([
    ['error B1', 'Thugs committed 851 serious knife offences.'],
    ['error B1', 'Kent suffered 851 serious knife offences.'],
    ['error B1', 'The 851 offences were carried out with knives.'],
    ['error F6', 'Kent is among the worst for knife crime.'],
    ['error B6', 'The figures are complete.'],
    ['error B6', 'The Home Office calls the figures reliable.'],
    ['error B6', 'The figures include every knife crime in Kent.'],
    ['warning B8', 'Austerity has pushed up knife crime.'],
    ['warning B8', 'Stop and search has brought down knife crime.'],
    ['warning B8', 'Cuts to youth clubs have driven up knife crime.'],
  ])('%s: %s', (found, sentence) => expect(kent.typed(sentence)).toContain(found));

  it.each([
    'Police want to bring down knife crime.',
    'The figures are not complete.',
    'The figures do not include every knife crime.',
    'The figures cover all forces but one.',
  ])('nothing is found in: %s', (sentence) =>
    expect(kent.typed(sentence).filter((one) => /B1|B6|B8|F6/.test(one))).toEqual([]),
  );
});

it('a paragraph between the first count and the definition of all that is counted is noted only (rule A6)', () => {
  const between = (text: string): string =>
    text.replace('\nThe figures count', '\nThe force met.\n\nThe figures count');
  expect(foundIn('k', 'kent', between)).toEqual([]);
});

describe('what the figures are said to count', () => {
  it.each([
    'The figures do not include homicide.',
    'Possession of a knife is counted in the figures.',
    'The figures only count stabbings in public.',
  ])('is held beyond the definition: %s', (sentence) => expect(kent.typed(sentence)).toContain('hold B6'));
  it('in any story', () =>
    expect(abuse.typed('The figures show only the children who told police.')).toContain('hold B6'));
  it.each([
    'The figures count offences involving a knife recorded by police.',
    'The figures cover England and Wales.',
    'Numbers of staff are in its accounts.',
    'The figures include robbery and homicide.',
  ])('quiet: %s', (sentence) => expect(kent.typed(sentence)).toEqual([]));
});
