import { deskOf } from './desk-of.js';

/** 851 after 873 a year earlier, in a whole year; a rate of 46. */
const kent = deskOf('knife-crime', 'kent');
/** 251 after 207 a year earlier, up 21%. */
const dyfedPowys = deskOf('knife-crime', 'dyfed-powys');
/** 197, which is one every 1.85 days. */
const durham = deskOf('knife-crime', 'durham');
/** 863 after 189 two years earlier. */
const hertfordshire = deskOf('child-sexual-abuse', 'hertfordshire');
/** 480 uses after 209 a year earlier. */
const hampshire = deskOf('use-of-force', 'hampshire');
/** 388 uses after 197 a year earlier. */
const nottinghamshire = deskOf('use-of-force', 'nottinghamshire');
/** 764 uses after 467 a year earlier. */
const southWales = deskOf('use-of-force', 'south-wales');

describe('a multiple of the earlier count', () => {
  it.each([
    [nottinghamshire, 'The force recorded 388 uses, more than double the 197 of a year earlier.'],
    [hampshire, 'The force recorded 480 uses, more than three times the 209 of a year earlier.'],
    [hampshire, 'The force recorded 480 uses, more than treble the 209 recorded a year earlier.'],
    [hertfordshire, 'The 863 crimes recorded are ten times the 189 of two years earlier.'],
    [nottinghamshire, 'The devices were recorded as used twice as often as a year earlier.'],
  ])('C7: %#: %s', (desk, sentence) => expect(desk.typed(sentence)).toContain('error C7'));
  it('C7 in a headline', () =>
    expect(hampshire.headed('Recorded use of Tasers trebles in Hampshire')).toContain('error C7'));

  it.each([
    [hampshire, 'The force recorded 480 uses, more than double the 209 recorded a year earlier.'],
    [hertfordshire, 'The 863 crimes recorded are more than four times the 189 of two years earlier.'],
    [hampshire, 'The station doubles as a library, and has two halves.'],
  ])('quiet: %#: %s', (desk, sentence) => expect(desk.typed(sentence)).toEqual([]));
});

describe('a percentage that its words make a share', () => {
  it.each([
    'Knife offences made up 21% of all crimes recorded by the force.',
    'Knife offences accounted for 21% of crimes recorded by the force.',
    'They were 21% of the offences recorded by the force.',
  ])('is no change: %s', (sentence) => expect(dyfedPowys.typed(sentence)).toContain('error C1'));
});

describe('words within words are no numbers', () => {
  it.each(['The order lets police search any one in an area.', 'The order lets police search anyone in an area.'])(
    'quiet: %s',
    (sentence) => expect(kent.typed(sentence)).toEqual([]),
  );
});

describe('years that copy names', () => {
  it.each([
    'Matthew Scott, the county’s police and crime commissioner since 2016, will chair the meeting.',
    'The Ben Kinsella Trust, set up in 2008, runs workshops for schools.',
    'The police and crime commissioner was elected in 2016.',
    'By 2025 the council wants to halve the number of young people carrying knives.',
    'The trust was founded in 1884.',
    'PC 1234 Rhys Evans joined the force in 2004.',
    'In 2018, the force set up a knife crime unit.',
    'The report on recorded crime was written by a charity, which was founded in 1988.',
    'DC Ann Hill, 41, and her colleagues visit schools.',
    'Tom, 14, carries a knife to school.',
    'The figures are published every 12 months.',
  ])('quiet: %s', (sentence) => expect(kent.typed(sentence)).toEqual([]));

  it.each([
    ['error E5', 'In 2019, the force recorded 851 serious knife offences.'],
    ['error E5', 'The force recorded 851 serious knife offences in 2019.'],
    ['error E5', 'In 2019, knife crime fell.'],
    ['error E5', 'Knife crime in 2019 was a worry.'],
    ['error D1', 'Kent Police recorded 2019, the figures show.'],
    ['error D1', 'Offences were down from 1905 a year earlier.'],
    ['error D1', 'Kent, 14, was behind Essex.'],
  ])('%s: %s', (found, sentence) => expect(kent.typed(sentence)).toContain(found));
});

describe('the earlier period in other words', () => {
  it.each([
    [kent, 'The year before, the force had recorded 873 serious knife offences.'],
    [kent, 'In the previous year the figure was 873.'],
    [kent, 'Kent Police recorded 851 serious knife offences, compared with 873 in the previous 12 months.'],
    [kent, 'A year earlier, the force recorded 873; now it has recorded 851.'],
    [kent, 'The force recorded 873 offences a year earlier and 851 now.'],
    [dyfedPowys, 'The force recorded 251 in the year ending September 2019 and 207 in the year before.'],
    [dyfedPowys, 'The number recorded was up by more than a fifth on the year before, when it was 207.'],
    [
      southWales,
      'In the year ending March 2020 the force recorded 764 uses; in the year ending March 2019 it had 467.',
    ],
  ])('quiet: %#: %s', (desk, sentence) => expect(desk.typed(sentence)).toEqual([]));

  it.each([
    [kent, 'The year before, the force had recorded 851 serious knife offences.'],
    [kent, 'In the previous year the figure was 851.'],
    [kent, 'Kent Police recorded 851 serious knife offences, compared with 851 in the previous 12 months.'],
    [dyfedPowys, 'The number recorded was up by more than a fifth on the year before, when it was 251.'],
    [dyfedPowys, 'The force recorded 207 in the year ending September 2019 and 251 in the year before.'],
  ])('D1: %#: %s', (desk, sentence) => expect(desk.typed(sentence)).toContain('error D1'));
  it('is no year where the two are two years apart', () =>
    expect(hertfordshire.typed('It recorded 863 crimes, compared with 189 in the previous 12 months.')).toContain(
      'error C12',
    ));
});

describe('averages and rates', () => {
  it.each([
    [kent, 'On average, 16 serious knife offences were recorded every week.'],
    [kent, 'That is 16.3 offences a week.'],
    [hertfordshire, 'The force recorded an average of more than two child sexual abuse crimes a day.'],
    [deskOf('knife-crime', 'bedfordshire'), 'The force recorded nearly two serious knife offences a day.'],
    [deskOf('use-of-force', 'greater-manchester'), 'Greater Manchester Police recorded about four a day.'],
    [southWales, 'About 55 incidents in which officers used force of any kind were recorded every day.'],
    [durham, 'That is one serious knife offence recorded every two days.'],
    [kent, 'Kent recorded 46 serious knife offences per 100,000 people.'],
    [kent, 'That is 46 offences for every 100,000 people living in the county.'],
  ])('quiet: %#: %s', (desk, sentence) => expect(desk.typed(sentence)).toEqual([]));

  it.each([
    ['error D4', kent, 'On average, 17 serious knife offences were recorded every week.'],
    ['error D4', kent, 'That is 16.8 offences a week.'],
    ['error D4', hertfordshire, 'The force recorded an average of more than three crimes a day.'],
    ['error D4', deskOf('knife-crime', 'bedfordshire'), 'The force recorded nearly three knife offences a day.'],
    ['error D4', southWales, 'About 75 incidents in which officers used force of any kind were recorded every day.'],
    ['error D4', deskOf('child-sexual-abuse', 'thames-valley'), 'Eight children a day are abused in Thames Valley.'],
    ['error D4', durham, 'That is one serious knife offence recorded every five days.'],
    ['error F5', kent, 'Kent recorded 56 serious knife offences per 100,000 people.'],
    ['error F5', kent, 'That is 56 offences for every 100,000 people living in the county.'],
  ])('%s: %#: %s', (found, desk, sentence) => expect(desk.typed(sentence)).toContain(found));
});

describe('great numbers in words', () => {
  it.each([
    'Eight hundred and fifty-one serious knife offences were recorded by the force.',
    'More than eight hundred serious knife offences were recorded by the force.',
    'A hundred officers will patrol the town centre.',
  ])('quiet: %s', (sentence) => expect(kent.typed(sentence)).toEqual([]));

  it.each([
    ['error D1', 'Eight hundred and fifty-two serious knife offences were recorded by the force.'],
    ['error D1', 'Half a million serious knife offences were recorded by the force.'],
    ['error D1', 'The force recorded a thousand serious knife offences.'],
    ['error D4', 'More than two thousand serious knife offences were recorded.'],
  ])('%s: %s', (found, sentence) => expect(kent.typed(sentence)).toContain(found));
  it('a single year is no gap', () =>
    expect(
      deskOf('child-sexual-abuse', 'thames-valley').typed(
        'Thames Valley Police recorded more than 3,000 child sexual abuse crimes in a single year.',
      ),
    ).toEqual([]));
});

describe('a part in words', () => {
  const abuse = deskOf('child-sexual-abuse', 'thames-valley');
  // 217 of 3,057.
  it.each([
    'About a ninth of the child sexual abuse crimes recorded, 217, were cases of exploitation.',
    'Three-quarters of the child sexual abuse crimes recorded were cases of exploitation.',
    'A third recorded across the area were cases of exploitation.',
    'The number of exploitation cases fell a fifth last year.',
    'About two-sevenths of the child sexual abuse crimes recorded were cases of exploitation.',
  ])('is the record’s: %s', (sentence) => expect(abuse.typed(sentence)).toContain('error C10'));
  it.each([
    'A fifth man was charged.',
    'Officers came for a third time.',
    'It is a third-party report, and a tenth one will follow.',
  ])('is none where a thing is one of several: %s', (sentence) => expect(abuse.typed(sentence)).toEqual([]));
});
