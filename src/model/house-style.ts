import * as z from 'zod';

/**
 * House style as data: every row of the editorial rules' section I, and those rows elsewhere that are a title's
 * choice. A choice is written as a reader would see it, so that an outlet's page reads like a style sheet.
 * It holds for our own prose and figures; nothing here reaches into a quotation, a name or a force's own list.
 */

interface StyleKey {
  readonly choices: readonly [string, ...string[]];
  /** Ids of editorial rules, as docs/reference/house-styles.md prints them. */
  readonly rule: string;
  readonly description: string;
}

export const STYLE_KEYS = {
  percent: { choices: ['%', 'per cent', 'pc'], rule: 'I2', description: 'How 22% is written.' },
  'small-numbers': {
    choices: ['words', 'words to ten', 'figures'],
    rule: 'I1',
    description: 'One to nine (or ten) in words; or all in figures.',
  },
  thousands: { choices: ['61,800'], rule: 'I4', description: 'Commas from 1,000. Every guide agrees.' },
  'sentence-start': {
    choices: ['recast'],
    rule: 'I3, I14',
    description: 'A sentence never opens with a figure, a percentage either: templates that would are refused.',
  },
  years: {
    choices: ['2019-20', '2019–20', '2019/20', 'year ending March 2020'],
    rule: 'I5, E2',
    description: 'How a financial year is written; other years are always “the year ending June 2025”.',
  },
  'year-gloss': {
    choices: ['none', 'first mention'],
    rule: 'E3',
    description: 'Whether a financial year is explained where the body first names it.',
  },
  dash: { choices: ['en', 'hyphen'], rule: 'I6', description: 'The mark that {{dash}} prints between spaces.' },
  dates: { choices: ['17 July 2020', 'July 17, 2020', 'Friday, July 17, 2020'], rule: 'I7', description: 'Dates.' },
  times: { choices: ['9.30am', '09:30'], rule: 'I8', description: 'Times of day.' },
  floor: { choices: ['more than', 'over'], rule: 'I9', description: 'Before a round number, in the body.' },
  'headline-floor': {
    choices: ['over', 'more than'],
    rule: 'I9',
    description: 'Before a round number, in headlines.',
  },
  quotes: { choices: ['curly', 'straight'], rule: 'I10, H2', description: 'Quotation marks and apostrophes.' },
  'headline-quotes': {
    choices: ['single', 'double'],
    rule: 'H3',
    description: 'Marks round words in a headline; in the body they are double.',
  },
  characters: {
    choices: ['any', '7-bit'],
    rule: 'I10',
    description:
      'Whether copy must be plain ASCII: marks are straight, dashes hyphens, and anything else is kept and told.',
  },
  spelling: { choices: ['-ise', '-ize'], rule: 'I11', description: 'Of words that {{spelling}} gives in both.' },
  government: {
    choices: ['Government', 'government'],
    rule: 'I12, H11',
    description: 'What {{government}} prints; ministers’ titles that {{minister}} gives follow it.',
  },
  trebled: { choices: ['trebled', 'tripled'], rule: 'I13, C7', description: 'Three times as many.' },
  spokesperson: {
    choices: ['as supplied', 'spokesperson'],
    rule: 'I13, H9',
    description: 'A spokesman or spokeswoman without a name, where words are attributed.',
  },
  forces: {
    choices: ['singular', 'plural'],
    rule: 'I13, F8',
    description: 'Kent Police has, or have: what {{verb}} prints.',
  },
} as const satisfies Record<string, StyleKey>;

type Keys = typeof STYLE_KEYS;

/** One house style: a choice for every key. */
export type Style = { readonly [K in keyof Keys]: Keys[K]['choices'][number] };

/** As the two published pieces are written: the first choice of every key. */
const SEED = Object.fromEntries(Object.entries(STYLE_KEYS).map(([key, { choices }]) => [key, choices[0]])) as Style;

/** Named styles that a title's page can start from; rule numbers and sources are in the editorial rules. */
export const PROFILES = {
  seed: SEED,
  'per-cent': { ...SEED, percent: 'per cent' },
  pc: { ...SEED, percent: 'pc' },
  bbc: { ...SEED, 'headline-floor': 'more than', times: '09:30', 'year-gloss': 'first mention' },
  wire: { ...SEED, 'headline-floor': 'more than', quotes: 'straight', dash: 'hyphen', characters: '7-bit' },
} as const satisfies Record<string, Style>;
export type Profile = keyof typeof PROFILES;

export const PROFILE_NAMES = Object.keys(PROFILES) as [Profile, ...Profile[]];

/** What each profile is, in a line. */
export const PROFILE_TITLES: Readonly<Record<Profile, string>> = {
  seed: 'As the Bucks Herald and Hemel Gazette pieces of February 2021 are written.',
  'per-cent': 'As seed, with “per cent”: the style of several regional groups in 2019.',
  pc: 'As seed, with “pc”: the style of the eastern dailies in 2020.',
  bbc: 'Single marks in headlines, 24-hour times, years explained.',
  wire: 'For a wire and plain-text email: nothing but 7-bit characters, straight marks, hyphens.',
};

/** Plain ASCII leaves these no choice. */
const PLAIN: Partial<Style> = { quotes: 'straight', dash: 'hyphen' };

/** A profile with keys of its own. */
export function styleFrom(
  profile: Profile,
  own: { readonly [K in keyof Style]?: Style[K] | undefined } & { readonly profile?: Profile | undefined },
): Style {
  const chosen = Object.entries(own).filter(([key, choice]) => key !== 'profile' && choice !== undefined);
  const style: Style = { ...PROFILES[profile], ...Object.fromEntries(chosen) };
  if (style.characters === 'any') return style;
  return { ...style, ...PLAIN, years: style.years === '2019–20' ? '2019-20' : style.years };
}

const keySchemas = Object.fromEntries(
  Object.entries(STYLE_KEYS).map(([key, { choices, rule, description }]) => [
    key,
    z
      .enum(choices, { error: `one of ${choices.join('; ')}` })
      .meta({ description: `${description} Rule ${rule}.` })
      .optional(),
  ]),
) as unknown as { [K in keyof Keys]: z.ZodOptional<z.ZodType<Style[K]>> };

const A_STYLE = `a profile (${PROFILE_NAMES.join(', ')}), or keys of house style`;
const profile = z.enum(PROFILE_NAMES, { error: A_STYLE });

/** An outlet’s style as typed: a profile, or a profile with keys of its own; what is left out is seed’s. */
export const styleSchema = z
  .union([profile, z.strictObject({ profile: profile.optional(), ...keySchemas })], { error: A_STYLE })
  .meta({ description: 'House style: the name of a profile; or keys, and the profile they start from.' })
  .transform((typed) => (typeof typed === 'string' ? PROFILES[typed] : styleFrom(typed.profile ?? 'seed', typed)));
