/** What the producer calls figures that are still being tried, by the month of publication (rule A3). */
export const TRIAL_NAMES: readonly string[] = ['experimental', 'official statistics in development'];

/** Which of these names stand in a text. */
export const statusesIn = (text: string): readonly string[] => TRIAL_NAMES.filter((name) => text.includes(name));
