/** Names of places that are plural in themselves: their possessive is an apostrophe alone. */
const PLURAL_PLACE = /(?:lands|counties|boroughs|railways|hills)$/i;

/**
 * The possessive of a name: Hertfordshire's, West Midlands Police's, Dyfed-Powys's, Wales's; but the West
 * Midlands', which is a plural. The apostrophe is set in the house's style with the marks of our prose.
 */
export const possessiveOf = (name: string): string => `${name}'${PLURAL_PLACE.test(name) ? '' : 's'}`;
