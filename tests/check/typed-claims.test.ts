import { deskOf } from './desk-of.js';

/** 251 after 207 a year earlier; a rate of 49, the nation's is 79; the nation rose by 7%. */
const knives = deskOf('knife-crime', 'dyfed-powys');

/** Exploitation cases, spoken of right before the typed words, fell from 316 to 217; all crimes rose from 2,505 to 3,057. */
const abuse = deskOf('child-sexual-abuse', 'thames-valley');

/** 299 uses after 221, up 35%; the nation's are up 37%. */
const tasers = deskOf('use-of-force', 'dyfed-powys');
/** All crimes from 189 to 863, exploitation from 75 to 146; the nation's exploitation fell by 16%. */
const hertfordshire = deskOf('child-sexual-abuse', 'hertfordshire');
/** A rate of 170. */
const met = deskOf('knife-crime', 'metropolitan');

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
    ['error F4', 'Its officers used force more than any other force in Wales.'],
    ['error F4', 'It was the biggest rise in the South East.'],
    ['hold F4', 'Dyfed-Powys was the only force in Wales to see a rise.'],
    ['hold F4', 'The force recorded fewer offences than Gwent.'],
    ['hold F4', 'Its total was lower than those of Gwent and South Wales.'],
    ['error F4', 'Only five forces had a lower rate.'],
    ['error B6', 'Knife crime is more common in Dyfed-Powys than elsewhere.'],
    ['error B6', 'The rise in knife crime means that Dyfed-Powys is less safe.'],
    ['error F4', 'More knife offences were recorded than anywhere else in Wales.'],
    ['error F4', 'It was the biggest rise in Wales.'],
    ['error C14', 'It was the biggest rise in a decade.'],
    ['hold C13', 'It was the fifth year in a row that the number recorded rose.'],
    ['hold C13', 'The number recorded rose for the fifth year running.'],
    ['hold C13', 'The number recorded is up for the fifth year in succession.'],
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
    'Only five forces had a new building.',
    'It is the only county where trains still stop.',
    'Officers drive further than Cardiff for training.',
    'Gwent is home to more people than Dyfed-Powys, and Powys to fewer than Gwent.',
    'Dyfed-Powys was not the only force to see a rise.',
    'Potholes are more common in winter, the council said.',
    'Its buses are more common than its trains.',
    'The council said that streets were now safer.',
    'It is the third year that police have held the event.',
  ])('quiet: %s', (sentence) => expect(knives.typed(sentence)).toEqual([]));
});

describe('words for a direction', () => {
  it.each([
    'The number recorded collapsed.',
    'The number recorded slid from 251 to 207.',
    'The number recorded dipped by 21%, from 207 to 251.',
    'The number recorded declined.',
    'The number recorded shrank.',
    'There was a drop in the number recorded.',
    'The number recorded was 21% down on a year earlier, when it was 207.',
    'The number recorded is on the decline.',
  ])('C2: %s', (sentence) => expect(knives.typed(sentence)).toContain('error C2'));

  it.each([
    'The number of recorded exploitation cases climbed.',
    'The number of recorded exploitation cases jumped.',
    'The number of recorded exploitation cases shot up.',
    'Recorded exploitation crept up.',
    'Recorded exploitation cases went through the roof.',
    'Recorded exploitation is on the up.',
    'There was a jump in recorded exploitation cases.',
  ])('C2: %s', (sentence) => expect(abuse.typed(sentence)).toContain('error C2'));

  it.each([
    ['knife-crime', 'The number recorded climbed by 21%, from 207 to 251.'],
    ['knife-crime', 'The number recorded jumped, from 207 to 251.'],
    ['abuse', 'The recorded exploitation figure slid to 217, from 316.'],
    ['abuse', 'The number of exploitation cases recorded is down to 217, from 316.'],
    ['abuse', 'A drop in exploitation offences was recorded.'],
    ['abuse', 'Walkers climbed Pen y Fan for a charity that helps abused children.'],
    ['abuse', 'Officers who deal with abuse jumped into the river.'],
    ['abuse', 'Families dropped in at the station.'],
    ['knife-crime', 'The page for reports of crime was down on Monday.'],
    ['knife-crime', 'A reduction in speed limits was agreed on Monday.'],
    ['abuse', 'The charity’s shares collapsed.'],
    ['knife-crime', 'Both cases collapsed in court.'],
    ['knife-crime', 'A report on violence is up for debate.'],
  ])('quiet (%s): %s', (story, sentence) => expect((story === 'abuse' ? abuse : knives).typed(sentence)).toEqual([]));
});

describe('loaded words', () => {
  it.each([
    'The number recorded rose dramatically.',
    'There was an explosion of knife crime.',
    'Knife crime is spiralling.',
    'A knife crime wave has hit Dyfed-Powys.',
    'Dyfed-Powys is in the grip of knife crime.',
    'Dyfed-Powys is in grip of knife crime.',
    'Knife crime is out of control.',
    'Knife crime is rocketing.',
    'Recorded knife crime went through the roof.',
  ])('C15: %s', (sentence) => expect(knives.typed(sentence)).toContain('error C15'));
  it('C15 in a headline', () =>
    expect(knives.headed('Crime wave: police recorded 251 knife offences in Dyfed-Powys')).toEqual(['error C15']));
  it('C15 in the words of a story', () => expect(abuse.typed('An explosion of child abuse.')).toContain('error C15'));

  it.each([
    'A gas explosion in Mill Street closed the road.',
    'A spiral staircase leads to the station.',
    'The county was in the grip of winter.',
    'A car went out of control on a bend.',
    'A wave of sympathy met the families.',
  ])('quiet: %s', (sentence) => expect(knives.typed(sentence)).toEqual([]));
});

describe('causes in our own words', () => {
  it.each([
    'Cuts to police numbers are behind the increase recorded.',
    'The recorded rise stems from poverty.',
    'The recorded rise is down to cuts.',
    'The recorded rise was triggered by cuts.',
    'The cause is poverty.',
    'The recorded rise follows cuts to youth services.',
    'That is because youth clubs have closed.',
    'The number recorded rose because youth clubs have closed.',
    'Cuts are responsible for the rise recorded.',
    'The recorded rise has been blamed on cuts.',
    'Cuts led to the rise recorded.',
    'Poverty has fuelled the rise recorded.',
  ])('B8: %s', (sentence) => expect(knives.typed(sentence)).toContain('warning B8'));

  it.each([
    'The council said that the rise was because police record better, and not that there was more crime.',
    'The reason is not known.',
    'The meeting follows one in May.',
    'The road is closed because a bridge is being mended.',
    'According to the council, better recording is behind the rise.',
    'The causes of the fire are not known.',
  ])('quiet: %s', (sentence) => expect(knives.typed(sentence)).toEqual([]));
});

describe('multiples and percentages in words', () => {
  it.each([
    ['C7', 'The number recorded quintupled.'],
    ['C7', 'The number recorded sextupled.'],
    ['C7', 'There was a threefold increase in the number recorded.'],
    ['C7', 'There was a 10-fold increase in the number recorded.'],
    ['C7', 'The number recorded rose tenfold.'],
    ['C7', 'There was a doubling of the number recorded.'],
    ['C7', 'The number recorded was twice as high as a year earlier.'],
    ['C7', 'The number recorded was twice as many as a year earlier.'],
    ['C7', 'That is double the number recorded a year earlier.'],
    ['C1', 'The number recorded was up by ninety per cent, from 207 to 251.'],
    ['C1', 'The number recorded rose by twenty-two per cent, from 207 to 251.'],
    ['C7', 'The rate is ten times that across England and Wales.'],
    ['C7', 'The rate is double that across England and Wales.'],
    ['C7', 'The rate is twice as high as across England and Wales.'],
    ['C7', 'The rate is half the national average.'],
  ])('%s: %s', (rule, sentence) => expect(knives.typed(sentence)).toContain(`error ${rule}`));

  it.each([
    [knives, 'The number recorded rose by twenty-one per cent, from 207 to 251.'],
    [knives, 'The force will double the number of detectives.'],
    [knives, 'He was jailed three times.'],
    [abuse, 'The number of child sexual abuse crimes recorded rose by twenty-two per cent, from 2,505 to 3,057.'],
    [hertfordshire, 'The number of child sexual abuse crimes recorded more than quadrupled.'],
    [hertfordshire, 'There was a more than fourfold increase in the number of child sexual abuse crimes recorded.'],
    [hertfordshire, 'The number of child sexual abuse crimes recorded was more than four times as high.'],
    [met, 'The rate is more than twice that across England and Wales.'],
  ])('quiet: %#', (desk, sentence) => expect(desk.typed(sentence)).toEqual([]));
});

describe('the force beside the nation', () => {
  it.each([
    [knives, 'The rate is higher than across England and Wales.'],
    [knives, 'The rate is above the average.'],
    [knives, 'The rate is above the national average.'],
    [knives, 'The force’s rate was higher than that of England and Wales.'],
    [met, 'The rate is lower than across England and Wales.'],
    [tasers, 'The rise in Dyfed-Powys was bigger than across England and Wales.'],
    [tasers, 'The recorded rise was steeper than the national one.'],
    [knives, 'The number recorded rose more slowly than across England and Wales.'],
    [tasers, 'The recorded increase was greater than that across England and Wales.'],
    [
      hertfordshire,
      'The number of child sexual abuse crimes recorded rose more slowly, and bucked the national trend.',
    ],
    [hertfordshire, 'Recorded exploitation cases rose, in line with the national trend.'],
    [hertfordshire, 'Recorded exploitation cases mirrored the national trend.'],
    [abuse, 'Recorded exploitation cases fell, bucking the national trend.'],
  ])('is contradicted: %#', (desk, sentence) => expect(desk.typed(sentence)).toContain('error C2'));

  it('is held where the records give nothing to compare', () => {
    expect(knives.typed('The number recorded is below the national average.')).toEqual(['hold C2']);
    expect(abuse.typed('The rate of recorded crimes is above the national average.')).toEqual(['hold C2']);
  });

  it.each([
    [knives, 'The rate is lower than across England and Wales.'],
    [knives, 'The rate, 49 for every 100,000 people, is lower than across England and Wales.'],
    [knives, 'The rate is well below the national average.'],
    [knives, 'The recorded rise was bigger than across England and Wales.'],
    [knives, 'The number recorded rose faster than across England and Wales.'],
    [knives, 'The number recorded rose, in line with the national trend.'],
    [knives, 'Temperatures were above average.'],
    [met, 'The rate is higher than across England and Wales.'],
    [tasers, 'The recorded rise was smaller than across England and Wales.'],
    [abuse, 'Recorded exploitation cases fell, in line with the national trend.'],
    [hertfordshire, 'Recorded exploitation cases rose, bucking the national trend.'],
  ])('quiet: %#', (desk, sentence) => expect(desk.typed(sentence)).toEqual([]));
});

describe('the gap between the two periods in other words', () => {
  it.each([
    [knives, 'The number recorded was 21% higher than a decade earlier, when it was 207.'],
    [abuse, 'The number of child sexual abuse crimes recorded rose by 22% in a year, from 2,505 to 3,057.'],
    [abuse, 'The number of child sexual abuse crimes recorded rose by 22% in three years, from 2,505 to 3,057.'],
    [abuse, 'That is a 22% annual rise in the number of child sexual abuse crimes recorded, from 2,505.'],
    [abuse, 'The number of child sexual abuse crimes recorded rose by 22% year on year, from 2,505.'],
  ])('is wrong: %#', (desk, sentence) => expect(desk.typed(sentence)).toContain('error C12'));

  it.each([
    [knives, 'The number recorded rose by 21% in a year, from 207 to 251.'],
    [knives, 'That is a 21% annual rise in the number recorded, from 207.'],
    [knives, 'The number of officers is to grow in five years.'],
    [knives, 'The charity was founded a decade earlier.'],
    [knives, 'The annual report says how many crimes were recorded.'],
    [abuse, 'The number of child sexual abuse crimes recorded rose by 22% in two years, from 2,505 to 3,057.'],
  ])('quiet: %#', (desk, sentence) => expect(desk.typed(sentence)).toEqual([]));
});

describe('who a child may be', () => {
  it.each([
    ['G1', 'A 13-year-old girl from Aylesbury was abused by her father.'],
    ['G2', 'A 13-year-old girl from Aylesbury was abused by her father.'],
    ['G2', 'A boy was abused by his stepfather at their home in Mill Street.'],
    ['G1', 'A boy was abused at his home in Mill Street.'],
    ['G1', 'The victim, a pupil at Aylesbury High School, told her teacher.'],
    ['G2', 'John Smith, 45, of Mill Street, abused his stepdaughter.'],
    ['G1', 'The girl, 13, lives in Aylesbury.'],
    ['G2', 'He was jailed for raping his niece.'],
    ['G1', 'A boy from Slough was groomed online.'],
    ['G2', 'She was abused by a neighbour.'],
    ['G2', 'Her father abused her at their home.'],
    ['G2', 'The stepfather of the girl was jailed for abuse.'],
    ['G1', 'The 13-year-old was abused in Aylesbury.'],
    ['G2', 'The girl’s stepfather was jailed for the abuse after abusing her for years.'],
  ])('is held (rule %s): %s', (rule, sentence) => expect(abuse.typed(sentence)).toContain(`hold ${rule}`));
  it('is held in a headline', () =>
    expect(abuse.headed('Girl abused by her uncle in Aylesbury, police recorded')).toContain('hold G2'));

  it.each([
    'A man, 34, from Aylesbury, was jailed on 14 January.',
    'Ms Smith, who runs the centre with her mother, said it helps.',
    'Children in Aylesbury can call Childline.',
    'Children who are abused by their parents can call Childline.',
    'Parents who fear that their child is being abused can call the NSPCC.',
    'The child’s parents, teachers and others can call the NSPCC about abuse.',
    'Signs of abuse may be noticed by a teacher.',
    'Pupils at Aylesbury High School raised money for the NSPCC.',
    'Teachers at Aylesbury High School are trained to spot abuse.',
    'The centre is in Mill Street, Aylesbury.',
    'Adults who were abused as children can call NAPAC.',
    'The 15-year-old charity helps children.',
  ])('quiet: %s', (sentence) => expect(abuse.typed(sentence)).toEqual([]));
  it('quiet in a story of something else', () =>
    expect(knives.typed('A 13-year-old girl from Powys won a prize.')).toEqual([]));
});

describe('a change that is not said to be one of recorded figures', () => {
  it.each(['Child abuse on the rise in Thames Valley', 'Child abuse rises in Thames Valley'])('B2: %s', (headline) =>
    expect(abuse.headed(headline)).toContain('warning B2'),
  );
  it('B2: Knife crime up 21% in Dyfed-Powys', () =>
    expect(knives.headed('Knife crime up 21% in Dyfed-Powys')).toContain('warning B2'));
  it.each(['Child abuse has risen sharply.', 'Child sexual abuse is up.'])('B2: %s', (sentence) =>
    expect(abuse.typed(sentence)).toContain('warning B2'),
  );
  it('B1: children', () => expect(abuse.typed('More children than ever are being abused.')).toContain('error B1'));

  it('quiet', () => {
    expect(abuse.headed('Recorded child abuse rises in Thames Valley, police figures show')).toEqual([]);
    expect(abuse.typed('Recorded child sexual abuse crimes rose.')).toEqual([]);
    expect(abuse.typed('Parents who fear that their children are being abused can call the NSPCC.')).toEqual([]);
  });
});

describe('what is said of the force’s answer', () => {
  const answered = (status: 'declined' | 'no-reply' | 'asked') =>
    deskOf('knife-crime', 'dyfed-powys', {
      story: 'knife-crime',
      release: 'year ending September 2019',
      status,
      asked: '2020-01-21',
    });

  it.each([
    'The force declined to comment.',
    'Police declined to comment.',
    'Dyfed-Powys Police did not respond to a request for comment.',
    'The force has been approached for comment.',
    'A spokesman for the force refused to comment.',
    'Dyfed-Powys Police were unavailable for comment.',
  ])('is held where it was never asked: %s', (sentence) => expect(knives.typed(sentence)).toEqual(['hold J1']));

  it('is held to what the record says of it', () => {
    expect(answered('declined').typed('The force declined to comment.')).toEqual([]);
    expect(answered('declined').typed('The force did not respond to a request for comment.')).toEqual(['hold J1']);
    expect(answered('no-reply').typed('The force did not respond to a request for comment.')).toEqual([]);
    expect(answered('asked').typed('The force has not yet responded.')).toEqual([]);
    expect(answered('asked').typed('The force was asked to comment.')).toEqual([]);
    expect(answered('asked').typed('The force declined to comment.')).toEqual(['hold J1']);
  });

  it.each([
    'The Home Office declined to comment.',
    'The council, asked about the police, declined to comment.',
    'Police declined to name the road.',
    'Officers did not respond in time.',
  ])('quiet: %s', (sentence) => expect(knives.typed(sentence)).toEqual([]));
});

describe('what the figures cover, and when they came out', () => {
  it.each([
    'The figures cover the whole of the UK.',
    'The figures cover Britain.',
    'The figures cover Scotland.',
    'The data is for Great Britain.',
  ])('F3: %s', (sentence) => expect(knives.typed(sentence)).toContain('error F3'));

  it.each([
    [knives, 'The figures were published on 23 March 2020.'],
    [knives, 'The figures, released on January 24, are the latest.'],
    [knives, 'The ONS released the figures on 23 January 2021.'],
    [abuse, 'The figures were published on 23 March 2020.'],
  ])('is held: %#', (desk, sentence) => expect(desk.typed(sentence)).toContain('hold A9'));

  it.each([
    'The figures were published on 23 January 2020.',
    'The ONS released the figures on Thursday 23 January.',
    'The figures do not cover Scotland.',
    'Figures for Scotland are published separately.',
    'The figures cover England and Wales.',
    'A strategy was published on 22 January.',
  ])('quiet: %s', (sentence) => expect(knives.typed(sentence)).toEqual([]));
});
