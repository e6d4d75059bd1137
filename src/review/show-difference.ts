/** What is shown of a difference between two versions of a draft. */
interface Shown {
  readonly facts: readonly {
    readonly about: string;
    readonly was: string;
    readonly now: string;
    readonly begin: readonly string[];
  }[];
  readonly reworded: readonly {
    readonly words: readonly { readonly is: 'same' | 'gone' | 'new'; readonly text: string }[];
  }[];
  readonly joined: readonly Regrouped[];
  readonly split: readonly Regrouped[];
  readonly added: readonly Paragraph[];
  readonly cut: readonly Paragraph[];
  readonly moved: readonly Paragraph[];
}

interface Paragraph {
  readonly text: string;
}

interface Regrouped {
  readonly was: readonly string[];
  readonly now: readonly string[];
}

const MARKS = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => `    ${line}`)];

const line = ({ text }: Paragraph): string => text;

const quoted = (begin: readonly string[]): readonly string[] => [...new Set(begin)].map((words) => `“${words}”`);
const regrouped = ({ was, now }: Regrouped): string => `${quoted(was).join(' + ')} → ${quoted(now).join(' + ')}`;

/** A difference for a person: facts first, then wording with [-what went-] and {+what came+}, then paragraphs. */
export function showDifference(title: string, shown: Shown): string {
  const { facts, reworded, joined, split, added, cut, moved } = shown;
  const lines = [
    ...section(
      'Facts changed',
      facts.map(({ about, was, now, begin }) => `${about}: ${was} → ${now} (in ${quoted(begin).join(', ')})`),
    ),
    ...section(
      'Wording changed',
      reworded.map(({ words }) => words.map(({ is, text }) => `${MARKS[is][0]}${text}${MARKS[is][1]}`).join('')),
    ),
    ...section('Paragraphs joined', joined.map(regrouped)),
    ...section('Paragraphs split', split.map(regrouped)),
    ...section('Paragraphs added', added.map(line)),
    ...section('Paragraphs cut', cut.map(line)),
    ...section('Paragraphs moved', moved.map(line)),
  ];
  return [title, ...(lines.length === 0 ? ['  Nothing changed.'] : lines)].join('\n');
}
