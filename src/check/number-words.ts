/** Words that stand for numbers, and the least or the exact value each stands for. */

export const SCALES: Readonly<Record<string, number>> = {
  'hundreds of thousands': 200_000,
  'tens of thousands': 20_000,
  thousands: 2000,
  hundreds: 200,
  dozens: 24,
  scores: 40,
};
export const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a third': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter': 1 / 4,
  'one quarter': 1 / 4,
  'three quarters': 3 / 4,
  'a fifth': 1 / 5,
  'one fifth': 1 / 5,
  'a tenth': 1 / 10,
};
export const MULTIPLES: Readonly<Record<string, number>> = {
  doubled: 2,
  trebled: 3,
  tripled: 3,
  quadrupled: 4,
  halved: 0.5,
};
