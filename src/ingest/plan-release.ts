import type { SpreadsheetFields } from '../model/mapping-schema.js';
import type { ReleaseFields } from '../model/story-schema.js';
import { oddPublication } from '../problems/odd-publication.js';
import { problem } from '../problems/problem.js';
import type { Problem } from '../problems/problem.js';
import { newestPeriod, parsePeriod } from '../text/periods.js';
import type { Edition, ReadTable } from './read-edition.js';
import { sayTables } from './say-tables.js';

/** The releases of a story as story.yaml has them, and what is known of the new one. */
export interface KnownReleases {
  readonly measures: readonly string[];
  readonly mapping: SpreadsheetFields;
  readonly releases: Readonly<Record<string, ReleaseFields>>;
  readonly records: ReadonlyMap<string, { readonly area?: string }>;
  /** The day a person gave for the publication. */
  readonly published?: string;
}

export interface PlannedRelease {
  readonly label: string;
  readonly isNew: boolean;
  readonly fields: ReleaseFields;
}

const EXPLAINS_GAP = /unable to (supply|provide)|not (been )?(included|supplied|provided|available)|excluded/i;

/** Why a force is left out of the totals: the first sentence of the note that says so. */
function reasonFor(force: string, tables: readonly ReadTable[]): string {
  const notes = tables.flatMap(({ forceNotes }) => forceNotes.get(force) ?? []);
  const note = notes.find((one) => EXPLAINS_GAP.test(one));
  return note === undefined ? 'the publisher’s totals leave it out' : (/^.*?[.](?=\s|$)/s.exec(note)?.[0] ?? note);
}

/** A force that is left out of the totals, with its area: the release needs no record to be read. */
const leftOut = (force: string, area: string | undefined, tables: readonly ReadTable[]) => ({
  force,
  ...(area !== undefined && { area }),
  reason: reasonFor(force, tables),
});

/** The release as story.yaml will have it: what a person wrote there stands, what the file says is renewed. */
export function planRelease(known: KnownReleases, edition: Edition): PlannedRelease {
  const [main = ''] = known.measures;
  const { label, end } = edition.period;
  const reconciled = edition.tables.flatMap(({ reconciliations }) =>
    reconciliations.filter(({ measure }) => measure === main),
  );
  const earlierEnd = `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`;
  const isEarlier = (one: string): boolean => one === earlierEnd || one.slice(0, 7) === earlierEnd.slice(0, 7);
  const earlierOnes = edition.tables
    .flatMap(({ readings }) => readings.filter(({ measure, part }) => measure === main && part === 'counts'))
    .flatMap(({ period }) => (period.end < end ? [period] : []));
  // Where the year before is not there, the only earlier period can be meant; of several, a person says which.
  const isOnly = earlierOnes.every((one) => one.end === earlierOnes[0]?.end);
  const earlier = earlierOnes.find((one) => isEarlier(one.end)) ?? (isOnly ? earlierOnes[0] : undefined);
  const excluded = reconciled.find((one) => one.end === end)?.excluded ?? [];
  const before = Object.entries(known.releases).find(([key]) => parsePeriod(key)?.end === end);
  const seen = known.published ?? edition.published;
  const published = seen ?? { missing: 'the workbook does not say when it was published' };
  const isKnown = typeof before?.[1].published === 'string' && known.published === undefined;
  const since = before?.[1]['compare-with'] ?? earlier?.label;
  const compared = since === undefined ? {} : { 'compare-with': since };
  const renewed = {
    table: sayTables(edition.tables.map(({ name }) => name)),
    file: edition.file,
    checksum: edition.checksum,
    ...(excluded.length > 0 && {
      excluded: excluded.map((force) => leftOut(force, known.records.get(force)?.area, edition.tables)),
    }),
  };
  const fields: ReleaseFields = before
    ? { ...before[1], ...compared, ...renewed, ...(!isKnown && seen !== undefined && { published }) }
    : { ...known.mapping.release, published, ...compared, ...renewed };
  return { label: before?.[0] ?? label, isNew: !before, fields };
}

/** The newest release on record, by the end of its period. */
export const newestLabel = (releases: KnownReleases['releases']): string | undefined =>
  newestPeriod(Object.keys(releases));

/** What is odd in the edition beside what is known: one before the newest on record, or a day that cannot be its own. */
export function releaseProblems({ file, period, ...edition }: Edition, known: KnownReleases): readonly Problem[] {
  const newest = newestLabel(known.releases);
  const isOlder = newest !== undefined && (parsePeriod(newest)?.end ?? '') > period.end;
  const older = `This edition ends with ${period.label}; on record is ${newest ?? ''}, which build drafts.`;
  const day = known.published ?? edition.published;
  const odd = day === undefined ? undefined : oddPublication(period.label, period.end, day);
  return [
    ...(isOlder ? [problem('ingest/older-edition', { file }, older)] : []),
    ...(odd === undefined ? [] : [problem('ingest/check-publication', { file }, odd)]),
  ];
}
