/** What is shown of a difference between two versions of a draft. */
interface Shown {
  readonly facts: readonly {
    readonly about: string;
    readonly was: string;
    readonly now: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly reworded: readonly {
    readonly paragraph: string;
    readonly words: readonly { readonly is: 'same' | 'gone' | 'new'; readonly text: string }[];
  }[];
  readonly added: readonly Named[];
  readonly cut: readonly Named[];
  readonly moved: readonly Named[];
}

interface Named {
  readonly paragraph: string;
  readonly text: string;
}

const MARKS = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];

const line = ({ paragraph, text }: Named): string => `${paragraph}: ${text}`;

/** A difference for a person: facts first, then wording with [-what went-] and {+what came+}, then paragraphs. */
export function showDifference(title: string, shown: Shown): string {
  const { facts, reworded, added, cut, moved } = shown;
  const lines = [
    ...section(
      'Facts changed',
      facts.map(
        ({ about, was, now, paragraphs }) => `${about}: ${was} → ${now} (${[...new Set(paragraphs)].join(', ')})`,
      ),
    ),
    ...section(
      'Wording changed',
      reworded.map(
        ({ paragraph, words }) =>
          `${paragraph}: ${words.map(({ is, text }) => `${MARKS[is][0]}${text}${MARKS[is][1]}`).join('')}`,
      ),
    ),
    ...section('Paragraphs added', added.map(line)),
    ...section('Paragraphs cut', cut.map(line)),
    ...section('Paragraphs moved', moved.map(line)),
  ];
  return [title, ...(lines.length === 0 ? ['  Nothing changed.'] : lines)].join('\n');
}
