import { deskOf } from './typed-words.js';

/** 251 after 207 a year earlier; a rate of 49, the nation's is 79; the nation rose by 7%. */
const knives = deskOf('knife-crime', 'dyfed-powys');

describe('superlatives, places and runs of years', () => {
  it.each([
    ['error F6', 'Dyfed-Powys is among the worst areas in Wales.'],
    ['error F6', 'The force is one of the worst forces in Wales.'],
    ['error F6', 'Dyfed-Powys is the worst-hit part of Wales.'],
    ['error F6', 'It has become a knife crime capital.'],
    ['error C14', 'It was the worst year on record.'],
    ['error C14', 'It is the worst figure since records began.'],
    ['error C14', 'The number recorded has never been higher.'],
    ['error C14', 'Nowhere in Wales has a higher rate.'],
    ['error F4', 'No other force has a higher rate.'],
    ['error F4', 'The force has a higher rate than any other force.'],
    ['error F4', 'The force recorded more than any other force.'],
    ['error F4', 'More knife offences were recorded than anywhere else in Wales.'],
    ['error F4', 'It was the biggest rise in Wales.'],
    ['error C14', 'It was the biggest rise in a decade.'],
    ['hold C13', 'It was the fifth year in a row that the number recorded rose.'],
    ['hold C13', 'The number recorded rose for the fifth year running.'],
    ['hold C13', 'The number recorded rose for a fifth consecutive year.'],
    ['hold C13', 'The number recorded has gone up every year since 2015.'],
    // 98, 52, 74, 50 and then up.
    ['error C13', 'The number recorded has gone up every year since 2010-11.'],
    ['error C13', 'The number recorded has fallen every year since 2013-14.'],
  ])('%s: %s', (found, sentence) => expect(knives.typed(sentence)).toContain(found));

  it.each([
    'The number recorded has gone up every year since 2013-14.',
    'In the worst cases people need months to recover.',
    'The town’s club has won the cup three years in a row.',
    'Nowhere else offers such help, the council said.',
    'More people visit than anywhere else in Wales.',
    'Cardiff, the Welsh capital, has a force of its own.',
    'Support has never been more important.',
    'The force has kept figures since 2010.',
    'Officers go into schools every year.',
    'It is the third year that police have held the event.',
  ])('quiet: %s', (sentence) => expect(knives.typed(sentence)).toEqual([]));
});
