/** How a Handlebars helper may be used: the static check and the reference page read this. */
export interface HelperUse {
  readonly block: boolean;
  readonly example: string;
  readonly description: string;
  /** What its first parameter must be. */
  readonly takes: 'figure' | 'figure or name' | 'case' | 'words' | 'nothing';
  /** Texts after it; of what takes words, how many words there are: none named, any number. */
  readonly texts: readonly number[];
  readonly hash: readonly string[];
  readonly requiredHash: readonly string[];
  /** It prints words of ours and nothing from the record: it may stand in what we report somebody to say. */
  readonly plain?: true;
}

const REPORTED: HelperUse = {
  block: true,
  example: '{{#reported organisation="…" answers="story/release"}}The NSPCC says …{{/reported}}',
  description: 'Our report of what somebody said, not their words: held when it answers another release.',
  takes: 'nothing',
  texts: [0],
  hash: ['organisation', 'answers'],
  requiredHash: ['organisation', 'answers'],
};

const QUOTATION_KEYS = [
  'speaker',
  'rank',
  'role',
  'organisation',
  'answers',
  'date',
  'seen',
  'not-after',
  'sha256',
] as const;

/** A word that the house decides, out of the texts it is given. */
function houseWord(example: string, description: string, texts: number): HelperUse {
  const takes = texts === 0 ? 'nothing' : 'words';
  return { block: false, example, description, takes, texts: [texts], hash: [], requiredHash: [], plain: true };
}

export const HELPERS: Readonly<Record<string, HelperUse>> = {
  case: {
    block: true,
    example: '{{#case abuse.change}}{{#when "rise"}}…{{/when}}{{/case}}',
    description: 'Branches on a name’s case. Every case has its {{#when}}, if only an empty one.',
    takes: 'case',
    texts: [0],
    hash: [],
    requiredHash: [],
  },
  when: {
    block: true,
    example: '{{#when "small-rise" "small-fall"}}…{{/when}}',
    description: 'Said in these cases; stands inside {{#case}}.',
    takes: 'words',
    texts: [],
    hash: [],
    requiredHash: [],
  },
  a: {
    block: false,
    example: '{{a abuse.change.percent}} increase',
    description: 'The figure or name after “a” or “an”: an 11%, a 12%, an ONS.',
    takes: 'figure or name',
    texts: [0],
    hash: [],
    requiredHash: [],
  },
  counted: {
    block: false,
    example: '{{counted abuse.later}}',
    description: 'The figure with its noun: one crime, 863 crimes, no crimes. Two texts replace the measure’s nouns.',
    takes: 'figure',
    texts: [0, 2],
    hash: [],
    requiredHash: [],
  },
  agree: {
    block: false,
    example: '{{agree abuse.earlier "was" "were"}}',
    description: 'The first text for one, the second for any other number.',
    takes: 'figure',
    texts: [2],
    hash: [],
    requiredHash: [],
  },
  dash: houseWord('went up {{dash}} there were', 'The house’s dash.', 0),
  verb: houseWord(
    '{{force.name}} {{verb "has" "have"}} been asked',
    'After a force’s name: the first text where the house has forces singular, the second where plural.',
    2,
  ),
  government: houseWord('the {{government}} should', '“Government” or “government”, as the house has it.', 0),
  minister: houseWord('the {{minister "Home Secretary"}} said', 'A title that is lower case where government is.', 1),
  spelling: houseWord(
    '{{spelling "recognised" "recognized"}}',
    'The first text where the house spells -ise, the second where -ize.',
    2,
  ),
  quotation: {
    block: true,
    example:
      '{{#quotation speaker="…" organisation="…" answers="story/release" seen="…" sha256="…"}}words{{/quotation}}',
    description:
      'Somebody’s words, verbatim; a blank line starts a new paragraph. Prints attribution and quotation marks. sha256 holds the words: without it the program says what to write.',
    takes: 'nothing',
    texts: [0],
    hash: QUOTATION_KEYS,
    requiredHash: ['speaker', 'organisation', 'answers'],
  },
  reported: REPORTED,
};
