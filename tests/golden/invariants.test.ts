import { toMarkdown } from '../../src/export/to-markdown.js';
import type { Span } from '../../src/model/draft.js';
import type { Style } from '../../src/model/house-style.js';
import { setOurs } from '../../src/text/typography.js';
import { draftCase, draftReal } from './draft-case.js';
import type { Drafted } from './draft-case.js';
import { FAULTS, requiredFaults } from './draft-faults.js';
import { ownText, spannedDrafts } from './draft-spans.js';
import type { SpannedDraft } from './draft-spans.js';
import { goldenCases } from './golden-cases.js';

interface Named {
  readonly name: string;
  readonly drafted: Drafted;
}

const inCase = (): readonly Named[] => [
  ...goldenCases().flatMap((found) => draftCase(found).map((drafted) => ({ name: found.name, drafted }))),
  ...draftReal().map((drafted) => ({ name: 'real', drafted })),
];
const all = inCase();
const drafts = all.flatMap(({ name, drafted }) =>
  spannedDrafts(drafted).map((found) => ({
    name: `${name}: ${drafted.record.id}/${found.draft.outlet}`,
    drafted,
    found,
  })),
);

/** Every fault of every draft, after the draft's name. */
const faults = (read: (found: SpannedDraft, drafted: Drafted) => readonly string[]): readonly string[] =>
  drafts.flatMap(({ name, drafted, found }) => read(found, drafted).map((fault) => `${name}: ${fault}`));

describe('every golden and every real draft', () => {
  it('is there to be read', () => {
    expect(drafts.length).toBeGreaterThan(200);
    expect(drafts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['real: thames-valley/bucks-herald', 'real: hertfordshire/hemel-gazette']),
    );
  });

  it('is written as its spans are', () => {
    const unlike = faults(({ draft, text, entry }, { run }) => {
      const holds = entry.problems.filter(({ severity }) => severity === 'hold').map(({ message }) => setOurs(message, run.outlets.find(({ id }) => id === draft.outlet)?.fields.style as Style, 'body'));
      return toMarkdown({ draft, status: entry.status, holds }) === text ? [] : ['the .md says something else'];
    });
    expect(unlike).toEqual([]);
  });

  it.each(Object.entries(FAULTS))('has %s', (_name, read) => {
    expect(faults(read)).toEqual([]);
  });

  it('has the blocks that its cases require', () => {
    expect(faults((found, { run }) => requiredFaults(run.ready.story.fields.required)(found))).toEqual([]);
  });

  it('comes out the same to the byte from the same input', () => {
    const texts = (named: readonly Named[]) => named.map(({ name, drafted }) => [name, drafted.result]);
    expect(texts(inCase())).toEqual(texts(all));
  });
});

/** A name and an area of every force but this one, and not part of this one's own. */
function othersOf({ record, run }: Drafted): readonly string[] {
  const { fields } = record;
  const own = [fields.name, fields.area, ...(fields.formerly ?? []).map(({ name }) => name)].join(' / ');
  const named = all.flatMap(({ drafted }) => [drafted.record.fields.name, drafted.record.fields.area]);
  const allowed = new Set(run.context.excludedAreas);
  return [...new Set(named)].filter((other) => !own.includes(other) && !allowed.has(other));
}

const namesOthers = ({ draft }: SpannedDraft, others: readonly string[]): readonly string[] =>
  draft.paragraphs.flatMap((paragraph) =>
    others.filter((other) => ownText(paragraph).includes(other)).map((other) => `${paragraph.id}: ${other}`),
  );

describe('the wire', () => {
  it('holds nothing but 7-bit characters, or says which', () => {
    const beyond = drafts
      .filter(({ found }) => found.draft.outlet === 'wire' && found.draft.quotes === 'straight')
      .filter(({ found }) => /[^\n\x20-\x7e]/.test(found.text))
      .filter(({ found }) => !found.entry.problems.some(({ code }) => code === 'render/not-ascii'))
      .map(({ name }) => name);
    expect(drafts.filter(({ found }) => found.draft.outlet === 'wire').length).toBeGreaterThan(100);
    expect(beyond).toEqual([]);
  });
});

describe('other forces', () => {
  it('are named in no draft, but for those that are not in the nation’s total', () => {
    expect(faults((found, drafted) => namesOthers(found, othersOf(drafted)))).toEqual([]);
  });

  it('are printed by name, never by id', () => {
    const ids = ({ draft }: SpannedDraft, { run }: Drafted) =>
      (run.context.fields.excluded ?? [])
        .filter(({ force }) => draft.paragraphs.some((paragraph) => ownText(paragraph).includes(force)))
        .map(({ force }) => force);
    expect(faults(ids)).toEqual([]);
  });
});

describe('the readers of faults can fail', () => {
  const sound = drafts.find(({ name }) => name === 'real: hertfordshire/hemel-gazette')?.found as SpannedDraft;

  /** The sound draft with the first span of the count paragraph, or of another, put in the wrong. */
  const spoilt = (id: string, span: Span): SpannedDraft => ({
    ...sound,
    draft: {
      ...sound.draft,
      paragraphs: sound.draft.paragraphs.map((one) => (one.id === id ? { ...one, spans: [span, ...one.spans] } : one)),
    },
  });
  const literal = (text: string): Span => ({ kind: 'literal', text });

  it.each([
    ['no computer’s word or placeholder', 'count.1', literal('undefined ')],
    ['no doubled space, space before a stop, doubled stop or empty paragraph', 'count.1', literal('Police  of ')],
    ['no wrong plural and no bare “no”', 'count.1', literal('Of one cases ')],
    ['no wrong article before a number', 'count.1', literal('A rise of a 8 ')],
    ['no straight mark where marks are curly', 'count.1', literal("Children's ")],
    ['every numeral of ours is a figure or period', 'count.1', literal('In 2018 ')],
    ['every figure is in the ledger', 'count.1', literal('In 2018 ')],
    ['one headline, and first', 'headline.1', literal('')],
    ['paragraphs open and end as paragraphs do', 'count.1', literal('in short ')],
    ['quotations open and close', 'statement.3', literal('')],
    ['the caveat once, before the first quotation', 'caveat.1', literal('')],
  ])('%s', (name, id, span) => {
    const read = FAULTS[name];
    const bad = spoilt(id, span);
    const late = { ...bad, draft: { ...bad.draft, paragraphs: bad.draft.paragraphs.toReversed() } };
    const without = {
      ...bad,
      draft: { ...bad.draft, paragraphs: bad.draft.paragraphs.filter((one) => one.id !== id) },
    };
    const closed = { ...bad, draft: { ...bad.draft, paragraphs: bad.draft.paragraphs.slice(0, 10) } };
    const broken = id === 'headline.1' ? without : id === 'statement.3' ? closed : id === 'caveat.1' ? late : bad;
    expect(read?.(sound)).toEqual([]);
    expect(read?.(broken)).not.toEqual([]);
  });

  it('the blocks that are required', () => {
    const paragraphs = sound.draft.paragraphs.filter(({ blocks }) => !blocks.includes('caveat'));
    const required = [{ block: 'caveat' }];
    expect(requiredFaults(required)(sound)).toEqual([]);
    expect(requiredFaults(required)({ ...sound, draft: { ...sound.draft, paragraphs } })).toHaveLength(1);
  });

  it('the names of others', () => {
    expect(namesOthers(sound, ['Kent Police'])).toEqual([]);
    expect(namesOthers(spoilt('count.1', literal('As Kent Police did, ')), ['Kent Police'])).toHaveLength(1);
  });
});
