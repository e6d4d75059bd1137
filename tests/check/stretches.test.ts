import { deskOf } from './desk-of.js';

/** 851 after 873, in the years ending September 2019 and 2018. */
const kent = deskOf('knife-crime', 'kent');
/** 863 after 189 two years earlier. */
const hertfordshire = deskOf('child-sexual-abuse', 'hertfordshire');

describe('a stretch of time beside a figure', () => {
  it.each([
    'Between April 2018 and March 2019 the force recorded 851 serious knife offences.',
    'In the three years to September 2019 the force recorded 851 serious knife offences.',
    'From January to June 2019 the force recorded 851 serious knife offences.',
    'In the year to June, the force recorded 851 serious knife offences.',
    'The figures cover calendar year 2019.',
    'The latest figures are for the 12 months from April 2018 to March 2019.',
  ])('is the release’s where it has dates: %s', (sentence) => expect(kent.typed(sentence)).toContain('error E6'));

  it.each([
    'In the past fortnight the force recorded 851 serious knife offences.',
    'Over the past decade the number recorded has fallen by 3%, from 873 to 851.',
    'Over two years the number recorded fell from 873 to 851.',
    'The force recorded 851 serious knife offences in a week.',
    'Since 2016, recorded serious knife offences have fallen by 3%, from 873 to 851.',
    'The figures cover six months.',
    'On Monday Kent Police recorded 851 serious knife offences.',
    'At the weekend, the force recorded more than 850 of them.',
    'The force recorded 851 serious knife offences last month.',
  ])('is held where it has none: %s', (sentence) => expect(kent.typed(sentence)).toContain('hold E6'));

  it.each([
    'On Monday the ONS said that the force recorded 851 serious knife offences.',
    'In the year to September, the force recorded 851 serious knife offences.',
    'The force recorded 851 serious knife offences, figures published on Monday show.',
    'On Monday officers met to talk about knives.',
    'The figures are for England and Wales.',
    'Between October 2018 and September 2019 the force recorded 851 serious knife offences.',
    'From 1 October 2018 to 30 September 2019 the force recorded 851 serious knife offences.',
    'The force recorded 851 serious knife offences over the 12 months.',
    'In the past year the force recorded 851 serious knife offences.',
    'The figures cover 12 months.',
    'Between April 2018 and March 2019 the station was rebuilt.',
    'Over the past decade officers have visited schools.',
    'Figures published in the past week show that the force recorded 851 serious knife offences.',
    'The force recorded 851 serious knife offences, and in the past fortnight the council met.',
  ])('is quiet: %s', (sentence) => expect(kent.typed(sentence)).toEqual([]));

  it('may be the time between the two periods', () =>
    expect(hertfordshire.typed('Over two years the number of crimes recorded rose from 189 to 863.')).toEqual([]));
});
