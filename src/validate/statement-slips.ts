import type { RecordFields, Statement } from '../model/record-schema.js';
import type { SourceFile } from '../model/source.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import type { ProblemCode } from '../problems/catalogue.js';
import { sayWhen } from '../problems/say-day.js';
import { parsePeriod } from '../text/periods.js';
import { ROLE_VERBS } from '../text/attribution.js';

/** Slips in who said what, and when, that every kind of value allows, and that would be printed. */

type Tell = (code: ProblemCode, key: string, message: string, help?: string) => void;

/** How a speaker without a name, and a few old families, begin: all in lower case, and rightly. */
const LOWER_CASE = /^(?:an?|the|de|du|le|la|van|von|ap|ab|ferch)\s/i;
/** Words that begin a role and no name. */
const ROLE_WORDS = ['head', 'lead', 'leader', 'director', 'manager', 'coordinator', 'officer', 'who', ...ROLE_VERBS];
const ENDS = /[.?!…]["'”’)\]]*$/;
const SHOWN = 40;
const DAY = 86_400_000;
const LATEST = 365;

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A speaker opens a paragraph, as typed. */
function speakerProblems({ speaker, rank }: Statement, tell: Tell): void {
  if (speaker === undefined) return;
  if (/^\p{Ll}/u.test(speaker) && !LOWER_CASE.test(speaker)) {
    const isUnnamed = /\b(?:spokes(?:man|woman|person)|representative|officer)\b/.test(speaker);
    const meant = isUnnamed ? withArticle(speaker) : speaker.split(' ').map(withCapital).join(' ');
    tell(
      'validate/speaker-in-lower-case',
      'speaker',
      `speaker: "${speaker}" was typed; expected a name, or such words as "A spokesman".`,
      `Write speaker: ${meant}`,
    );
  }
  const [first = '', ...others] = speaker.split(' ');
  if (rank === undefined || others.length === 0) return;
  const isTwice = speaker.toLowerCase().startsWith(`${rank.toLowerCase()} `);
  const isShort = rank.includes(' ') && first === initialsOf(rank);
  if (!isTwice && !isShort) return;
  const name = isTwice ? speaker.slice(rank.length).trim() : others.join(' ');
  tell(
    'validate/rank-twice',
    'speaker',
    `speaker: "${speaker}" was typed; the rank (${rank}) is printed ahead of it, and would stand there twice.`,
    `Write speaker: ${name}`,
  );
}

const withArticle = (text: string): string => `${/^[aeiou]/.test(text) ? 'An' : 'A'} ${text}`;

/** Detective Chief Inspector → DCI */
const initialsOf = (rank: string): string =>
  rank
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** A role stands after the name, in the middle of a sentence. */
function roleProblems({ role }: Statement, tell: Tell): void {
  if (role === undefined) return;
  if (/\.\s*$/.test(role))
    tell(
      'validate/role-with-full-stop',
      'role',
      `role: "${role}" was typed; expected words without a full stop: they stand in the middle of a sentence.`,
      `Write role: ${role.replace(/[.\s]+$/, '')}`,
    );
  const [first = ''] = role.split(' ');
  const lower = first.toLowerCase();
  if (first !== withCapital(lower) || !ROLE_WORDS.includes(lower)) return;
  const help = `Write role: ${lower}${role.slice(first.length)}`;
  tell('validate/role-with-capital', 'role', `role: "${role}" begins with a capital.`, help);
}

function wordsProblems({ words = '' }: Statement, tell: Tell): void {
  const said = words.trim();
  if (said === '' || ENDS.test(said)) return;
  const shown = said.length > SHOWN ? `…${said.slice(-SHOWN)}` : said;
  tell('validate/words-without-full-stop', 'words', `These words end without a full stop: "${shown}".`);
}

const daysFrom = (one: string, other: string): number =>
  Math.round((Date.parse(other.slice(0, 10)) - Date.parse(one.slice(0, 10))) / DAY);

/** Words on a release come after its period, and not a year after it was published. */
function yearProblems({ received, seen, release }: Statement, published: string | undefined, tell: Tell): void {
  const end = parsePeriod(release)?.end;
  const said = [
    { key: 'received', day: received, what: 'was received' },
    { key: 'seen.date', day: seen?.date, what: 'was published' },
  ];
  for (const { key, day, what } of said) {
    if (day === undefined) continue;
    const told = (against: string): void =>
      tell('validate/check-the-year', key, `It ${what} ${sayWhen(day)}, ${against}.`);
    if (end !== undefined && day.slice(0, 10) <= end) told(`and ${release} ended ${sayWhen(end)}`);
    else if (published !== undefined && daysFrom(published, day) > LATEST)
      told(`more than a year after the release, which came ${sayWhen(published)}`);
  }
}

/** What is wrong, or odd, in statements. `published`: the day of each release, or its latest possible, by story/release. */
export function statementSlips(
  fields: RecordFields,
  source: SourceFile,
  published: ReadonlyMap<string, string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  (fields.statements ?? []).forEach((statement, at) => {
    const tell: Tell = (code, key, message, help) => {
      const path = ['statements', at, ...key.split('.')];
      problems.push(problem(code, { ...source.placeOf(path), field: path.join('.') }, message, help));
    };
    speakerProblems(statement, tell);
    roleProblems(statement, tell);
    wordsProblems(statement, tell);
    yearProblems(statement, published.get(`${statement.story}/${statement.release}`), tell);
  });
  return problems;
}
