import {
  BASELINE_CASES,
  CHANGE_CASES,
  COMPARED_CASES,
  COMPARISON_CASES,
  COUNT_CASES,
  COVERAGE_CASES,
  FLOOR_CASES,
  QUOTED_STATEMENT_CASES,
  SCALE_CASES,
  SHARE_CASES,
  STATEMENT_CASES,
  TEAMS_CASES,
} from './cases.js';
import type { StoryFields } from './story-schema.js';
import type { Need, Vocabulary, VocabularyNode } from './vocabulary.js';

/** Names every story has; a measure's alias may not be one of them. */
export const RESERVED_NAMES = ['force', 'release', 'nation', 'statement', 'teams'] as const;

/** Cases that only two exact counts can give; a published percentage can also be a rise, a fall or little changed. */
const COUNTED_CASES = ['level', 'from-zero', 'to-zero', 'still-zero', 'small-rise', 'small-fall'];

const name = (description: string): VocabularyNode => ({ description, prints: 'name' });
const where = (path: string, cases: readonly string[]): Need => ({ path, cases });

/** Of whom and what a measure's names speak. */
interface MeasureScope {
  readonly path: string;
  readonly noun: string;
  /** The main measure is never missing: without it there is no draft. */
  readonly mayMiss: boolean;
  readonly isPart: boolean;
  readonly local: boolean;
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
      },
    },
  };
}

function roundedNodes({ path, mayMiss }: MeasureScope): Vocabulary {
  const missing = mayMiss ? ['missing'] : [];
  const floored = [where(`${path}.floor`, ['floor'])];
  return {
    scale: {
      description: 'Which of thousands, hundreds and dozens is true of the later count.',
      prints: 'figure',
      cases: [...SCALE_CASES, ...missing],
      needs: [
        where(
          `${path}.scale`,
          SCALE_CASES.filter((word) => word !== 'exact'),
        ),
      ],
    },
    floor: {
      description: 'Whether the later count has a round number just below it.',
      cases: [...FLOOR_CASES, ...missing],
      parts: {
        coarse: { description: '“over 800” for 863.', prints: 'figure', needs: floored },
        fine: { description: '“more than 850” for 863.', prints: 'figure', needs: floored },
      },
    },
  };
}

/** What templates may say of one measure, for a force or for the nation. */
function measureNode(scope: MeasureScope): VocabularyNode {
  const baseline: Vocabulary = {
    baseline: {
      description: 'Whether the change stands out from the nation’s and the force’s own history.',
      cases: BASELINE_CASES,
    },
  };
  const share: Vocabulary = {
    share: { description: 'How much of its whole it is.', cases: [...SHARE_CASES, 'missing'] },
  };
  return {
    description: `${scope.noun.charAt(0).toUpperCase()}${scope.noun.slice(1)}.`,
    parts: {
      ...countNodes(scope),
      ...(scope.local && baseline),
      ...(scope.local && roundedNodes(scope)),
      ...(scope.local && scope.isPart && share),
    },
  };
}

const FORCE: VocabularyNode = {
  description: 'The police force.',
  parts: {
    name: name('Official name in the release’s period: who recorded.'),
    short: name('Allowed later mention.'),
    area: name('Where, with any article: the West Midlands.'),
  },
};

function releaseNode(compared: readonly Need[]): VocabularyNode {
  return {
    description: 'The release of figures.',
    parts: {
      publisher: name('Who published the figures, in full.'),
      abbreviation: name('The publisher’s short form.'),
      title: name('The title of the publication.'),
      status: name('How the publisher calls the figures: experimental …'),
      table: name('The table, or that it is not known.'),
      published: name('When it was published, as far as that is known.'),
      period: { description: 'The period of the figures.', prints: 'period' },
      comparison: { description: 'Whether there is an earlier period.', cases: COMPARISON_CASES },
      since: { description: 'The period compared with.', prints: 'period', needs: compared },
      gap: { description: '“two years earlier”.', prints: 'figure', needs: compared },
    },
  };
}

const COVERAGE: VocabularyNode = {
  description: 'Whether the total has every force in it.',
  cases: COVERAGE_CASES,
  parts: {
    excluded: {
      description: 'Areas of the forces that are not in the total.',
      prints: 'name',
      needs: [where('nation.coverage', ['excluding'])],
    },
  },
};

const STATEMENT: VocabularyNode = {
  description: 'The force’s own statement on this release.',
  cases: STATEMENT_CASES,
  parts: {
    words: {
      description: 'The words, with speaker and quotation marks.',
      prints: 'quotation',
      needs: [where('statement', QUOTED_STATEMENT_CASES)],
    },
  },
};

const TEAMS: VocabularyNode = {
  description: 'The force’s teams.',
  cases: TEAMS_CASES,
  parts: {
    heading: { description: 'The line before the list.', prints: 'name', needs: [where('teams', ['listed'])] },
    list: { description: 'The list.', prints: 'list', needs: [where('teams', ['listed'])] },
  },
};

/** Every name and case a story's templates may use. The reference page is made from this. */
export function vocabularyOf(story: StoryFields): Vocabulary {
  const measures = Object.entries(story.measures);
  const main = measures[0]?.[0];
  const local: Record<string, VocabularyNode> = {};
  const national: Record<string, VocabularyNode> = {};
  for (const [id, { alias, plural: noun, 'part-of': whole }] of measures) {
    local[alias] = measureNode({ path: alias, noun, mayMiss: id !== main, isPart: whole !== undefined, local: true });
    national[alias] = measureNode({ path: `nation.${alias}`, noun, mayMiss: true, isPart: false, local: false });
  }
  const compared: Need[] = [
    where('release.comparison', ['compared']),
    ...measures.flatMap(([, { alias }]) =>
      [alias, `nation.${alias}`].map((path) => where(`${path}.change`, COMPARED_CASES)),
    ),
  ];
  const nation: VocabularyNode = {
    description: 'The nation’s figures.',
    parts: { area: name('England and Wales.'), coverage: COVERAGE, ...national },
  };
  return { force: FORCE, release: releaseNode(compared), ...local, nation, statement: STATEMENT, teams: TEAMS };
}
