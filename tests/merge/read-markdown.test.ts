import { markdownParagraph } from '../../src/export/to-markdown.js';
import { editedParagraph } from '../../src/merge/edited-spans.js';
import { readEdited, writeEdited } from '../../src/merge/read-edited.js';
import { paragraphText } from '../../src/model/draft.js';
import type { Paragraph } from '../../src/model/draft.js';
import { htmlOf, readOf, textOf } from './markdown-views.js';

const CASES: readonly (readonly [typed: string, html: string, text: string, read: string])[] = [
  ['A **bold** word.', '<p>A <strong>bold</strong> word.</p>', 'A bold word.', 'A bold word.'],
  ['*One* and _two_.', '<p><em>One</em> and <em>two</em>.</p>', 'One and two.', 'One and two.'],
  [
    '***Both***, then __x__',
    '<p><strong><em>Both</em></strong>, then <strong>x</strong></p>',
    'Both, then x',
    'Both, then x',
  ],
  ['**Police *say* so**', '<p><strong>Police <em>say</em> so</strong></p>', 'Police say so', 'Police say so'],
  ['It rose to **3,057**.', '<p>It rose to <strong>3,057</strong>.</p>', 'It rose to 3,057.', 'It rose to 3,057.'],
  [
    '5*3*2, 3 * 4 * 5, a_file_name, 7* and **',
    '<p>5*3*2, 3 * 4 * 5, a_file_name, 7* and **</p>',
    '5*3*2, 3 * 4 * 5, a_file_name, 7* and **',
    '5*3*2, 3 * 4 * 5, a_file_name, 7* and **',
  ],
  [
    'See [the *ONS* page](https://ons.gov.uk/2019_(new)?a=1&b=2).',
    '<p>See <a href="https://ons.gov.uk/2019_(new)?a=1&amp;b=2">the <em>ONS</em> page</a>.</p>',
    'See the ONS page (https://ons.gov.uk/2019_(new)?a=1&b=2).',
    'See the ONS page.',
  ],
  ['[Write](mailto:jo@desk.uk)', '<p><a href="mailto:jo@desk.uk">Write</a></p>', 'Write (jo@desk.uk)', 'Write'],
  [
    '[x](javascript:alert(1)) [y](/2019)',
    '<p>[x](javascript:alert(1)) [y](/2019)</p>',
    '[x](javascript:alert(1)) [y](/2019)',
    '[x](javascript:alert(1)) [y](/2019)',
  ],
  [
    'At https://ons.gov.uk/2019-20.',
    '<p>At <a href="https://ons.gov.uk/2019-20">https://ons.gov.uk/2019-20</a>.</p>',
    'At https://ons.gov.uk/2019-20.',
    'At the page.',
  ],
  [
    '<https://a.uk> [https://b.uk](https://b.uk)',
    '<p><a href="https://a.uk">https://a.uk</a> <a href="https://b.uk">https://b.uk</a></p>',
    'https://a.uk https://b.uk',
    'the page the page',
  ],
  ['![A dog, 4, in a car](dog-217.jpg)', '<p>[A dog, 4, in a car]</p>', '[A dog, 4, in a car]', '[A dog, 4, in a car]'],
  ['Kept.<!-- 12 of them? --> And <!-- a --> <!-- b --> on.', '<p>Kept. And on.</p>', 'Kept. And on.', 'Kept. And on.'],
  ['One.\n\n<!-- for the sub:\n\n- ask\n-->\n\nTwo.', '<p>One.</p>\n<p>Two.</p>', 'One.\n\nTwo.', 'One.||Two.'],
  [
    'An <!-- open one.\n\nTwo.',
    '<p>An &lt;!-- open one.</p>\n<p>Two.</p>',
    'An <!-- open one.\n\nTwo.',
    'An <!-- open one.|Two.',
  ],
  [
    '> Quoted **words**\n> go on.\n\n> More.',
    '<blockquote>\n<p>Quoted <strong>words</strong> go on.</p>\n<p>More.</p>\n</blockquote>',
    'Quoted words go on.\n\nMore.',
    'Quoted words go on.|More.',
  ],
  [
    '>\n> One\n>\n> > and another.\n>',
    '<blockquote>\n<p>One and another.</p>\n</blockquote>',
    'One and another.',
    'One and another.',
  ],
  ['One.\n\n* * *\n\nTwo.', '<p>One.</p>\n<p>* * *</p>\n<p>Two.</p>', 'One.\n\n* * *\n\nTwo.', 'One.|* * *|Two.'],
  ['- - -\n\n***', '<p>- - -</p>\n<p>***</p>', '- - -\n\n***', '- - -|***'],
  [
    '## A heading\nText.\n\n### Below',
    '<h2>A heading</h2>\n<p>Text.</p>\n<h3>Below</h3>',
    'A heading\n\nText.\n\nBelow',
    'A heading|Text.|Below',
  ],
  [
    '3. three\n4. four\n\nText.',
    '<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>\n<p>Text.</p>',
    '3. three\n\n4. four\n\nText.',
    'three|four|Text.',
  ],
  [
    '- a point   with\n  a wrapped line\n  - and below',
    '<ul>\n<li>a point with a wrapped line</li>\n<li>and below</li>\n</ul>',
    '- a point with a wrapped line\n\n- and below',
    'a point with a wrapped line|and below',
  ],
  [
    'It fell\n- from 316 to\n2. It fell.',
    '<p>It fell - from 316 to 2. It fell.</p>',
    'It fell - from 316 to 2. It fell.',
    'It fell - from 316 to 2. It fell.',
  ],
  [
    '\\*not so\\* \\[x\\](y) <b>&amp;</b>',
    '<p>*not so* [x](y) &lt;b&gt;&amp;amp;&lt;/b&gt;</p>',
    '*not so* [x](y) <b>&amp;</b>',
    '*not so* [x](y) <b>&amp;</b>',
  ],
];

describe('Markdown as an editor types it', () => {
  it.each(CASES)('%j', (typed, html, text, read) => {
    expect([htmlOf(typed), textOf(typed), readOf(typed)]).toEqual([html, text, read]);
  });

  it('a figure of ours keeps its origin within his marks, and an address or a comment holds none', () => {
    const ours: Paragraph['spans'] = [
      { kind: 'literal', text: 'It was ' },
      { kind: 'figure', text: '217', figure: {} as never },
      { kind: 'literal', text: ' of all dogs.' },
    ];
    const kinds = (typed: string) =>
      editedParagraph(
        'edited.1',
        typed,
        [{ id: 'a', kind: 'text', blocks: [], spans: ours }],
        undefined,
        'curly',
      ).spans.filter(({ kind }) => kind === 'figure').length;
    expect(kinds('It was **217** ([source](https://a.uk/217)), <!-- not 217 --> of all dogs.')).toBe(1);
    expect(kinds('It was so, see https://a.uk/217 <!-- 217 -->')).toBe(0);
  });

  it.each([
    '1. of all',
    '12) of all',
    '- of all',
    '# one',
    '*one* [two](page) <!-- three -->',
    '> four',
    '![five](six)',
  ])('our own words are no Markdown when an editor takes them over: %j', (text) => {
    const ours: Paragraph = { id: 'a.1', kind: 'text', blocks: [], spans: [{ kind: 'name', text }] };
    const paragraph = editedParagraph('a.1', `${markdownParagraph(ours, 'curly')} So.`, [], undefined, 'curly');
    expect(paragraphText(paragraph, 'curly')).toBe(`${text} So.`);
    expect([paragraph.kind, paragraph.set, paragraph.number]).toEqual(['text', undefined, undefined]);
  });

  it('a headline and a sub-heading end at their line, with or without a blank line below', () => {
    const body = '# Dogs lost\nOne\ntwo.\n## How many\nThree.\n\n### Where\n\nFour.';
    const file = readEdited(`---\ndraft: a\n---\n\n${body}\n`);
    expect(file.paragraphs).toEqual(['# Dogs lost', 'One\ntwo.', '## How many', 'Three.', '### Where', 'Four.']);
    expect(file.lines).toEqual([5, 6, 8, 9, 11, 13]);
    const renewed = file.paragraphs.map((typed) => typed.replace('Three', '3').replace('Dogs', 'All dogs'));
    expect(writeEdited(file.front, renewed, file)).toBe(
      `---\ndraft: a\n---\n\n${body.replace('Three', '3').replace('Dogs', 'All dogs')}\n`,
    );
  });

  it('lists without blank lines and blanks at the end of a line stay as typed', () => {
    const body = 'One  \ntwo.\n\n- a\n- b  \n  c\n\n1. d\n2. e\n\n- f\n\n- g';
    const file = readEdited(`---\ndraft: a\n---\n\n${body}\n`);
    expect(writeEdited(file.front, file.paragraphs, file)).toBe(`---\ndraft: a\n---\n\n${body}\n`);
    const renewed = file.paragraphs.map((typed) => typed.replace('- a', '- A'));
    expect(writeEdited(file.front, renewed, file)).toBe(`---\ndraft: a\n---\n\n${body.replace('- a', '- A')}\n`);
  });
});
