import { COUNTING_CASES, PROPORTION_CASES, RANK_CASES, SERIES_CASES, WORDS_CASES } from './cases.js';
import type { Vocabulary } from './vocabulary.js';

/** What a count is held beside: its published share, the years before it, the people who live there, other forces. */
interface Compared {
  readonly path: string;
  readonly local: boolean;
  readonly hasRates: boolean;
}

const where = (path: string, cases: readonly string[]) => [{ path, cases }];

function proportionNode(path: string): Vocabulary {
  const known = where(`${path}.proportion`, ['known']);
  return {
    proportion: {
      description: 'The share published beside the count, in whole per cent: “6%”.',
      prints: 'figure',
      cases: PROPORTION_CASES,
      needs: known,
      parts: { whole: { description: 'What it is a share of, as the record has it.', prints: 'name', needs: known } },
    },
  };
}

function seriesNode(path: string): Vocabulary {
  const told = where(`${path}.series`, ['highest', 'lowest']);
  return {
    series: {
      description: 'Whether the later count is above, or below, every comparable year before it.',
      cases: SERIES_CASES,
      parts: {
        from: { description: 'The first year of that run.', prints: 'period', needs: told },
        to: { description: 'The last year of that run.', prints: 'period', needs: told },
        many: { description: 'How many years are in that run.', prints: 'figure', needs: told },
      },
    },
  };
}

function countingNode(path: string): Vocabulary {
  return {
    counting: {
      description: 'Whether the force counts as the others do.',
      cases: COUNTING_CASES,
      parts: {
        reason: {
          description: 'What it does otherwise, after its name.',
          prints: 'name',
          needs: where(`${path}.counting`, ['otherwise']),
        },
      },
    },
  };
}

function rateNodes(path: string, local: boolean): Vocabulary {
  const known = where(`${path}.rate`, ['known']);
  const placed = where(
    `${path}.rank`,
    RANK_CASES.filter((word) => word !== 'none'),
  );
  return {
    rate: {
      description: 'The later count by population: “6.2 for every 1,000 people”.',
      prints: 'figure',
      cases: WORDS_CASES,
      needs: known,
      parts: { vintage: { description: 'Which population estimate.', prints: 'name', needs: known } },
    },
    ...(local && {
      rank: {
        description: 'Where the rate stands among the forces that can be compared.',
        cases: RANK_CASES,
        parts: {
          place: {
            description: '“second highest”, counted from the nearer end; “highest”.',
            prints: 'figure',
            needs: placed,
          },
          of: { description: 'How many forces are compared.', prints: 'figure', needs: placed },
        },
      },
    }),
  };
}

/** Names of what a measure's later count is compared with. Rates are there only where the story has them. */
export function comparisonNodes({ path, local, hasRates }: Compared): Vocabulary {
  return {
    ...proportionNode(path),
    ...(local && seriesNode(path)),
    ...(local && countingNode(path)),
    ...(hasRates && rateNodes(path, local)),
  };
}
