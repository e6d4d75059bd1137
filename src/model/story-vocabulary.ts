import {
  COMPARED_CASES,
  COMPARISON_CASES,
  COVERAGE_CASES,
  QUOTED_STATEMENT_CASES,
  STATEMENT_CASES,
  TEAMS_CASES,
} from './cases.js';
import { measureNode, where } from './measure-vocabulary.js';
import type { StoryFields } from './story-schema.js';
import type { Need, Vocabulary, VocabularyNode } from './vocabulary.js';

/** Names every story has; a measure's alias may not be one of them. */
export const RESERVED_NAMES = ['force', 'release', 'nation', 'statement', 'teams'] as const;

const name = (description: string): VocabularyNode => ({ description, prints: 'name' });

const FORCE: VocabularyNode = {
  description: 'The police force.',
  parts: {
    name: name('Official name in the release’s period: who recorded.'),
    short: name('Allowed later mention; where the body has not said the official name yet, that.'),
    possessive: name('The official name’s possessive: West Midlands Police’s.'),
    'short-possessive': name('The short name’s possessive, under the same rule.'),
    area: name('Where, with any article: the West Midlands.'),
    in: name('Where, with its preposition: in the West Midlands, in London, on the railways.'),
    'area-possessive': name('The area’s possessive: Hertfordshire’s, the West Midlands’.'),
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
      edition: { description: 'The same behind a title, without “the”: year ending June 2025.', prints: 'period' },
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
    const told = { noun, hasRates: story.rates !== undefined };
    const isPart = whole !== undefined;
    local[alias] = measureNode({ ...told, path: alias, mayMiss: id !== main, isPart, local: true });
    national[alias] = measureNode({ ...told, path: `nation.${alias}`, mayMiss: true, isPart: false, local: false });
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
