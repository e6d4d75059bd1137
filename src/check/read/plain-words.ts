/** Words with straight apostrophes, as they are compared. */
export const plain = (text: string): string =>
  text.includes('’') || text.includes('‘') ? text.replaceAll(/[‘’]/g, "'") : text;

/** Words without their marks, dashes and blanks: what must be the same to the letter (rule H6). */
export const bareWords = (text: string): string => text.replaceAll(/["'“”‘’\s–—-]+/g, '');
