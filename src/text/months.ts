/** The months as British newspapers write them. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** 1 for January to 12 for December; 0 for what is no month written out. */
export const monthNumber = (name: string): number => (MONTHS as readonly string[]).indexOf(name) + 1;
