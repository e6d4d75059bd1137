import { toHtml } from '../../src/export/to-html.js';
import { toText } from '../../src/export/to-text.js';
import type { Draft, Paragraph } from '../../src/model/draft.js';

const said = (id: string, text: string): Paragraph => ({
  id,
  kind: 'text',
  blocks: ['count'],
  spans: [{ kind: 'literal', text }],
});
const draft = {
  ...{ story: 's', release: 'r', force: 'f', outlet: 'o', shape: '', leftOut: [], templates: {}, quotes: 'curly' },
  paragraphs: [said('count.1', 'Police recorded lost dogs.')],
  footers: [{ name: 'source', paragraphs: [said('source.1', 'Source: Kennel Office.'), said('source.2', 'A draft.')] }],
} as unknown as Draft;

describe.each([
  ['.txt', toText],
  ['.html', toHtml],
])('%s', (_ending, view) => {
  it('has every line of the footers below the piece (rules A9, G7, L1)', () => {
    const text = view({ draft, status: 'draft', holds: [] });
    expect(text).toMatch(/recorded lost dogs\.[^]*Source: Kennel Office\.[^]*A draft\./);
    expect(text).not.toContain('do not publish');
  });

  it('says above the piece that it is held, or has failed its check, and why', () => {
    const text = view({ draft, status: 'held', holds: ['The count is 3.'], faults: ['A wrong figure.'] });
    expect(text).toMatch(
      /FAILED ITS CHECK: do not publish[^]*A wrong figure\.[^]*HELD: do not publish[^]*The count is 3\.[^]*lost dogs/,
    );
  });
});
