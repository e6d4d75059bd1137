const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 2020-01-23T09:30 → 23 January 2020, 9.30am (rules I7, I8); a day alone without the time. */
export function sayMoment(moment: string): string {
  const [, year = '', month = '', day = '', hour, minute = ''] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(moment) ?? [];
  const date = `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
  if (hour === undefined) return date;
  const [half, clock] = [Number(hour) < 12 ? 'am' : 'pm', Number(hour) % 12 || 12];
  return `${date}, ${clock}${minute === '00' ? '' : `.${minute}`}${half}`;
}
