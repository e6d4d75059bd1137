/** Whether a text that begins with a day names one of the calendar: 2021-02-30 is none. Other texts pass. */
export function isInCalendar(typed: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(typed) ?? [];
  if (year === undefined) return true;
  const then = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return then.toISOString().startsWith(`${year}-${month ?? ''}-${date ?? ''}`);
}
