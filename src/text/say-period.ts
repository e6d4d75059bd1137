import type { Period } from '../model/period.js';

/** A period as it is printed in running text: 2019-20; the year ending June 2025 (rule E2). */
export function sayPeriod(period: Period): string {
  return period.label.startsWith('year ending') ? `the ${period.label}` : period.label;
}
