/** What copy calls the period that the figures are held against, as it stands behind a count, or before it. */
const BEFORE_THAT = String.raw`the (?:year|period|(?:12|twelve) months) (?:before(?! last\b)|earlier)`;
const PREVIOUS = String.raw`the (?:previous|preceding) (?:year|period|(?:12|twelve) months)`;

/** A year earlier, 12 months before, the previous year. */
export const EARLIER = String.raw`(?:(?!the\b)\w+ (?:years?|months?) (?:earlier|before)|${BEFORE_THAT}|${PREVIOUS})\b`;
