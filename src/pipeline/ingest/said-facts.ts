import type { TemplateFile } from '../../model/record.js';

/** Which facts a story's templates say, and what a revision of each would mean to a reader. */

export interface SaidFacts {
  /** Facts named in any template of the story. */
  readonly anywhere: ReadonlySet<string>;
  /** Facts named in its headlines. */
  readonly headlines: ReadonlySet<string>;
}

const factsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(/[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+/g) ?? []));

/** The facts that a story's templates name, the shared ones among them. */
export function saidFacts(templates: readonly TemplateFile[]): SaidFacts {
  const headlines = templates.filter(({ name }) => /^headline(\.|$)/.test(name));
  const texts = (files: readonly TemplateFile[]): readonly string[] => files.map(({ text }) => text);
  return { anywhere: factsIn(texts(templates)), headlines: factsIn(texts(headlines)) };
}

/** Other words for what is printed or judged anyway: they count only where a template says them. */
const OTHER_WORDS = /\.(near|about|daily|weekly|hourly|fraction|one-in|percent|multiple|times|scale|floor|beside)$/;
const ROUND_NUMBER = /\.(floor|floor\.coarse|floor\.fine|scale)$/;

/**
 * What a changed fact does to the drafts. A case is another sentence: direction, place among the forces, highest of
 * the series, a hold. So is another round number in a headline, or another place. Any other number is a digit; what
 * no template says is nothing.
 */
export function effectOf(path: string, kind: 'case' | 'figure', said: SaidFacts): 'meaning' | 'digit' | undefined {
  if (kind === 'case') return OTHER_WORDS.test(path) && !said.anywhere.has(path) ? undefined : 'meaning';
  if (!said.anywhere.has(path)) return undefined;
  const isHeadline = ROUND_NUMBER.test(path) && said.headlines.has(path);
  return isHeadline || path.endsWith('.rank.place') ? 'meaning' : 'digit';
}

const NAMES: Readonly<Record<string, string>> = {
  later: 'the count',
  earlier: 'the earlier count',
  change: 'the direction',
  'change.percent': 'the change in per cent',
  baseline: 'whether the change is unusual',
  floor: 'the round number below the count',
  'floor.coarse': 'the round number in a headline',
  'floor.fine': 'the round number below the count',
  scale: 'thousands or hundreds',
  rate: 'the rate',
  rank: 'its place among the forces',
  'rank.place': 'its place among the forces',
  'rank.of': 'how many forces are compared',
  series: 'highest or lowest of the years',
  share: 'the share',
};

/** A fact in plain words: abuse.change.percent is "abuse, the change in per cent". */
export function factWords(path: string): string {
  const [, nation = '', alias = '', rest = ''] = /^(nation\.)?([^.]+)\.?(.*)$/.exec(path) ?? [];
  const whose = nation === '' ? alias : `national ${alias}`;
  return rest === '' ? whose : `${whose}, ${NAMES[rest] ?? rest.replaceAll('.', ' ')}`;
}
