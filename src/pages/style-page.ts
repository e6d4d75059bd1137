import { paragraphText } from '../model/draft.js';
import type { Facts } from '../model/fact.js';
import type { Figure } from '../model/figure.js';
import { PROFILES, PROFILE_NAMES, PROFILE_TITLES, STYLE_KEYS, styleFrom } from '../model/house-style.js';
import type { Style } from '../model/house-style.js';
import { compileStory } from '../render/compile-story.js';
import { parseTemplates } from '../render/parse-template.js';
import { renderBlock } from '../render/render-draft.js';
import type { Page } from './schema-pages.js';

type Key = keyof Style;

const ORIGIN = { record: 'thames-valley', measure: 'child-sexual-abuse', period: '2019-20' };
const CRIMES = { singular: 'child sexual abuse crime', plural: 'child sexual abuse crimes' };

const figure = (form: Figure['form'], value: number, more: Partial<Figure> = {}) => ({
  print: { kind: 'figure', form, value, nouns: CRIMES, origin: ORIGIN, ...more } as const,
});

const year = (label: string, start: string, end: string) => ({
  print: { kind: 'period', file: '', period: { label, start, end, months: 12, slug: label } } as const,
});

/** What the sentences print: figures of the Thames Valley piece, and small numbers that are nobody's. */
const FACTS: Facts = {
  seven: figure('count', 7),
  ten: figure('count', 10),
  eleven: figure('count', 11),
  count: figure('count', 3057),
  nation: figure('count', 61_800),
  percent: figure('percent', 22),
  floor: figure('floor', 3057, { floor: 3000 }),
  multiple: figure('words', 700, { words: { is: 'multiple', relation: 'more than', times: 3 } }),
  period: year('2019-20', '2019-04-01', '2020-03-31'),
  since: year('2017-18', '2017-04-01', '2018-03-31'),
  published: { print: { kind: 'moment', moment: '2020-07-17T09:30' } },
};

const RECORDED = 'Thames Valley Police recorded {{counted count}} in {{period}}, {{percent}} more than in {{since}}.';

/** A sentence that shows each choice of a key; those of headline keys are headlines. */
const SENTENCES: Readonly<Record<Key, string>> = {
  percent: 'The number rose by {{percent}}.',
  'small-numbers': 'Counts such as {{seven}}, {{ten}}, {{eleven}} and {{count}}.',
  thousands: 'Police across England and Wales recorded {{counted nation}}.',
  'sentence-start': 'The number rose by {{percent}}.',
  years: RECORDED,
  'year-gloss': RECORDED,
  dash: 'Offences went up {{dash}} by {{percent}}.',
  dates: 'The figures came out at {{published}}.',
  times: 'The figures came out at {{published}}.',
  floor: 'Police recorded {{floor}} child sexual abuse crimes.',
  'headline-floor': '{{floor}} child sexual abuse crimes recorded in Thames Valley',
  quotes: 'The police\'s word for it is "flagged".',
  'headline-quotes': 'Crimes "flagged" as child sexual abuse',
  characters: 'Marks – “curly” or not – and so on … but Llŷn stays Llŷn.',
  spelling: 'It was {{spelling "recognised" "recognized"}}.',
  government: 'The {{government}}, or the {{minister "Home Secretary"}}.',
  trebled: 'Said of a rise: recorded numbers {{multiple}}.',
  spokesperson:
    '{{#quotation speaker="A Home Office spokesman" organisation="Home Office" answers="child-sexual-abuse/2019-20"}}Child sexual abuse is a sickening crime that can devastate lives.{{/quotation}}',
  forces: 'Thames Valley Police {{verb "has" "have"}} been asked to comment.',
};

/** A line as the renderer prints it in a house. */
function print(line: string, style: Style, block: string): string {
  const template = { file: '', folder: '', name: block, text: line };
  const compiled = compileStory(parseTemplates([template]).templates);
  const { paragraphs } = renderBlock({ block, template: block, runOn: [] }, FACTS, style, compiled);
  return paragraphs.map((paragraph) => paragraphText(paragraph, style.quotes)).join(' ');
}

const keys = Object.keys(STYLE_KEYS) as readonly Key[];

function section(key: Key): string {
  const { choices, rule, description } = STYLE_KEYS[key];
  const block = key.startsWith('headline') ? 'headline' : 'line';
  const rows = choices.map((choice, at) => {
    const said = print(SENTENCES[key], styleFrom('seed', { [key]: choice }), block);
    return `| \`${choice}\`${at === 0 ? ' (default)' : ''} | ${said} |`;
  });
  return `## \`${key}\`\n\n${description} Rule ${rule}.\n\n| choice | reads |\n| --- | --- |\n${rows.join('\n')}\n`;
}

const profileRow = (profile: (typeof PROFILE_NAMES)[number]): string => {
  const style = PROFILES[profile];
  const own = keys.filter((key) => style[key] !== PROFILES.seed[key]).map((key) => `${key}: ${style[key]}`);
  return `| \`${profile}\` | ${PROFILE_TITLES[profile]} | ${own.join('; ') || 'the defaults'} | ${print(RECORDED, style, 'line')} |`;
};

/** Every key of house style with a sentence in each choice, printed by the renderer itself; and the profiles. */
export function stylePage(): Page {
  const text = `# House styles

<!-- Made by npm run pages from src/model/house-style.ts; do not edit. -->

A title's page in \`templates/outlets/\` names a profile, or starts from one and says where it differs:

\`\`\`yaml
style: seed
\`\`\`

\`\`\`yaml
style:
  profile: seed
  percent: pc
  years: 2019/20
\`\`\`

A house's choices hold for our own prose and our figures. Quoted words, names and a force's own lists are never
reworded: only their marks (and in 7-bit copy their dashes) are set as the house has them.

| profile | what it is | differs from seed in | reads |
| --- | --- | --- | --- |
${PROFILE_NAMES.map(profileRow).join('\n')}

${keys.map(section).join('\n')}`;
  return { path: 'docs/reference/house-styles.md', text };
}
