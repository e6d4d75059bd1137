/** Something is known only in these cases of the name at `path`. */
export interface Need {
  readonly path: string;
  readonly cases: readonly string[];
}

/** One name a template may use: what it prints, its cases, its parts. */
export interface VocabularyNode {
  readonly description: string;
  readonly prints?: 'figure' | 'name' | 'period' | 'quotation' | 'list';
  /** Of a figure: it always opens with a word, so that a sentence may open with it (rule I3). */
  readonly opensInWords?: true;
  readonly cases?: readonly string[];
  /** It can be printed where any one of these holds; absent: always. */
  readonly needs?: readonly Need[];
  readonly parts?: Vocabulary;
}

export interface Vocabulary {
  readonly [name: string]: VocabularyNode;
}

/** The node at a dotted path, or undefined. */
export function nodeAt(vocabulary: Vocabulary, path: string): VocabularyNode | undefined {
  let level: Vocabulary | undefined = vocabulary;
  let node: VocabularyNode | undefined;
  for (const step of path.split('.')) {
    node = level !== undefined && Object.hasOwn(level, step) ? level[step] : undefined;
    level = node?.parts;
  }
  return node;
}

/** Every dotted path, parents before parts. */
export function pathsOf(vocabulary: Vocabulary, prefix = ''): readonly string[] {
  return Object.entries(vocabulary).flatMap(([key, node]) => [
    `${prefix}${key}`,
    ...(node.parts ? pathsOf(node.parts, `${prefix}${key}.`) : []),
  ]);
}
