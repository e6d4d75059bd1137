import { DRAFT_CATALOGUE } from './draft-catalogue.js';
import { INGEST_CATALOGUE } from './ingest-catalogue.js';
import { INPUT_CATALOGUE } from './input-catalogue.js';
import { OUTPUT_CATALOGUE } from './output-catalogue.js';

export type { Severity } from './catalogue-entry.js';

/**
 * Every finding the program can make: permanent code (stage/what), severity, what it is, and what to do.
 * docs/reference/problems.md is made from this, and every code has a folder in tests/refused.
 */
export const CATALOGUE = { ...INPUT_CATALOGUE, ...DRAFT_CATALOGUE, ...OUTPUT_CATALOGUE, ...INGEST_CATALOGUE };

export type ProblemCode = keyof typeof CATALOGUE;
