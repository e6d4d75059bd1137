import type { Fact, Facts } from '../model/fact.js';
import type { Moment, Name, Quotation, VerbatimList } from '../model/draft.js';
import type { ForceRecord, Story } from '../model/record.js';
import type { Period } from '../model/period.js';
import type { ReleaseFields } from '../model/story-schema.js';
import { placeText } from '../problems/problem.js';
import { Fault } from '../problems/fault.js';
import { attributionFrom } from '../text/attribution.js';
import { inSentence } from '../text/lists.js';
import { monthsBetween, parsePeriod } from '../text/periods.js';
import { possessiveOf } from '../text/place-names.js';
import { quotedParagraphs } from '../text/quote-marks.js';
import { localFacts } from './local-facts.js';
import type { Withheld } from './local-facts.js';
import { changeFact, countFact, gapFact } from './measure-facts.js';
import { proportionFact } from './proportion-fact.js';
import { nationalRateFact } from './rate-facts.js';
import { readPublishedChange } from './read-count.js';
import { countsOf } from './release-context.js';
import type { ReleaseContext } from './release-context.js';

/** What is known for one force in one release; why it can't be drafted; what was withheld. */
export interface Derived {
  readonly facts?: Facts;
  readonly missing?: string;
  readonly withheld: readonly Withheld[];
}

/** A release before its facts are made. */
type Known = Omit<ReleaseContext, 'shared'>;

const named = (text: string): Fact => ({ print: { kind: 'name', text } satisfies Name });

/** The name the force bore at the end of the period (Hampshire Constabulary until November 2022). */
function nameInPeriod(record: ForceRecord, period: Period): { readonly name: string; readonly short: string } {
  const { article, formerly = [] } = record.fields;
  const then = [...formerly].sort((a, b) => (a.until < b.until ? -1 : 1)).find((old) => period.end < `${old.until}-01`);
  const { name, short = name } = then ?? record.fields;
  const withArticle = (text: string) => (article === undefined ? text : `${article} ${text}`);
  return { name: withArticle(name), short: withArticle(short) };
}

/** The force's names and area in every form a sentence needs (rules F7, F8); official name first, short one after. */
export function forceFact(record: ForceRecord, period: Period): Fact {
  const { name, short } = nameInPeriod(record, period);
  const { area, in: where = `in ${area}` } = record.fields;
  const form = (text: string, full: string): Fact => ({
    print: { kind: 'name', text, first: { official: name, text: full } } satisfies Name,
  });
  return {
    parts: {
      name: form(name, name),
      short: form(short, name),
      possessive: form(possessiveOf(name), possessiveOf(name)),
      'short-possessive': form(possessiveOf(short), possessiveOf(name)),
      area: named(area),
      in: named(where),
      'area-possessive': named(possessiveOf(area)),
    },
  };
}

function statementFact(record: ForceRecord, context: ReleaseContext): Fact {
  const statements = record.fields.statements ?? [];
  const at = statements.findIndex((one) => one.story === context.story.id && one.release === context.label);
  const statement = statements[at];
  if (!statement) return { case: 'not-asked' };
  const { status, speaker, rank, role, words, received, seen } = statement;
  if (words === undefined || speaker === undefined) return { case: status };
  const { name, area, 'known-as': called = [] } = record.fields;
  const { short } = nameInPeriod(record, context.later);
  const quotation: Quotation = {
    kind: 'quotation',
    attribution: attributionFrom({ speaker, rank, role }, short, [name, short, area, ...called]),
    speaker,
    organisation: record.fields.name,
    answers: `${context.story.id}/${context.label}`,
    ...quotedParagraphs(words),
    file: placeText(record.placeOf(['statements', at, 'words'])),
    ...(received !== undefined && { date: received.slice(0, 10) }),
    ...(seen !== undefined && {
      seen: [seen.date, seen.where].filter((part) => part !== undefined).join(', '),
    }),
    ...(seen?.['not-after'] !== undefined && { notAfter: seen['not-after'] }),
  };
  return { case: status, parts: { words: { print: quotation } } };
}

function teamsFact({ fields }: ForceRecord): Fact {
  if (fields.teams === undefined) return { case: 'none' };
  const items = fields.teams.list.map(({ name, does }) => (does === undefined ? name : `${name}; ${does}`));
  const list: VerbatimList = { kind: 'list', items };
  return {
    case: 'listed',
    parts: { heading: named(fields.teams.heading.replace(/\s*:\s*$/, '')), list: { print: list } },
  };
}

/** When the figures came out, as far as that is known. */
function publishedFact(published: ReleaseFields['published']): Fact {
  const moment = (day: string, lead?: string): Fact => ({
    print: { kind: 'moment', moment: day, ...(lead !== undefined && { lead }) } satisfies Moment,
  });
  if (typeof published === 'string') return moment(published, 'published');
  const unknown = 'day of publication not known';
  const latest = published['not-after'];
  return latest === undefined ? named(unknown) : moment(latest, `${unknown}, but no later than`);
}

/** What is known of a release, whichever the force. */
function releaseParts({ fields, later, earlier, story, label }: Known): Facts {
  const table = typeof fields.table === 'string' ? fields.table : `table not known (${fields.table.missing})`;
  const file = placeText(story.placeOf(['releases', label]));
  return {
    publisher: named(fields.publisher),
    abbreviation: named(fields.abbreviation),
    title: named(fields.title),
    status: named(fields.status),
    table: named(table),
    published: publishedFact(fields.published),
    period: { print: { kind: 'period', period: later, file } },
    edition: { print: { kind: 'period', period: later, file, ofTitle: true } },
    comparison: { case: earlier ? 'compared' : 'first' },
    ...(earlier && { since: { print: { kind: 'period', period: earlier, file } } }),
  };
}

/** The release, and how far apart its periods are: a figure of the force's. */
function releaseFact({ shared, later, earlier }: ReleaseContext, record: ForceRecord, mainMeasure: string): Fact {
  const { release } = shared;
  if (!earlier) return release;
  const gap = gapFact(record.id, mainMeasure, earlier, later, monthsBetween(earlier, later));
  return { parts: { ...release.parts, gap } };
}

function nationFact(context: Known): Fact {
  const { story, nation, later, earlier, excludedAreas: excluded } = context;
  const base = story.fields.thresholds['min-percent-base'];
  const parts: Record<string, Fact> = {
    area: named(nation.fields.area),
    coverage:
      excluded.length === 0
        ? { case: 'whole' }
        : { case: 'excluding', parts: { excluded: named(inSentence(excluded)) } },
  };
  for (const [id, measure] of Object.entries(story.fields.measures)) {
    const counts = countsOf(nation, id, context);
    const published = earlier && readPublishedChange(nation, id, later, earlier);
    parts[measure.alias] = {
      parts: {
        later: countFact(counts.later, measure),
        earlier: countFact(counts.earlier, measure),
        change: changeFact(counts.earlier, counts.later, published, base),
        proportion: proportionFact(nation, id, later, base),
        ...(story.fields.rates && { rate: nationalRateFact(id, context) }),
      },
    };
  }
  return { parts };
}

/** All figures, changes and cases of one force in one release, each with its origin. No words are made here. */
export function deriveForce(record: ForceRecord, context: ReleaseContext): Derived {
  const { story, later } = context;
  const { measures } = story.fields;
  const [main] = Object.keys(measures);
  if (main === undefined) throw new Fault(`${story.id} has no measures`);
  const whole = countsOf(record, main, context);
  if (!whole.later.known) return { missing: whole.later.reason, withheld: [] };
  const facts: Record<string, Fact> = {
    force: forceFact(record, later),
    release: releaseFact(context, record, main),
    nation: context.shared.nation,
    statement: statementFact(record, context),
    teams: teamsFact(record),
  };
  const local = localFacts(record, context, main);
  return { facts: { ...facts, ...local.facts }, withheld: local.withheld };
}

/** The release of a story by its label. The label is a period: validate saw to it. */
export function releaseContext(
  story: Story,
  label: string,
  nation: ForceRecord,
  forces: readonly ForceRecord[],
): ReleaseContext {
  const fields = story.fields.releases[label];
  const later = parsePeriod(label);
  if (!fields || !later) throw new Fault(`${story.id} has no release ${label}`);
  const since = fields['compare-with'];
  const earlier = since === undefined ? undefined : parsePeriod(since);
  const areaOf = (id: string): string | undefined => forces.find((record) => record.id === id)?.fields.area;
  const excludedAreas = (fields.excluded ?? []).map(({ force, area = force }) => areaOf(force) ?? area);
  const known = { story, label, fields, later, earlier, nation, forces, excludedAreas };
  return { ...known, shared: { release: { parts: releaseParts(known) }, nation: nationFact(known) } };
}
