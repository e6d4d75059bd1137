import fc from 'fast-check';
import { mergeNotes, noteHashes } from '../../src/merge/merge-notes.js';

const before = '# Notes\n\nIntro.\n\n## Figures\n\n- 863: one\n- 146: two\n\n## Source\n\n- A table.\n';
const after = '# Notes\n\nIntro.\n\n## Figures\n\n- 871: one\n- 146: two\n\n## Source\n\n- A table.\n';

describe('notes to editors that a person wrote into', () => {
  it('are renewed around his lines', () => {
    const found = before
      .replace('- 146: two', '- 146: two\n- Rang the force on Monday.')
      .replace('- A table.', '- A table.\n\n## Ours\n\nAsk again in May.');
    expect(mergeNotes(after, found, noteHashes(before))).toBe(
      after
        .replace('- 146: two', '- 146: two\n- Rang the force on Monday.')
        .replace('- A table.', '- A table.\n\n## Ours\n\nAsk again in May.'),
    );
  });

  it('keep his line when the one above it goes, and bring back what he took out', () => {
    const found = before.replace('- 863: one', '- 863: one\n- Is that so?').replace('- 146: two\n', '');
    expect(mergeNotes(after, found, noteHashes(before))).toBe(
      after.replace('## Figures\n', '## Figures\n- Is that so?\n'),
    );
  });

  it('keep a line of the program’s that he copied into a list of his own, also when the figure moves', () => {
    const list = 'Intro.\n\nFor the correction:\n\n- 863: one\n- rang the press office';
    const found = before.replace('Intro.', list);
    expect(mergeNotes(before, found, noteHashes(before))).toBe(found);
    expect(mergeNotes(after, found, noteHashes(before))).toBe(after.replace('Intro.', list));
    expect(mergeNotes(after, after.replace('Intro.', list), noteHashes(after))).toBe(after.replace('Intro.', list));
    const below = before.replace('- A table.', '- A table.\n- 863: one');
    expect(mergeNotes(after, below, noteHashes(before))).toBe(after.replace('- A table.', '- A table.\n- 863: one'));
  });

  it('a line that the program writes under two headings is nobody’s copy, and a line of his below it stays there', () => {
    const none = '- Found dogs: no figure.';
    const ours = before
      .replace('Intro.', `Intro.\n\n## Unusual\n\n${none}`)
      .replace('- A table.', `${none}\n- A table.`);
    const found = ours.replace(`${none}\n- A table.`, `${none}\n- Asked on Monday.\n- A table.`);
    for (const base of [noteHashes(ours), [...new Set(noteHashes(ours))]])
      for (const typed of [found, `${found}- One more.\n`]) expect(mergeNotes(ours, typed, base)).toBe(typed);
    expect(mergeNotes(before, found, noteHashes(ours))).toBe(
      before.replace('## Source\n', '## Source\n- Asked on Monday.\n'),
    );
  });

  it('Windows line ends and trailing blanks are no lines of his', () => {
    const found = `\ufeff${before.replaceAll('\n', ' \r\n')}`;
    expect(mergeNotes(after, found, noteHashes(before))).toBe(after);
  });

  it('thousands of lines anywhere: each is kept, and a second run changes nothing', () => {
    const place = fc.record({ at: fc.nat({ max: 12 }), blank: fc.boolean(), word: fc.stringMatching(/^[a-z]{3,9}$/) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), fc.boolean(), (added, renewed) => {
        const lines = before.trimEnd().split('\n');
        added.forEach(({ at, blank, word }, number) =>
          lines.splice(at, 0, ...(blank ? [''] : []), `Zq${word}${number}qz`),
        );
        const ours = renewed ? after : before;
        const merged = mergeNotes(ours, `${lines.join('\n')}\n`, noteHashes(before));
        for (const [number, { word }] of added.entries()) expect(merged).toContain(`Zq${word}${number}qz`);
        for (const line of ours.split('\n')) expect(merged.split('\n')).toContain(line);
        expect(mergeNotes(ours, merged, noteHashes(ours))).toBe(merged);
      }),
      { numRuns: 3000 },
    );
  });
});
