import type { Figure } from './figure.js';
import { perObject } from './per-object.js';
import type { Period } from './period.js';

/** Somebody's attributed words: verbatim, with what is known of where they come from (rule H7). */
export interface Quotation {
  readonly kind: 'quotation';
  /** "Anna Edmundson, head of policy at the NSPCC," without the verb. */
  readonly attribution: string;
  readonly speaker: string;
  readonly organisation: string;
  /** story/release the words answer. */
  readonly answers: string;
  readonly date?: string;
  /** When only its publication is known: "2021-02-23, Bucks Herald". */
  readonly seen?: string;
  /** Latest day the words can be from, where only that is known. */
  readonly notAfter?: string;
  readonly paragraphs: readonly string[];
  /** The quotation marks a person typed inside the words do not pair. */
  readonly unpaired: boolean;
  /** Where the words stand: forces/hertfordshire.yaml:20:12 or templates/shared/nspcc.hbs:1:1. */
  readonly file: string;
}

/** A name or other text taken from a record, printed as it stands. */
export interface Name {
  readonly kind: 'name';
  readonly text: string;
  /** Of a force: where the body has not said its official name yet, this is printed instead (rule F7). */
  readonly first?: { readonly official: string; readonly text: string };
}

/** A day, or a day and a time, to be printed as the house style has it. */
export interface Moment {
  readonly kind: 'moment';
  /** 2021-02-23, or 2020-07-17T09:30. */
  readonly moment: string;
  /** What stands before it: "published". */
  readonly lead?: string;
}

/** A period to be printed as the house style has it. */
export interface PeriodName {
  readonly kind: 'period';
  readonly period: Period;
  readonly file: string;
  /** It ends a title: without “the”, and never explained. */
  readonly ofTitle?: true;
}

/** A force's own list: a heading comes before it; items are verbatim. */
export interface VerbatimList {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** Our report of what somebody said about a release: prose of ours that lapses with it. */
export interface Reported {
  readonly kind: 'reported';
  readonly text: string;
  readonly organisation: string;
  /** story/release it answers. */
  readonly answers: string;
  readonly file: string;
}

export type Printable = Figure | Name | Moment | PeriodName | Quotation | Reported | VerbatimList;

export type Span =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'reported'; readonly text: string; readonly reported: Reported }
  | { readonly kind: 'period'; readonly text: string; readonly period: Period; readonly file: string }
  | { readonly kind: 'figure'; readonly text: string; readonly figure: Figure }
  | {
      readonly kind: 'quotation';
      readonly text: string;
      /** Quotation marks around this paragraph of it: British manner, closed only at the end (rule H1). */
      readonly opens: boolean;
      readonly closes: boolean;
      readonly quotation: Quotation;
    }
  | { readonly kind: 'verbatim'; readonly text: string }
  | {
      /** An editor's own words: kept to the character. */
      readonly kind: 'edited';
      /** As it is read: without Markdown's marks, backslashes, comments and the addresses of links. */
      readonly text: string;
      /** As it was typed into the .md. */
      readonly typed: string;
      /** What a mark of theirs means for the words after it; of its own only an address has some: “the page”. */
      readonly mark?: EditedMark;
    };

/** Markdown in an editor's running text. What begins ends in the same paragraph, one within the other. */
export type EditedMark =
  | { readonly is: 'strong' | 'em'; readonly ends: boolean }
  | { readonly is: 'link'; readonly ends: boolean; readonly url: string }
  | { readonly is: 'address'; readonly url: string };

export type ParagraphKind = 'headline' | 'standfirst' | 'text' | 'item';

/** How an editor set a paragraph of text. */
export type ParagraphSet = 'h2' | 'h3' | 'quote';

export interface Paragraph {
  /** Stable from run to run: the block it opens with and its number in it, `home-office.2`. */
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly set?: ParagraphSet;
  /** Of an editor's numbered list: "1." as typed. */
  readonly number?: string;
  readonly blocks: readonly string[];
  /** The cases those blocks took, where they branch: change(abuse.change=rise). */
  readonly cases?: string;
  readonly spans: readonly Span[];
}

/** Lines printed outside the body: source, flags, helplines, draft notice. */
export interface Footer {
  readonly name: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface LeftOut {
  readonly block: string;
  readonly reason: string;
}

/** One story, one release, one force, one outlet. */
export interface Draft {
  readonly story: string;
  readonly release: string;
  readonly force: string;
  readonly outlet: string;
  readonly shape: string;
  readonly paragraphs: readonly Paragraph[];
  readonly footers: readonly Footer[];
  readonly leftOut: readonly LeftOut[];
  /** The template file each block came from. */
  readonly templates: Readonly<Record<string, string>>;
  /** curly or straight, for the quotation marks that exporters put round quotation spans. */
  readonly quotes: 'curly' | 'straight';
}

/** The text of a span as it is read, quotation marks included. */
export function spanText(span: Span, quotes: 'curly' | 'straight'): string {
  if (span.kind !== 'quotation') return span.text;
  const [open, close] = quotes === 'curly' ? ['“', '”'] : ['"', '"'];
  return `${span.opens ? open : ''}${span.text}${span.closes ? close : ''}`;
}

const linesIn = (quotes: 'curly' | 'straight') =>
  perObject(({ paragraphs }: Footer): readonly string[] =>
    paragraphs.map((paragraph) => paragraphText(paragraph, quotes)),
  );
const LINES = { curly: linesIn('curly'), straight: linesIn('straight') };

/** A footer's lines as they are read. */
export function footerLines(footer: Footer, quotes: 'curly' | 'straight'): readonly string[] {
  return LINES[quotes](footer);
}

const textIn = (quotes: 'curly' | 'straight') =>
  perObject(({ spans }: Paragraph): string => spans.map((span) => spanText(span, quotes)).join(''));
const TEXTS = { curly: textIn('curly'), straight: textIn('straight') };

/** A paragraph's text as it is read. */
export function paragraphText(paragraph: Paragraph, quotes: 'curly' | 'straight'): string {
  return TEXTS[quotes](paragraph);
}
