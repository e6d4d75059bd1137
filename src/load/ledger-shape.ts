import type { Ledger, Written } from '../model/ledger.js';

/** Whether a file that this program keeps still has the form it was written in: people can edit it. */

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);
const hasTexts = (value: unknown, keys: readonly string[]): boolean =>
  isMap(value) && keys.every((key) => isText(value[key]));

const isFigure = (value: unknown): boolean =>
  isMap(value) && hasTexts(value, ['text', 'paragraph']) && isMap(value['origin']);

/** One entry of run.json's drafts. */
export const isDraft = (value: unknown): boolean =>
  isMap(value) &&
  hasTexts(value, ['force', 'outlet', 'path', 'shape', 'status']) &&
  isListOf(value['problems'], isMap) &&
  isListOf(value['figures'], isFigure) &&
  isListOf(value['periods'], isMap);

/** run.json */
export const isLedger = (value: unknown): value is Ledger =>
  isMap(value) &&
  hasTexts(value, ['story', 'release']) &&
  typeof value['expected'] === 'number' &&
  isListOf(value['drafted'], isText) &&
  isListOf(value['held'], isText) &&
  isListOf(value['explained'], (one) => hasTexts(one, ['force', 'code', 'reason'])) &&
  isListOf(value['drafts'], isDraft) &&
  isListOf(value['problems'], isMap);

/** One entry of .written.json. */
export const isWrittenFile = (value: unknown): boolean =>
  isMap(value) &&
  isText(value['sha256']) &&
  (value['views'] === undefined || isListOf(value['views'], isText)) &&
  (value['paragraphs'] === undefined || isListOf(value['paragraphs'], (one) => hasTexts(one, ['id', 'text'])));

/** .written.json */
export const isWritten = (value: unknown): value is Written =>
  isMap(value) && isMap(value['files']) && Object.values(value['files']).every(isWrittenFile);
