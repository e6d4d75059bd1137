import type { Draft } from '../../model/draft.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';

/** Local counts from 1 to the limit are held, and remainders of that size (rule G4); 0 and missing are not small. */
export function checkSmallCounts(draft: Draft, frame: Frame): readonly Finding[] {
  const limit = frame.release.story.fields.thresholds['hold-counts-up-to'];
  const isSmall = (value: number): boolean => value >= 1 && value <= limit;
  const nameOf = (id: string): string => frame.measures.find((one) => one.id === id)?.plural ?? id;
  const found = new Map<string, string>();
  const printed = new Map<string, number>();
  for (const { spans } of draft.paragraphs)
    for (const span of spans) {
      if (span.kind !== 'figure' || span.figure.form !== 'count' || span.figure.origin.record !== draft.force) continue;
      const { measure, period } = span.figure.origin;
      const { value } = span.figure;
      printed.set(`${measure} ${period}`, value);
      if (isSmall(value)) found.set(`${measure} ${period}`, `The count is ${value}: ${nameOf(measure)}, ${period}.`);
    }
  for (const { id, whole } of frame.measures) {
    if (whole === undefined) continue;
    for (const period of [frame.release.later, frame.release.earlier]) {
      const label = period?.label ?? '';
      const part = printed.get(`${id} ${label}`);
      const total = printed.get(`${whole} ${label}`);
      if (part === undefined || total === undefined || !isSmall(total - part)) continue;
      const message = `The ${nameOf(whole)} in ${label} less the ${nameOf(id)} are ${total - part}: readers can work it out.`;
      found.set(`rest ${label}`, message);
    }
  }
  return [...found.values()].map((message) => finding('check/small-count', 'G4', undefined, message));
}
