/** Abbreviations said letter by letter that open with a vowel sound: an NHS, an MP, an ONS. */
const VOWEL_LETTERS = new Set(['A', 'E', 'F', 'H', 'I', 'L', 'M', 'N', 'O', 'R', 'S', 'X']);
/** Abbreviations said as words take the article of the word: a NATO, a NAPAC. */
const SAID_AS_WORDS = new Set(['FIFA', 'LASER', 'NAPAC', 'NASA', 'NATO', 'NICE', 'RADA', 'RICO', 'SAGE', 'SARC']);
/** Vowels that open with the sound of "you" or "won"; h that is not heard. */
const SAID_WITH_A_CONSONANT = /^(?:one\b|once\b|eu|ewe|u(?:ni(?:on|t|v|q|f|c|s)|s(?:e|u|age)|tili|biq|kulele|rin))/i;
const SILENT_H = /^(?:hour|honest|honour|heir)/i;

/** Numerals said with a vowel sound: 8, 80, 800, 8,000 …, 11, 18 and thousands of them. */
function numeralTakesAn(digits: string): boolean {
  if (digits.startsWith('8')) return true;
  const leading = digits.length % 3 === 2 ? digits.slice(0, 2) : '';
  return leading === '11' || leading === '18';
}

/** "a" or "an" before a number, an abbreviation or a word: an 11%, an 18pc, a 12%, an £800, an ONS, a one-off. */
export function articleFor(text: string): 'a' | 'an' {
  const [, numeral] = /^[£€$]?(\d[\d,]*)/.exec(text) ?? [];
  if (numeral !== undefined) return numeralTakesAn(numeral.replaceAll(',', '')) ? 'an' : 'a';
  const word = /^[A-Za-z]+/.exec(text)?.[0] ?? '';
  if (/^[A-Z]{2,}$/.test(word) && !SAID_AS_WORDS.has(word)) return VOWEL_LETTERS.has(word.charAt(0)) ? 'an' : 'a';
  if (SAID_WITH_A_CONSONANT.test(text)) return 'a';
  return /^[aeiou]/i.test(word) || SILENT_H.test(word) ? 'an' : 'a';
}
