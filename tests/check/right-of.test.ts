import { typedBehind } from './typed-behind.js';

/** 251 after 207 a year earlier; 44,771 across England and Wales. */
const knives = (sentence: string): string => typedBehind('k', 'dyfed-powys', sentence).join('\n');
/** Behind a paragraph on exploitation: 217 cases after 316. All crimes: 3,057 after 2,505, up 22%. */
const abuse = (sentence: string): string => typedBehind('c', 'thames-valley', sentence).join('\n');

describe('a figure that is right of something else is told so', () => {
  it.each([
    [
      'of the other period',
      'The force recorded 207 of them in the year ending September 2019.',
      '“year ending September 2018”',
    ],
    ['of the force', 'Police across England and Wales recorded 251 offences.', 'the force'],
    ['of the nation', 'The force recorded 44,771 offences.', 'England and Wales'],
  ])('%s', (_what, sentence, of) => expect(knives(sentence)).toContain(`It is right of ${of}.`));

  it.each(['The figure of 3,057 compares with 2,505 two years earlier.', 'The number recorded is up by 22%.'])(
    'of what is counted: %s',
    (sentence) =>
      expect(abuse(sentence)).toContain(
        'It is right of child sexual abuse crimes: say in the sentence that it is of those.',
      ),
  );

  it('says nothing of the kind of a number that is right of nothing', () => {
    const found = knives('The force recorded 253 offences.');
    expect(found).toContain('“253” is not what the record gives');
    expect(found).not.toContain('It is right of');
  });

  it('tells whose direction of what is another', () => {
    expect(abuse('The number recorded rose.')).toContain(
      'The sentence says up; the record says down (cases of child sexual exploitation, the force)',
    );
  });
});

describe('a force that is not in the nation’s total', () => {
  it.each([
    'The national figures leave out Greater Manchester Police.',
    'Greater Manchester Police is excluded from the national figures.',
    'The figures exclude Greater Manchester.',
  ])('may be named where the copy says so: %s', (sentence) => expect(knives(sentence)).toBe(''));

  it.each([
    ['with a count', 'Greater Manchester Police recorded 251 offences.', 'is not a name of the force'],
    [
      'with a count beside it',
      'Excluding Greater Manchester, it rose; Greater Manchester Police recorded 251 offences.',
      'is not a name of the force',
    ],
    [
      'with a count behind it',
      'Greater Manchester Police recorded 251 offences without a break.',
      'is not a name of the force',
    ],
    ['another force', 'The figures leave out Kent Police.', 'is not a name of the force'],
    ['another force’s area', 'The figures leave out Kent.', 'is said in the definition'],
  ])('and no other: %s', (_what, sentence, found) => expect(knives(sentence)).toContain(found));
});
