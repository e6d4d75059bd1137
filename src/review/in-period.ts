/** A period's name as it follows "in": 2019-20, the year ending September 2019. */
export const inPeriod = (label: string): string => (/^\d/.test(label) ? label : `the ${label}`);
