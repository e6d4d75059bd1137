/** A whole number as copy has it, in threes: 2,505. Intl would take long to load. */
export const grouped = (count = 0): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
