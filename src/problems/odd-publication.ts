import { sayDay } from './say-day.js';

const DAY = 86_400_000;
/** Longer than any publisher takes over a year's figures, and shorter than most slips in a year. */
const LATEST = 731;

/**
 * Why a day of publication cannot be that of a period's figures, or hardly; undefined where it can. `end`: the period's last day.
 * Measured by the period, not by a clock: figures under embargo are made ready before they come out.
 */
export function oddPublication(label: string, end: string, published: string): string | undefined {
  const day = published.slice(0, 10);
  const days = (Date.parse(day) - Date.parse(end)) / DAY;
  if (days > 0 && days <= LATEST) return undefined;
  const when = days > 0 ? 'more than two years before it, on' : 'only on';
  return `It came out on ${sayDay(day)}, as it stands here, and ${label} ended ${when} ${sayDay(end)}.`;
}
