/** What an editor does to a file: one step, drawn by chance. Words he types are unique, so that they can be looked for. */
export interface Step {
  readonly does:
    | 'insert'
    | 'cut'
    | 'move'
    | 'append'
    | 'prefix'
    | 'middle'
    | 'join'
    | 'split'
    | 'list'
    | 'replace'
    | 'crlf'
    | 'bom'
    | 'straight'
    | 'blanks'
    | 'no-final-newline'
    | 'front-key'
    | 'front-edit'
    | 'above'
    | 'marks'
    | 'comment'
    | 'truncate';
  readonly at: number;
  readonly to: number;
}

export const DOES: readonly Step['does'][] = [
  'insert',
  'cut',
  'move',
  'append',
  'prefix',
  'middle',
  'join',
  'split',
  'list',
  'replace',
  'crlf',
  'bom',
  'straight',
  'blanks',
  'no-final-newline',
  'front-key',
  'front-edit',
  'above',
  'marks',
  'comment',
  'truncate',
];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const lettersOf = (number: number): string =>
  number < LETTERS.length
    ? LETTERS.charAt(number)
    : lettersOf(Math.floor(number / LETTERS.length)) + LETTERS.charAt(number % LETTERS.length);

/** A word nobody else types. */
export const tokenOf = (number: number): string => `Zq${lettersOf(number)}qz`;

export const TOKEN = /Zq[a-z]+?qz/g;

function editBody(paragraphs: readonly string[], { does, at, to }: Step, token: string): readonly string[] {
  const many = paragraphs.length;
  if (many === 0) return does === 'insert' ? [`${token} wrote this.`] : paragraphs;
  const [place, other] = [at % many, to % many];
  const found = paragraphs[place] ?? '';
  const words = found.split(' ');
  const middle = 1 + (to % Math.max(1, words.length - 1));
  switch (does) {
    case 'insert':
      return paragraphs.toSpliced(place + 1, 0, `${token} told the paper: “It is ${token} we want.”`);
    case 'list':
      return paragraphs.toSpliced(place + 1, 0, `* the ${token} team\n* the other ${token} team`);
    case 'marks':
      return paragraphs.toSpliced(
        place + 1,
        0,
        `> **${token}**: [${token}](https://a.uk/1)`,
        `1. ${token}\n2. ${token}`,
      );
    case 'comment':
      return paragraphs.toSpliced(place, 2, ['<!--', ...paragraphs.slice(place, place + 2), token, '-->'].join('\n\n'));
    case 'cut':
      return paragraphs.toSpliced(place, 1);
    case 'move':
      return paragraphs.toSpliced(place, 1).toSpliced(other, 0, found);
    case 'append':
      return paragraphs.with(place, `${found} So said ${token}.`);
    case 'prefix':
      return paragraphs.with(place, found.replace(/^(# |- )?/, `$1${token} said: `));
    case 'middle':
      return paragraphs.with(place, [...words.slice(0, middle), token, ...words.slice(middle)].join(' '));
    case 'replace':
      return paragraphs.with(place, words.with(words.length > middle ? middle : 0, token).join(' '));
    case 'join':
      return place + 1 < many ? paragraphs.toSpliced(place, 2, `${found} ${paragraphs[place + 1] ?? ''}`) : paragraphs;
    case 'split':
      return words.length > 3
        ? paragraphs.toSpliced(place, 1, words.slice(0, middle).join(' '), words.slice(middle).join(' '))
        : paragraphs;
    case 'truncate':
      return paragraphs.slice(0, place + 1).with(place, found.slice(0, Math.ceil(found.length / 2)));
    default:
      return paragraphs;
  }
}

function editFront(front: string, { does, at }: Step, token: string): string {
  if (does === 'above') return `${at % 2 === 0 ? '' : `${token} says: wait.\n\n`}${'\n'.repeat(at % 3)}${front}`;
  const lines = front.split('\n');
  const opens = lines.indexOf('---');
  if (does === 'front-key') return lines.toSpliced(opens + 1, 0, `desk: ${token}`).join('\n');
  if (does !== 'front-edit' || lines.length < opens + 3) return front;
  const place = opens + 1 + (at % (lines.length - opens - 2));
  return lines.with(place, `${(lines[place] ?? '').replace(/"$/, '')} ${token}`).join('\n');
}

/** Where the front matter's last line begins, whatever stands above its first. */
export function frontEnd(text: string): number {
  const from = Math.max(0, text.search(/^draft:/m));
  const end = text.slice(from).search(/\n---\r?\n/);
  return end < 0 ? -1 : from + end;
}

/** A file after one step of an editor. Whatever his program does to the whole file is done last. */
export function edited(text: string, step: Step, token: string): string {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const end = frontEnd(plain);
  const front = end < 0 ? '' : plain.slice(0, end + 4);
  const body = end < 0 ? plain : plain.slice(end + 5);
  const paragraphs = body.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  const whole = `${[editFront(front, step, token), ...editBody(paragraphs, step, token)].join('\n\n')}\n`;
  switch (step.does) {
    case 'crlf':
      return whole.replaceAll('\n', '\r\n');
    case 'bom':
      return `\ufeff${whole}`;
    case 'straight':
      return whole.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
    case 'blanks':
      return whole.replaceAll(/ (?=[a-z]{3})/g, '\u00a0').replaceAll(/\.\n/g, '.  \n');
    case 'no-final-newline':
      return whole.trimEnd();
    default:
      return whole;
  }
}
