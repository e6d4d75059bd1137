/** Where a command prints: results on one, everything else on the other. Tests give their own. */
export interface Output {
  readonly result: (text: string) => void;
  readonly note: (text: string) => void;
  /** Whether notes go to a terminal: only then is there a progress bar and colour. */
  readonly terminal: boolean;
}

export const EXIT = { well: 0, refused: 1, usage: 2, fault: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
