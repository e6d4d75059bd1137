import { fileURLToPath } from 'node:url';

/** The folder of the program itself, with its built files: above the folder of this one, or of the one file that holds them all. */
export const programFolder = (): string => fileURLToPath(new URL('..', import.meta.url));
