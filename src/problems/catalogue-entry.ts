/** error: no draft. hold: no delivery until a named person releases it. warning: a note to editors. */
export type Severity = 'error' | 'hold' | 'warning';

/** What a finding is, and what to do about it. */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly title: string;
  readonly help: string;
}

export const error = (title: string, help: string): CatalogueEntry => ({ severity: 'error', title, help });
export const hold = (title: string, help: string): CatalogueEntry => ({ severity: 'hold', title, help });
export const warning = (title: string, help: string): CatalogueEntry => ({ severity: 'warning', title, help });
