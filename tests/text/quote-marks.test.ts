import { quotedParagraphs as quoted, setMarks } from '../../src/text/quote-marks.js';

const quotedParagraphs = (words: string) => quoted(words).paragraphs;

/** The copy test of the field: lines that clean-up code breaks must come out exactly as typed. */
const UNTOUCHED = [
  'It cost £1,250,000 (or £1.25m).',
  '… have increased.”',
  '“Why?” and left',
  'that ‘all is not well’ is',
  'The U.K. government',
  'www.ons.gov.uk',
  'news@example.org',
  'Time 10:30, ratio 3:1',
  'eBay said. de Souza added.',
  'the Shots! channel',
  '§ 12 of the Act',
  'a 11% rise',
  '11%',
];

describe('marks', () => {
  it.each(UNTOUCHED)('leaves %s as typed', (text) => expect(setMarks(text, 'curly')).toBe(text));
  it.each(UNTOUCHED)('leaves the words of %s as quoted', (text) => {
    const [paragraph] = quotedParagraphs(`${text} he said`);
    expect(paragraph?.replaceAll(/[“”‘’"']/g, '')).toBe(`${text} he said`.replaceAll(/[“”‘’"']/g, ''));
  });

  it.each([
    ["Hertfordshire Police's teams", 'Hertfordshire Police’s teams'],
    ["that 'all is not well' is", 'that ‘all is not well’ is'],
    ["the '90s, rock 'n' roll", 'the ’90s, rock ’n’ roll'],
    ["forces' records", 'forces’ records'],
    ['the "Shots!" channel', 'the “Shots!” channel'],
    ["('online') abuse", '(‘online’) abuse'],
  ])('curls %s', (typed, set) => expect(setMarks(typed, 'curly')).toBe(set));

  it('straightens where the house wants it', () => expect(setMarks('“It’s ‘so’”', 'straight')).toBe("\"It's 'so'\""));
});

describe('quoted paragraphs', () => {
  it('takes off the marks a reporter typed round the whole, in the British manner', () => {
    expect(quotedParagraphs('“First one.\n\n“Second one.”')).toEqual(['First one.', 'Second one.']);
  });
  it('keeps marks that belong to the words, nested as single ones (rule H3)', () => {
    expect(quotedParagraphs('He told us "stop" and left.')).toEqual(['He told us ‘stop’ and left.']);
  });
  it('keeps a quotation that only opens and closes inside', () => {
    expect(quotedParagraphs('“Why?” she asked, and “how?”')).toEqual(['‘Why?’ she asked, and ‘how?’']);
  });
  it('does not take a quotation inside the last words for the outer marks', () => {
    expect(quotedParagraphs('We said "no" and then "yes"')).toEqual(['We said ‘no’ and then ‘yes’']);
    expect(quotedParagraphs('"We said "no"."')).toEqual(['We said ‘no’.']);
  });
  it.each([
    ['"First.\n\nLast."', ['First.', 'Last.']],
    ['"First.\n\n"Last.', ['First.', 'Last.']],
    ['"Only one.', ['Only one.']],
  ])('takes off marks that a reporter left half done: %j', (words, bare) =>
    expect(quotedParagraphs(words)).toEqual(bare),
  );
  it('says when marks inside do not pair', () => {
    expect(quoted('He told us “stop and left.').unpaired).toBe(true);
    expect(quoted('He told us “stop” and left.').unpaired).toBe(false);
  });
  it('reads Windows line ends', () =>
    expect(quotedParagraphs('One\r\nline.\r\n\r\nTwo.')).toEqual(['One line.', 'Two.']));
});
