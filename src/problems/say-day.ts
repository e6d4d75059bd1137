import { sayMoment } from '../text/dates.js';

/** A day, or a day and a time, as messages and notes to editors say it, whatever the house: 23 February 2021. */
export const sayDay = (moment: string): string => sayMoment(moment, { dates: '17 July 2020', times: '9.30am' });

/** The same as when something was: on 23 February 2021; at 9.30am on 23 February 2021. */
export const sayWhen = (moment: string): string => `${moment.includes('T') ? 'at' : 'on'} ${sayDay(moment)}`;
