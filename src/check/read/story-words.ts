import type { StoryFields } from '../../model/story-schema.js';
import { anyOf } from './any-of.js';
import { escaped } from './escaped.js';
import { mentionReader } from './read-mentions.js';
import type { ReadMentions } from './read-mentions.js';
import { NOBODY_SAYS } from './overstatements.js';
import { WORDING_RULES, ruleFor } from './wording-rules.js';
import type { WordingRule } from './wording-rules.js';

/** Words that tell a measure from the story's others. */
export interface TellingWords {
  readonly id: string;
  readonly words: readonly string[];
  /** Where it has no such word: its whole name, where that is not the end or the beginning of another's. */
  readonly names: readonly string[];
  readonly longerNames: readonly string[];
}

/** What a story's own words tell the check: compiled once, used for every piece. */
export interface StoryWords {
  /** What a count may be of, in small letters: crime, crimes (rule B3). */
  readonly nouns: readonly string[];
  /** One of them, after a count. */
  readonly rightNoun: RegExp;
  /** What police figures are often taken for, less what this story does count: after a count, and anywhere. */
  readonly wrongNoun: RegExp;
  readonly anyWrongNoun: RegExp;
  /** All words in which the story says what it counts, in small letters. */
  readonly counted: ReadonlySet<string>;
  /** A share of what is counted in words: most of the crimes. */
  readonly partOfCounted: { readonly hint: RegExp; readonly pattern: RegExp };
  /** In the order of story.yaml: the first is the measure of a sentence that tells of none. */
  readonly measures: readonly TellingWords[];
  /** The measure that a part is a part of, where the story has one. */
  readonly whole: string | undefined;
  /** The measures that are parts of others. */
  readonly parts: readonly string[];
  /** The rules on words that a sentence breaks. */
  readonly brokenIn: (text: string) => readonly WordingRule[];
  /** Of those, the ones that this story's own prose never breaks: noted in quotations (rule G6). */
  readonly neverIn: (text: string) => readonly WordingRule[];
  readonly readMentions: ReadMentions;
}

/** Where the thing that is counted ends: case | of child neglect, incident | in which a dog was lost. */
const AFTER_THE_NOUN = /\s(?:of|in|on|at|by|for|with|where|which|that|who|against|involving|recorded|found|lost)\b.*$/;

/** The noun at the heart of a name: crime of "violent crime", case of "case of theft". */
const headNoun = (name: string): string => name.toLowerCase().replace(AFTER_THE_NOUN, '').split(/\s+/).at(-1) ?? '';

function nounsOf(story: StoryFields): readonly string[] {
  const words = Object.values(story.measures).flatMap(({ singular, plural, nouns = [] }) => [
    headNoun(singular),
    headNoun(plural),
    ...nouns.map((noun) => noun.toLowerCase()),
  ]);
  return [...new Set(words)].filter((word) => word !== '');
}

/** What police figures are often taken for. */
export const NOT_COUNTED: readonly string[] =
  'children victims survivors offenders attackers reports attacks assaults people girls boys youngsters incidents arrests convictions prosecutions allegations complaints crimes offences cases suspects officers'.split(
    ' ',
  );

const NOT_TELLING = new Set(
  'of the a an and by in with against on for to which where recorded police officers'.split(' '),
);

const namesOf = ({ measures }: StoryFields, id: string): readonly string[] =>
  [measures[id]?.singular ?? '', measures[id]?.plural ?? ''].map((name) => name.toLowerCase());
/** A name that any count is given by tells no measure. */
const ANY_COUNT = /^(?:crime|offence|case|incident|report|use|event|record)s?$/;

/** The words of each measure that no other measure has; lost dogs beside lost guide dogs have none, but their name. */
function tellingWords(story: StoryFields, nouns: readonly string[]): readonly TellingWords[] {
  const wordsOf = (text: string) =>
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '' && !NOT_TELLING.has(word) && !nouns.includes(word));
  const all = Object.entries(story.measures).map(
    ([id, { singular, plural, alias }]) => [id, new Set(wordsOf(`${singular} ${plural} ${alias}`))] as const,
  );
  return all.map(([id, words]) => {
    const own = [...words].filter((word) => all.every(([other, theirs]) => other === id || !theirs.has(word)));
    const names = own.length > 0 ? [] : namesOf(story, id).filter((name) => !ANY_COUNT.test(name));
    const others = Object.keys(story.measures).flatMap((other) => (other === id ? [] : namesOf(story, other)));
    return { id, words: own, names, longerNames: others.filter((other) => names.some((name) => other.includes(name))) };
  });
}

/** Every word for what a story counts, and that its definition, or its footer on what was flagged, must hold; one or several. */
function wordsOfCounted({ measures, required }: StoryFields): ReadonlySet<string> {
  const said = [
    ...Object.values(measures).flatMap(({ singular, plural, nouns = [] }) => [singular, plural, ...nouns]),
    ...required.filter(({ rule }) => rule === 'A6' || rule === 'B5').flatMap(({ says }) => says ?? []),
  ];
  const words =
    said
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  return new Set(words.flatMap((word) => [word, word === 'child' ? 'children' : `${word}s`]));
}

const MOST = '(?:most|nearly all|almost all|all|none|few|many|(?:the|a) (?:vast |large |great )?(?:majority|minority))';

/** Most of the crimes, all 197 offences; all that were recorded are what is counted. */
const partOf = (nouns: string): StoryWords['partOfCounted'] => ({
  hint: /\b(?:most|all|none|few|many|majority|minority) (?:of|\d)/i,
  pattern: new RegExp(
    `\\b(?:${MOST} of (?:the|these|those|its|their)(?: [\\d,]+)?|all [\\d,]+)(?! (?:was|were) recorded\\b)(?: [a-z-]+){0,4}? (?:${nouns})\\b(?! (?:was|were) recorded\\b)`,
    'i',
  ),
});

/** Shorter words of what is counted tell nothing of it: of, by, or. */
const TELLING_LENGTH = 4;
const tellingOf = (counted: ReadonlySet<string>): string =>
  [...counted]
    .filter(({ length }) => length >= TELLING_LENGTH)
    .map(escaped)
    .join('|');

/** How common something is, and who is safe from it, figures of what police recorded do not tell (rule B6). */
function prevalenceRule(counted: ReadonlySet<string>): WordingRule {
  return ruleFor(
    'B6',
    /\b(?:is|are|was|were|remains?) (?:now |almost |virtually )?free (?:of|from)\b|\b(?:more|less|as) (?:common|widespread|prevalent|rife|frequent|at risk|in danger|likely to (?:be|become|fall|suffer))\b|\b(?:is|are|was|were|become|became|becoming|feels?) (?:now |much |far )?(?:safer|less safe|more dangerous|less dangerous)\b/i,
    'The figures cover only what reaches the police.',
    new RegExp(`${NOBODY_SAYS.source}(?=.*\\b(?:${tellingOf(counted)})\\b)`, 'i'),
  );
}

/** A wave of what is counted (rule C15). */
function waveRule(counted: ReadonlySet<string>): WordingRule {
  return ruleFor(
    'C15',
    new RegExp(`\\b(?:${tellingOf(counted)}) (?:wave|spree|epidemic|plague|scourge|blitz|hell)\\b`, 'i'),
    'A loaded word.',
  );
}

/** Words this story's prose never uses, as its story.yaml lists them (rules B3, B4, B6, G2, G5); * stands for the rest of a word. */
const neverRules = ({ never = [] }: StoryFields): readonly WordingRule[] =>
  never.map(({ rule, words, instead }) => {
    const listed = words.map((word) => escaped(word).replaceAll('\\*', '\\w*').replaceAll(/\s+/g, '\\s+'));
    return ruleFor(rule, new RegExp(`(?<![\\w-])(?:${listed.join('|')})(?![\\w-])`, 'i'), instead);
  });

/** What any story's words may break: one pattern for all stories, as it takes a while to compile. */
const brokenAnywhere = brokenBy(WORDING_RULES);

/** Finds the rules that a text breaks: mostly none. */
function brokenBy(rules: readonly WordingRule[]): (text: string) => readonly WordingRule[] {
  const isBroken = anyOf(rules.map(({ pattern }) => pattern));
  return (text) =>
    isBroken(text) ? rules.filter(({ pattern, where }) => pattern.test(text) && (where?.test(text) ?? true)) : [];
}

/** Compiles what a story says of its words. */
export function storyWords(story: StoryFields): StoryWords {
  const nouns = nounsOf(story);
  const accepted = nouns.map(escaped).join('|');
  const never = neverRules(story);
  const counted = wordsOfCounted(story);
  const brokenHere = brokenBy([...happeningRules(accepted), prevalenceRule(counted), waveRule(counted), ...never]);
  const wrong = NOT_COUNTED.filter((noun) => !nouns.includes(noun));
  return {
    nouns,
    rightNoun: new RegExp(`^\\s+(?:[a-z-]+\\s+){0,6}?(${accepted})\\b`, 'i'),
    anyWrongNoun: new RegExp(`\\s(?:${wrong.join('|')})\\b`, 'i'),
    wrongNoun: new RegExp(`^\\s+(?:[a-z-]+\\s+){0,4}?(${wrong.join('|')})\\b`, 'i'),
    counted,
    partOfCounted: partOf(accepted),
    measures: tellingWords(story, nouns),
    parts: Object.entries(story.measures).flatMap(([id, measure]) => (measure['part-of'] === undefined ? [] : [id])),
    whole: Object.values(story.measures).find((measure) => measure['part-of'] !== undefined)?.['part-of'],
    brokenIn: (text) => [...brokenAnywhere(text), ...brokenHere(text)],
    neverIn: brokenBy(never),
    readMentions: mentionReader(
      nouns.map(escaped),
      Object.values(story.measures).map(({ plural }) => escaped(plural)),
    ),
  };
}

/** What was counted was recorded; when and whether it happened is not known (rule B1). */
const happeningRules = (nouns: string): readonly WordingRule[] => [
  ruleFor(
    'B1',
    new RegExp(
      `\\b(?:${nouns}) (?:all |mostly |mainly )?(?:(?:were|was|have been|had been) )?(?:all )?(?:committed|carried out|perpetrated|took place|happened|occurred)\\b`,
      'i',
    ),
    'They are recorded by police; when they happened is not known.',
  ),
  ruleFor(
    'B1',
    new RegExp(
      `\\b(?:committed|carried out|perpetrated|suffered|endured) (?:[a-z-]+ ){0,3}(?:\\d{2,}|\\d+,\\d{3}|hundreds|thousands|dozens)\\b[^.;]{0,40}?\\b(?:${nouns})\\b`,
      'i',
    ),
    'Police recorded them; who did what to whom is not known.',
  ),
];
