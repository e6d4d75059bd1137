import Handlebars from 'handlebars';
import type { Quotation } from '../model/draft.js';
import { Fault } from '../problems/fault.js';
import { attributionOf } from '../text/attribution.js';
import { quotedParagraphs } from '../text/quote-marks.js';
import { addSlot, lookUp } from './slots.js';
import type { Sheet } from './slots.js';

/**
 * The helper that prints a name: {{abuse.later}} is compiled as {{print "abuse.later"}}. All helpers are given the
 * paths of names, as text, and look them up themselves: so it is known what words rest on.
 */
export const PRINT = 'print';

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

function figureAt(sheet: Sheet, path: string): void {
  if (lookUp(sheet, path, 'kind') !== 'figure') throw new Fault('a helper was given something that is not a figure');
}

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

/** What branches on facts. */
function registerBranches(made: typeof Handlebars): void {
  made.registerHelper('case', function (this: unknown, path: string, options: HelperOptions) {
    const { sheet } = options.data;
    const word = lookUp(sheet, path, 'case');
    sheet.cases.push(`${path}=${word ?? ''}`);
    return options.fn(this, { data: { sheet, word } });
  });
  made.registerHelper('when', function (this: unknown, ...given: unknown[]) {
    const options = given.pop() as HelperOptions;
    const { word, sheet } = options.data;
    if (!given.includes(word)) return '';
    sheet.taken.push(`${options.hash['file'] ?? ''}=${word ?? ''}`);
    return options.fn(this);
  });
}

/** What prints facts. */
function registerPrints(made: typeof Handlebars): void {
  made.registerHelper(PRINT, (path: string, { data: { sheet } }: HelperOptions) =>
    lookUp(sheet, path, 'kind') === undefined ? '' : addSlot(sheet, { path }),
  );
  made.registerHelper('a', (path: string, { data: { sheet } }: HelperOptions) => {
    const kind = lookUp(sheet, path, 'kind');
    if (kind !== 'figure' && kind !== 'name') throw new Fault('“a” stands before something else');
    return addSlot(sheet, { path, article: true });
  });
  made.registerHelper('counted', (path: string, ...given: unknown[]) => {
    const { data } = given.pop() as HelperOptions;
    figureAt(data.sheet, path);
    const [singular, plural] = given as [string?, string?];
    const isNamed = singular !== undefined && plural !== undefined;
    return addSlot(data.sheet, { path, counted: true, ...(isNamed && { nouns: { singular, plural } }) });
  });
  made.registerHelper('agree', (path: string, one: string, many: string, { data }: HelperOptions) => {
    figureAt(data.sheet, path);
    return lookUp(data.sheet, path, 'number') === 'one' ? one : many;
  });
}

/** A Handlebars with our helpers and none of its own. */
export function makeHandlebars(): typeof Handlebars {
  const made = Handlebars.create();
  for (const name of Object.keys(made.helpers)) made.unregisterHelper(name);
  registerHouseWords(made);
  registerOthersWords(made);
  registerBranches(made);
  registerPrints(made);
  return made;
}
