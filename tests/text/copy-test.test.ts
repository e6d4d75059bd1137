import { PROFILES } from '../../src/model/house-style.js';
import type { Profile } from '../../src/model/house-style.js';
import type { Paragraph, Span } from '../../src/model/draft.js';
import { paragraphText } from '../../src/model/draft.js';
import type { Facts } from '../../src/model/fact.js';
import type { Figure } from '../../src/model/figure.js';
import { groupThousands } from '../../src/text/numbers.js';
import { compileStory } from '../../src/render/compile-story.js';
import { parseTemplates } from '../../src/render/parse-template.js';
import { renderBlock } from '../../src/render/render-draft.js';

/**
 * The copy test of the field: lines that clean-up code breaks. In every profile, in our own words and in those of
 * others, each comes out as typed, but for what the house declares: marks, and dashes and dots in 7-bit copy.
 */

const names = Object.keys(PROFILES) as readonly Profile[];

function render(template: string, profile: Profile, facts: Facts = {}): readonly Paragraph[] {
  const compiled = compileStory(
    parseTemplates([{ file: 'line.hbs', folder: 'lines', name: 'line', text: template }]).templates,
  );
  return renderBlock({ block: 'line', template: 'line', runOn: [] }, facts, PROFILES[profile], compiled).paragraphs;
}

const said = (paragraphs: readonly Paragraph[], profile: Profile): string =>
  paragraphs.map((paragraph) => paragraphText(paragraph, PROFILES[profile].quotes)).join('\n');

interface Line {
  readonly typed: string;
  readonly curly: string;
  readonly straight: string;
  /** In 7-bit copy of our own: dots too. */
  readonly ours?: string;
}

const same = (typed: string): Line => ({ typed, curly: typed, straight: typed });

const LINES: readonly Line[] = [
  ...[
    'It cost £1,250,000 (or £1.25m).',
    'The U.K. government',
    'www.ons.gov.uk',
    'news@example.org',
    'Time 10:30, ratio 3:1',
    'eBay said. de Souza added.',
    'the Shots! channel',
    '§ 12 of the Act',
    'a 11% rise',
    '11%',
    'an NHS, an MP, an ONS',
  ].map(same),
  { typed: 'that ‘all is not well’ is', curly: 'that ‘all is not well’ is', straight: "that 'all is not well' is" },
  { typed: "that 'all is not well' is", curly: 'that ‘all is not well’ is', straight: "that 'all is not well' is" },
  { typed: 'so … it goes', curly: 'so … it goes', straight: 'so … it goes', ours: 'so ... it goes' },
  { typed: 'a year – or two – on', curly: 'a year – or two – on', straight: 'a year - or two - on' },
];

const OURS_ONLY: readonly Line[] = [
  {
    typed: '… have increased.”',
    curly: '… have increased.”',
    straight: '… have increased."',
    ours: '... have increased."',
  },
  { typed: '“Why?” and left', curly: '“Why?” and left', straight: '"Why?" and left' },
  { typed: '"Why?" and left', curly: '“Why?” and left', straight: '"Why?" and left' },
];

const isPlain = (profile: Profile): boolean => PROFILES[profile].characters === '7-bit';

describe.each(names)('in the profile %s', (profile) => {
  const set = ({ curly, straight }: Line): string => (isPlain(profile) ? straight : curly);

  it.each([...LINES, ...OURS_ONLY])('our words: $typed', (line) => {
    const wanted = isPlain(profile) ? (line.ours ?? line.straight) : line.curly;
    expect(said(render(line.typed, profile), profile)).toBe(wanted);
  });

  it.each(LINES)('quoted words: $typed', (line) => {
    const template = `{{#quotation speaker="Ann Barset" organisation="B" answers="s/r"}}${line.typed}{{/quotation}}`;
    const quoted = render(template, profile).flatMap(({ spans }) => spans.filter(({ kind }) => kind === 'quotation'));
    expect(quoted.map(({ text }) => text)).toEqual([set(line)]);
  });

  it.each(LINES)('a name: $typed', (line) => {
    const facts: Facts = { it: { print: { kind: 'name', text: line.typed } } };
    const spans: readonly Span[] = render('so {{it}} so', profile, facts)[0]?.spans ?? [];
    expect(spans[1]?.text).toBe(set(line));
  });

  it('a quotation of two paragraphs opens twice and closes once', () => {
    const template =
      '{{#quotation speaker="Ann Barset" organisation="B" answers="s/r"}}One "mark".\n\nTwo.{{/quotation}}';
    expect(said(render(template, profile), profile)).toBe(
      isPlain(profile) ? 'Ann Barset said: "One \'mark\'.\n"Two."' : 'Ann Barset said: “One ‘mark’.\n“Two.”',
    );
  });

  it.each([8, 11, 18, 80, 800])('an %d, when the figure is ours', (value) => {
    const origin = { record: 'r', measure: 'm', period: 'p' };
    const percent: Figure = { kind: 'figure', form: 'percent', value, origin };
    const written = { '%': '%', 'per cent': ' per cent', pc: 'pc' }[PROFILES[profile].percent];
    expect(said(render('Up by {{a it}} rise, {{it}}', profile, { it: { print: percent } }), profile)).toBe(
      `Up by an ${value}${written} rise, ${value}${written}`,
    );
  });

  it.each(['NHS', 'MP', 'ONS'])('an %s, when the name is ours', (text) => {
    const facts: Facts = { it: { print: { kind: 'name', text } } };
    expect(said(render('in {{a it}} paper', profile, facts), profile)).toBe(`in an ${text} paper`);
  });
});

it('what is no number cannot be printed', () => {
  for (const value of [NaN, Infinity, -Infinity]) expect(() => groupThousands(value)).toThrow(RangeError);
  expect(groupThousands(-0)).toBe('0');
});
