import { EMPTY, runOver, saved } from './desk.js';
import type { Job } from './desk.js';
import { dogsOfBarsetshire, dogsWith } from './worlds.js';

const DRAFT = 'barsetshire/wire.md';
const { ready, outlets } = dogsWith([]);
const outlet = outlets.find(({ id }) => id === 'wire');
if (!outlet) throw new Error('there is no wire');
const counts = { earlier: 1100, later: 2200, partEarlier: 101, partLater: 201, answered: false };
const job: Job = { ready, label: '2019-20', record: dogsOfBarsetshire(counts), outlet };
const SAYS = 'Barsetshire Constabulary recorded';

/** What becomes of a draft into which an editor put a paragraph. */
function statusWith(typed: string): string | undefined {
  const first = runOver(EMPTY, job);
  const text = first.files.get(DRAFT) ?? '';
  return runOver(saved(first, DRAFT, `${text}\n${typed}\n`), job).entry?.status;
}

describe('the check of what an editor typed', () => {
  it.each([
    `- ${SAYS} 9,999 lost dogs in 2019-20.`,
    `1. ${SAYS} 9,999 lost dogs in 2019-20.`,
    `> ${SAYS} **9,999** lost dogs in 2019-20.`,
    `## ${SAYS} 9,999 lost dogs in 2019-20`,
    `${SAYS} [9,999 lost dogs](https://dogs.example/2200) in 2019-20.`,
    `${SAYS} *9,999*<!-- 2,200 before --> lost dogs in 2019-20.`,
  ])('reads the words in his marks: %s', (typed) => {
    expect(statusWith(typed)).toBe('failed-check');
    expect(statusWith(typed.replace('9,999', '2,200'))).not.toBe('failed-check');
  });

  it.each([
    '<!-- Barsetshire Constabulary recorded 9,999 lost dogs in 2019-20. -->',
    'It is on [the page](https://dogs.example/9,999/lost-dogs) and https://dogs.example/9,999.',
  ])('reads no comment and no address: %s', (typed) => {
    expect(statusWith(typed)).toBe('draft');
  });
});
