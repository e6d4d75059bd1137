/** Where a run reads and writes, as a person named the folders. */
export interface Folders {
  readonly forces: string;
  readonly templates: string;
  readonly out: string;
}

/** What is meant where nobody names one. */
export const USUAL_FOLDERS: Folders = { forces: 'forces', templates: 'templates', out: 'out' };
