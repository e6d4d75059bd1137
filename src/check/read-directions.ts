export type Direction = 'up' | 'down' | 'same' | 'little';

const UP =
  /\b(?:rose|rises|risen|rising|rise|increas(?:e|ed|es|ing)|grew|grown|growth|went up|gone up|up (?:from|by)|(?:more|higher) than (?:in|a|two|three|the)|higher)\b/i;
const DOWN =
  /\b(?:fell|fall|falls|fallen|falling|decreas(?:e|ed|es|ing)|dropp?ed|went down|gone down|down (?:from|by)|(?:fewer|less|lower) than (?:in|a|two|three|the)|lower)\b/i;
const LITTLE = /\b(?:little changed|broadly unchanged|little change)\b/i;
const SAME = /\b(?:the same (?:number|as|in)|was the same|unchanged|no change|level with)\b/i;

/** The ways in which a sentence says that a count went. */
export function directionsIn(text: string): readonly Direction[] {
  const found: Direction[] = [];
  if (UP.test(text)) found.push('up');
  if (DOWN.test(text)) found.push('down');
  if (LITTLE.test(text)) found.push('little');
  else if (SAME.test(text)) found.push('same');
  return found;
}
