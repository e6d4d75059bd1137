import type { EditedDraft, Explained, LedgerHead } from '../model/ledger.js';
import { CATALOGUE } from '../problems/catalogue.js';
import type { CatalogueEntry } from '../problems/catalogue-entry.js';

/** What became of the forces, in words a person need not look up: each is in exactly one list. */
export interface Account {
  readonly drafted: readonly string[];
  /** With a draft that a named person can release. */
  readonly held: readonly string[];
  /** With no such draft, and one in which words typed by hand do not agree with the record. */
  readonly failed: readonly string[];
  readonly withoutFigures: readonly Explained[];
  readonly outsideRun: readonly Explained[];
  /** For an error, in the record as a rule. */
  readonly refused: readonly Explained[];
}

const ENTRIES: Readonly<Record<string, CatalogueEntry | undefined>> = CATALOGUE;
const isRefused = ({ code }: Explained): boolean => ENTRIES[code]?.severity === 'error';
const isOutside = ({ code }: Explained): boolean => code === 'compose/no-draft';

/** Whether a force was refused. */
export const hasRefused = ({ explained }: LedgerHead): boolean => explained.some(isRefused);

/** The force of a draft, whose path is story/release/force/outlet.md. */
const forceOf = ({ path }: EditedDraft): string => path.split('/').at(-2) ?? '';

/** The ledger's three lists as six: its held and its explained forces are told apart by what can be done about them. */
export function accountForces({ drafted, held, explained }: LedgerHead, edited: readonly EditedDraft[]): Account {
  const stuck = new Set(
    edited.filter(({ status, isForceHeld }) => status === 'failed-check' && !isForceHeld).map(forceOf),
  );
  return {
    drafted,
    held: held.filter((force) => !stuck.has(force)),
    failed: held.filter((force) => stuck.has(force)),
    withoutFigures: explained.filter((one) => !isRefused(one) && !isOutside(one)),
    outsideRun: explained.filter(isOutside),
    refused: explained.filter(isRefused),
  };
}

/** The account as a sum: 42 drafted + 0 held + 1 without figures + 1 refused. */
export function sayAccount(account: Account): string {
  const { drafted, held, failed, withoutFigures, outsideRun, refused } = account;
  const rest = [
    [failed.length, 'failed the check'],
    [withoutFigures.length, 'without figures'],
    [outsideRun.length, 'not in this run'],
    [refused.length, 'refused'],
  ] as const;
  const told = rest.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`);
  return [`${drafted.length} drafted`, `${held.length} held`, ...told].join(' + ');
}
