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
