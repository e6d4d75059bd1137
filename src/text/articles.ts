/** Abbreviations said letter by letter that open with a vowel sound: an NHS, an MP, an ONS. */
const VOWEL_LETTERS = new Set(['A', 'E', 'F', 'H', 'I', 'L', 'M', 'N', 'O', 'R', 'S', 'X']);

/** Numerals said with a vowel sound: 8, 80, 800, 8,000 …, 11, 18 and thousands of them. */
function numeralTakesAn(digits: string): boolean {
  if (digits.startsWith('8')) return true;
  const leading = digits.length % 3 === 2 ? digits.slice(0, 2) : '';
  return leading === '11' || leading === '18';
}

/** "a" or "an" before a number, an abbreviation or a word: an 11%, a 12%, an 800, an ONS, a one-off. */
export function articleFor(text: string): 'a' | 'an' {
  const numeral = /^[\d,]+/.exec(text);
  if (numeral) return numeralTakesAn(numeral[0].replaceAll(',', '')) ? 'an' : 'a';
  const word = /^[A-Za-z]+/.exec(text)?.[0] ?? '';
  if (/^[A-Z]{2,}$/.test(word)) return VOWEL_LETTERS.has(word.charAt(0)) ? 'an' : 'a';
  if (/^(one|once|uni[^n]|use|eu)/i.test(word)) return 'a';
  return /^([aeiou]|hour|honest|heir)/i.test(word) ? 'an' : 'a';
}
