import type { ForceRecord } from '../../model/record.js';
import { findEntry } from '../read/find-entry.js';
import type { Frame } from '../frame.js';
import type { Scope } from '../read-claims.js';

export const recordFor = ({ record, release }: Frame, scope: Scope): ForceRecord =>
  scope === 'local' ? record : release.nation;

/** An exact count; undefined where it is missing or known only rounded. */
export function exactCount(record: ForceRecord, measure: string, label: string): number | undefined {
  const entry = findEntry(record.fields.counts?.[measure], label);
  if (typeof entry === 'number') return entry;
  return entry !== undefined && 'value' in entry && entry.rounded === undefined ? entry.value : undefined;
}

export const leftOut = ({ release: { story, later } }: Frame): readonly string[] =>
  (findEntry(story.fields.releases, later.label)?.excluded ?? []).map(({ force }) => force);

/** People who live where a record's figures are from; of the nation, without those of forces left out of its total. */
export function peopleOf(record: ForceRecord, frame: Frame): number | undefined {
  const { population } = record.fields;
  if (!population || population['no-rates'] !== undefined) return undefined;
  if (record !== frame.release.nation) return population.value;
  const out = leftOut(frame).map((id) => frame.release.forces.find((one) => one.id === id)?.fields.population?.value);
  return out.reduce<number | undefined>(
    (people, one) => (people === undefined || one === undefined ? undefined : people - one),
    population.value,
  );
}

/** Whether a force counts a measure otherwise than the others, so that it cannot be compared. */
export const isCountedOtherwise = ({ fields }: ForceRecord, measure: string): boolean =>
  fields['counted-otherwise']?.some((one) => one.measure === measure) ?? false;
