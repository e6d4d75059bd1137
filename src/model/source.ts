import type { Problem } from '../problems/problem.js';
import type { PlaceOf, TemplateFile } from './record.js';

/** A YAML file as typed: plain values, and where each stands. */
export interface SourceFile {
  readonly file: string;
  readonly value: unknown;
  readonly placeOf: PlaceOf;
  /** Where a key itself stands, for a key that should not be there. */
  readonly placeOfKey: PlaceOf;
  /** The text of a value as a person typed it, cut to a readable length. */
  readonly typedAt: (path: readonly (string | number)[]) => string;
}

/** One YAML file of a folder: its id, and its content or what is wrong with it. */
export interface LoadedFile {
  readonly id: string;
  readonly file: string;
  readonly source?: SourceFile;
  readonly problems: readonly Problem[];
}

/** A story's folder as found: its story.yaml and its templates. */
export interface LoadedStory {
  readonly id: string;
  readonly yaml: LoadedFile;
  readonly templates: readonly TemplateFile[];
  readonly problems: readonly Problem[];
}

/** A text field of a file, if it can be read at all. */
export function fieldOf(loaded: LoadedFile, key: string): string | undefined {
  const value = loaded.source?.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const field = (value as Record<string, unknown>)[key];
  return typeof field === 'string' ? field : undefined;
}
