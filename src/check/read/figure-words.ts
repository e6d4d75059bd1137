/** Words for what was counted, in any story; beside them a sentence is about figures. */
export const FIGURE_WORDS =
  '(?:numbers?|figures?|counts?|totals?|tally|rates?|levels?|crimes?|offences?|cases|incidents|uses|violence|record(?:s|ed|ing)?)';

export const ON_FIGURES = new RegExp(`\\b${FIGURE_WORDS}\\b`, 'i');
