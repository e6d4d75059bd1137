import type { OutletFields } from './outlet-schema.js';
import type { RecordFields } from './record-schema.js';
import type { StoryFields } from './story-schema.js';

/** Finds where a field stands in its file: `forces/kent.yaml:6:14`. */
export type PlaceOf = (path: readonly (string | number)[]) => {
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

/** The force that has no ONS code: no story of territorial forces waits for it, even where its record cannot be read. */
export const WITHOUT_CODE = 'british-transport-police';

/** A force or nation, validated. The id is the file's name. */
export interface ForceRecord {
  readonly id: string;
  readonly file: string;
  readonly fields: RecordFields;
  readonly placeOf: PlaceOf;
}

/** A story, validated. The id is the folder's name. */
export interface Story {
  readonly id: string;
  readonly file: string;
  readonly fields: StoryFields;
  readonly placeOf: PlaceOf;
  readonly placeOfKey: PlaceOf;
}

/** An outlet, validated. The id is the file's name. */
export interface Outlet {
  readonly id: string;
  readonly file: string;
  readonly fields: OutletFields;
  readonly placeOf: PlaceOf;
  readonly placeOfKey: PlaceOf;
}

/** A template file: its text and where a person finds it. */
export interface TemplateFile {
  /** templates/child-sexual-abuse/count.hbs */
  readonly file: string;
  /** The folder under templates/: a story's id, or shared. */
  readonly folder: string;
  /** count, or headline.rounded */
  readonly name: string;
  readonly text: string;
}
