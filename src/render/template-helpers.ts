import Handlebars from 'handlebars';
import type { Quotation } from '../model/draft.js';
import { Fault } from '../problems/fault.js';
import { attributionOf } from '../text/attribution.js';
import { agree } from '../text/say-figure.js';
import { quotedParagraphs } from '../text/quote-marks.js';
import { addSlot } from './slots.js';
import type { Sheet, TemplateFact } from './slots.js';

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

/** Words of ours that the house decides: plain text, no slots. */
function registerHouseWords(made: typeof Handlebars): void {
  const styleOf = ({ data }: HelperOptions) => data.sheet.style;
  made.registerHelper('dash', (options: HelperOptions) => (styleOf(options).dash === 'en' ? '–' : '-'));
  made.registerHelper('government', (options: HelperOptions) => styleOf(options).government);
  made.registerHelper('minister', (title: string, options: HelperOptions) =>
    styleOf(options).government === 'Government' ? title : title.toLowerCase(),
  );
  made.registerHelper('verb', (singular: string, plural: string, options: HelperOptions) =>
    styleOf(options).forces === 'singular' ? singular : plural,
  );
  made.registerHelper('spelling', (ise: string, ize: string, options: HelperOptions) =>
    styleOf(options).spelling === '-ise' ? ise : ize,
  );
}

/** Words of others: quoted to the letter, or reported by us. */
function registerOthersWords(made: typeof Handlebars): void {
  made.registerHelper('quotation', function (this: unknown, options: HelperOptions) {
    // What follows a quotation is a paragraph of its own (rule H10).
    return `${addSlot(options.data.sheet, { print: quotationOf(options.hash, options.fn(this)) })}\n\n`;
  });
  made.registerHelper('reported', function (this: unknown, options: HelperOptions) {
    const { organisation = '', answers = '', file = '' } = options.hash;
    const text = options.fn(this).trim();
    return addSlot(options.data.sheet, { print: { kind: 'reported', text, organisation, answers, file } });
  });
}

/** A Handlebars with our helpers and none of its own. */
export function makeHandlebars(): typeof Handlebars {
  const made = Handlebars.create();
  for (const name of Object.keys(made.helpers)) made.unregisterHelper(name);
  registerHouseWords(made);
  registerOthersWords(made);
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
  made.registerHelper('a', ({ print }: TemplateFact, { data }: HelperOptions) => {
    if (print?.kind !== 'figure' && print?.kind !== 'name') throw new Fault('“a” stands before something else');
    return addSlot(data.sheet, { print, article: true });
  });
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
  return made;
}
