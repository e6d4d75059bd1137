import { parseISO } from 'date-fns/parseISO';
import type { Style } from '../model/house-style.js';
import { MONTHS } from './months.js';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** 2020-07-17 as the house writes it: 17 July 2020; Friday, July 17, 2020 (rule I7). The day is an ISO date. */
function sayDate(day: string, dates: Style['dates']): string {
  const [year = 0, number = 0, date = 0] = day.split('-').map(Number);
  const month = MONTHS[number - 1] ?? '';
  switch (dates) {
    case '17 July 2020':
      return `${date} ${month} ${year}`;
    case 'July 17, 2020':
      return `${month} ${date}, ${year}`;
    case 'Friday, July 17, 2020':
      return `${DAYS[parseISO(day).getDay()] ?? ''}, ${month} ${date}, ${year}`;
  }
}

/** 09:30 as the house writes it: 9.30am, 12pm; 09:30 (rule I8). */
function sayTime(time: string, times: Style['times']): string {
  if (times === '09:30') return time;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
  return `${((hour + 11) % 12) + 1}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** A day, or a day with its time: 9.30am on 17 July 2020. */
export function sayMoment(moment: string, style: Pick<Style, 'dates' | 'times'>): string {
  const [day = '', time] = moment.split('T');
  const said = sayDate(day, style.dates);
  return time === undefined ? said : `${sayTime(time, style.times)} on ${said}`;
}
