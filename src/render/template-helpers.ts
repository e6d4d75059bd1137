import Handlebars from 'handlebars';
import type { Quotation } from '../model/draft.js';
import { Fault } from '../problems/fault.js';
import { attributionOf } from '../text/attribution.js';
import { agree } from '../text/say-figure.js';
import { quotedParagraphs } from '../text/quote-marks.js';
import { addSlot } from './slots.js';
import type { Sheet, TemplateFact } from './slots.js';

/** How a Handlebars helper may be used: the static check and the reference page read this. */
export interface HelperUse {
  readonly block: boolean;
  readonly example: string;
  readonly description: string;
  /** What its first parameter must be. */
  readonly takes: 'figure' | 'case' | 'words' | 'nothing';
  /** Further parameters: that many texts at most. */
  readonly texts: readonly number[];
  readonly hash: readonly string[];
  readonly requiredHash: readonly string[];
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

const QUOTATION_KEYS = ['speaker', 'rank', 'role', 'organisation', 'answers', 'date', 'seen', 'not-after'] as const;

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
    description: 'The figure after “a” or “an”: an 11%, a 12%.',
    takes: 'figure',
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
  dash: {
    block: false,
    example: 'went up {{dash}} there were',
    description: 'The house’s dash.',
    takes: 'nothing',
    texts: [0],
    hash: [],
    requiredHash: [],
  },
  quotation: {
    block: true,
    example: '{{#quotation speaker="…" organisation="…" answers="story/release" seen="…"}}words{{/quotation}}',
    description:
      'Somebody’s words, verbatim; a blank line starts a new paragraph. Prints attribution and quotation marks.',
    takes: 'nothing',
    texts: [0],
    hash: QUOTATION_KEYS,
    requiredHash: ['speaker', 'organisation', 'answers'],
  },
  reported: REPORTED,
};

interface RunData {
  readonly sheet: Sheet;
  readonly word?: string;
  readonly file?: string;
}

interface HelperOptions {
  readonly data: RunData;
  readonly hash: Readonly<Record<string, string>>;
  fn(context: unknown, runtime?: { data: unknown }): string;
}

const figureOf = (fact: TemplateFact) => {
  if (fact.print?.kind !== 'figure') throw new Fault('a helper was given something that is not a figure');
  return fact.print;
};

function quotationOf(hash: Readonly<Record<string, string>>, words: string): Quotation {
  const { speaker = '', rank, role, organisation = '', answers = '', date, seen, file = '' } = hash;
  const notAfter = hash['not-after'];
  return {
    kind: 'quotation',
    attribution: attributionOf({ speaker, rank, role }),
    speaker,
    organisation,
    answers,
    ...quotedParagraphs(words),
    file,
    ...(date !== undefined && { date }),
    ...(seen !== undefined && { seen }),
    ...(notAfter !== undefined && { notAfter }),
  };
}

/** A Handlebars with our helpers and none of its own. */
export function makeHandlebars(): typeof Handlebars {
  const made = Handlebars.create();
  for (const name of Object.keys(made.helpers)) made.unregisterHelper(name);
  made.registerHelper('case', function (this: unknown, fact: TemplateFact, options: HelperOptions) {
    options.data.sheet.cases.push(`${options.hash['path'] ?? ''}=${fact.case ?? ''}`);
    return options.fn(this, { data: { ...Handlebars.createFrame(options.data), word: fact.case } });
  });
  made.registerHelper('when', function (this: unknown, ...given: unknown[]) {
    const options = given.pop() as HelperOptions;
    const { word, sheet } = options.data;
    if (!given.includes(word)) return '';
    sheet.taken.push(`${options.hash['file'] ?? ''}=${word ?? ''}`);
    return options.fn(this);
  });
  made.registerHelper('a', (fact: TemplateFact, { data }: HelperOptions) =>
    addSlot(data.sheet, { print: figureOf(fact), article: true }),
  );
  made.registerHelper('counted', (fact: TemplateFact, ...given: unknown[]) => {
    const options = given.pop() as HelperOptions;
    const print = figureOf(fact);
    const [singular, plural] = given as [string?, string?];
    const nouns = singular !== undefined && plural !== undefined ? { singular, plural } : print.nouns;
    return addSlot(options.data.sheet, nouns ? { print, nouns } : { print });
  });
  made.registerHelper('agree', (fact: TemplateFact, one: string, many: string) =>
    agree(figureOf(fact).value, one, many),
  );
  made.registerHelper('dash', ({ data }: HelperOptions) => (data.sheet.style.dash === 'en' ? '–' : '-'));
  made.registerHelper('quotation', function (this: unknown, options: HelperOptions) {
    // What follows a quotation is a paragraph of its own (rule H10).
    return `${addSlot(options.data.sheet, { print: quotationOf(options.hash, options.fn(this)) })}\n\n`;
  });
  made.registerHelper('reported', function (this: unknown, options: HelperOptions) {
    const { organisation = '', answers = '', file = '' } = options.hash;
    const text = options.fn(this).trim();
    return addSlot(options.data.sheet, { print: { kind: 'reported', text, organisation, answers, file } });
  });
  return made;
}
