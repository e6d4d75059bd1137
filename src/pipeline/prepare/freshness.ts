import type { ReleaseContext } from '../../derive/release-context.js';

/** Figures are new for this many days after their publication (rule K5). */
const DAYS_NEW = 14;

/** `today` is the release's own day unless it is given: no stage reads the clock. */
export function freshness({ fields }: ReleaseContext, today: string | undefined): boolean | undefined {
  if (typeof fields.published !== 'string') return undefined;
  const day = fields.published.slice(0, 10);
  return Date.parse(today ?? day) - Date.parse(day) <= DAYS_NEW * 86_400_000;
}
