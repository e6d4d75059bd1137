import {
  BASELINE_CASES,
  BESIDE_CASES,
  CHANGE_CASES,
  COMPARED_CASES,
  COUNT_CASES,
  FLOOR_CASES,
  POINTS_CASES,
  SCALE_CASES,
  SHARE_CASES,
  WORDS_CASES,
} from './cases.js';
import { comparisonNodes } from './comparison-vocabulary.js';
import type { Need, Vocabulary, VocabularyNode } from './vocabulary.js';

/** Cases that only two exact counts can give; a published percentage can also be a rise, a fall or little changed. */
const COUNTED_CASES = ['level', 'from-zero', 'to-zero', 'still-zero', 'small-rise', 'small-fall'];

/** A need as the vocabulary writes it. */
export const where = (path: string, cases: readonly string[]): Need => ({ path, cases });

/** Of whom and what a measure's names speak. */
interface MeasureScope {
  readonly path: string;
  readonly noun: string;
  /** The main measure is never missing: without it there is no draft. */
  readonly mayMiss: boolean;
  readonly isPart: boolean;
  readonly local: boolean;
  /** The story has rates by population. */
  readonly hasRates: boolean;
}

function countNodes({ path, noun, mayMiss, isPart, local }: MeasureScope): Vocabulary {
  const known = [
    where(`${path}.later`, COUNT_CASES),
    where(`${path}.change`, COMPARED_CASES),
    ...(local && isPart ? [where(`${path}.share`, SHARE_CASES)] : []),
  ];
  return {
    later: {
      description: `The release’s count of ${noun}.`,
      prints: 'figure',
      cases: mayMiss ? [...COUNT_CASES, 'missing'] : COUNT_CASES,
      ...(mayMiss && { needs: known }),
    },
    earlier: {
      description: `The count of ${noun} in the period compared with.`,
      prints: 'figure',
      cases: [...COUNT_CASES, 'missing'],
      needs: [where(`${path}.earlier`, COUNT_CASES), where(`${path}.change`, local ? COMPARED_CASES : COUNTED_CASES)],
    },
    change: {
      description: 'How the two counts compare.',
      cases: CHANGE_CASES,
      parts: {
        percent: {
          description: 'The change in per cent, without a sign.',
          prints: 'figure',
          needs: [where(`${path}.change`, ['rise', 'fall'])],
        },
        ...(local && {
          multiple: inWords(
            wordsNode(
              `${path}.change.multiple`,
              '“more than doubled”, of a rise; “halved”, “more than halved”, of a fall.',
            ),
          ),
          times: wordsNode(`${path}.change.times`, '“twice as many”, “almost three times as many”, of a rise.'),
        }),
      },
    },
  };
}

function roundedNodes({ path, mayMiss }: MeasureScope): Vocabulary {
  const missing = mayMiss ? ['missing'] : [];
  const floored = [where(`${path}.floor`, ['floor'])];
  return {
    scale: {
      description: 'Which of thousands, hundreds and dozens is true of the later count and does it justice.',
      prints: 'figure',
      opensInWords: true,
      cases: [...SCALE_CASES, ...missing],
      needs: [
        where(
          `${path}.scale`,
          SCALE_CASES.filter((word) => word !== 'exact'),
        ),
      ],
    },
    floor: {
      description: '“more than 850” for 863: one floor, the same in headline and body (rule D5).',
      prints: 'figure',
      opensInWords: true,
      cases: [...FLOOR_CASES, ...missing],
      needs: floored,
      parts: {
        coarse: { description: '“over 800” for 863.', prints: 'figure', opensInWords: true, needs: floored },
        fine: { description: '“more than 850” for 863.', prints: 'figure', opensInWords: true, needs: floored },
      },
    },
  };
}

/** Number words that are said only where they are true and close. */
function wordsNode(path: string, description: string): VocabularyNode {
  return { description, prints: 'figure', cases: WORDS_CASES, needs: [where(path, ['known'])] };
}

const inWords = (node: VocabularyNode): VocabularyNode => ({ ...node, opensInWords: true });

function rateNodes({ path }: MeasureScope): Vocabulary {
  return {
    near: inWords(wordsNode(`${path}.near`, '“just over 850”, “nearly 900”, “almost 900”.')),
    about: inWords(wordsNode(`${path}.about`, '“about 850”, on either side.')),
    daily: wordsNode(`${path}.daily`, '“more than eight a day”, on average.'),
    weekly: wordsNode(`${path}.weekly`, '“more than 16 a week”, on average.'),
    hourly: inWords(wordsNode(`${path}.hourly`, '“about one every ten hours”, on average.')),
  };
}

/** What templates may say of one measure, for a force or for the nation. */
export function measureNode(scope: MeasureScope): VocabularyNode {
  const baseline: Vocabulary = {
    baseline: {
      description: 'Whether the change stands out from the nation’s and the force’s own history.',
      cases: BASELINE_CASES,
      parts: {
        beside: {
          description: 'What there is to hold the change against: the nation’s, the force’s own in other years.',
          cases: BESIDE_CASES,
        },
      },
    },
  };
  const share: Vocabulary = {
    share: {
      description: 'How much of its whole it is.',
      cases: [...SHARE_CASES, 'missing'],
      parts: {
        fraction: inWords(wordsNode(`${scope.path}.share.fraction`, '“almost a third” of the whole.')),
        'one-in': inWords(wordsNode(`${scope.path}.share.one-in`, '“about one in seven” of the whole.')),
        percent: wordsNode(`${scope.path}.share.percent`, 'The share in per cent.'),
        points: {
          description: 'How far the share moved, in percentage points (rule C9): “six percentage points”.',
          prints: 'figure',
          cases: POINTS_CASES,
          needs: [where(`${scope.path}.share.points`, ['rise', 'fall'])],
        },
      },
    },
  };
  return {
    description: `${scope.noun.charAt(0).toUpperCase()}${scope.noun.slice(1)}.`,
    parts: {
      ...countNodes(scope),
      ...comparisonNodes(scope),
      ...(scope.local && baseline),
      ...(scope.local && rateNodes(scope)),
      ...(scope.local && roundedNodes(scope)),
      ...(scope.local && scope.isPart && share),
    },
  };
}
