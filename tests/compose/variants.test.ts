import fc from 'fast-check';
import { candidatesOf, pickVariants, preferred } from '../../src/compose/pick-variants.js';
import { neighboursAmong } from '../support/neighbours-among.js';
import type { Placed } from '../support/neighbours-among.js';
import type { Outlet, Story } from '../../src/model/record.js';
import { draftsFor } from '../../src/pipeline/draft/draft-release.js';
import { openRelease } from '../../src/pipeline/prepare/release-run.js';
import type { ReleaseRun } from '../../src/pipeline/prepare/release-run.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import type { Ready } from '../../src/pipeline/prepare/prepare.js';

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const ready = prepared.stories.find(({ id }) => id === 'child-sexual-abuse')?.ready as Ready;
const wire = prepared.outlets.find(({ id }) => id === 'wire') as Outlet;
const neighbours: readonly Placed[] = prepared.records.forces.map(({ id, fields }) => ({
  id,
  region: fields.region,
}));
const ids = neighbours.map(({ id }) => id);

/** The story with other variants and blocks; its templates need not exist for choosing. */
const storyWith = (variants: Story['fields']['variants'], blocks = ready.story.fields.blocks): Story => ({
  ...ready.story,
  fields: { ...ready.story.fields, variants, blocks },
});

/** The first choice of every force for a block. */
function choices(story: Story, block: string, outlet = wire, forces = neighbours): ReadonlyMap<string, string> {
  const picks = pickVariants(story, outlet, [], neighboursAmong(forces));
  return new Map(forces.map(({ id }) => [id, picks(id)(block)[0] ?? '']));
}

const word = fc.stringMatching(/^[a-z]{1,8}$/);

describe('a variant of a block', () => {
  it('new to a list, moves only the forces that now prefer it', () => {
    const before = choices(storyWith({ nation: ['plain', 'b', 'c'] }), 'nation');
    const after = choices(storyWith({ nation: ['plain', 'b', 'c', 'd'] }), 'nation');
    const moved = ids.filter((id) => before.get(id) !== after.get(id));
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.length).toBeLessThan(ids.length / 2);
    expect(new Set(moved.map((id) => after.get(id)))).toEqual(new Set(['nation.d']));
  });

  it('does so whatever the forces, blocks and variants are called, in any order', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.uniqueArray(word, { minLength: 1, maxLength: 6 }),
        word,
        (force, block, some, more) => {
          const [before] = preferred(force, block, some);
          const [after] = preferred(force, block, [more, ...some.filter((one) => one !== more)]);
          expect(after === before || after === more).toBe(true);
          expect(preferred(force, block, [...some].reverse())).toEqual(preferred(force, block, some));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is spread evenly', () => {
    const many = Array.from({ length: 3000 }, (_one, at) => preferred(`force-${at}`, 'count', ['plain', 'b', 'c'])[0]);
    for (const variant of ['plain', 'b', 'c']) {
      const share = many.filter((one) => one === variant).length / many.length;
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.37);
    }
  });

  it('of one block is not moved by another block, nor by its variants', () => {
    const blocks = [...ready.story.fields.blocks, 'new-block'];
    const before = choices(storyWith({ nation: ['plain', 'b'] }), 'nation');
    const after = choices(storyWith({ nation: ['plain', 'b'], 'new-block': ['plain', 'x', 'y'] }, blocks), 'nation');
    expect(after).toEqual(before);
  });

  it('is what vary finds beside the block’s own file, but for the short one', () => {
    const templates = ['nation', 'nation.b', 'nation.c', 'nation.short', 'nation-exploitation', 'nationwide.b'];
    expect(candidatesOf(storyWith({ nation: 'vary' }), wire, 'nation', templates)).toEqual([
      'nation.b',
      'nation.c',
      'nation',
      'nation.short',
    ]);
  });

  it('is fixed where a title picks one', () => {
    const fields = { ...wire.fields, stories: { [ready.story.id]: { variants: { nation: 'c' } } } };
    const picked = choices(storyWith({ nation: ['plain', 'b', 'c'] }), 'nation', { ...wire, fields });
    expect(new Set(picked.values())).toEqual(new Set(['nation.c']));
  });
});

describe('what a draft opens with', () => {
  const intro = (variants: readonly string[], forces = neighbours, outlet = wire) =>
    choices(storyWith({ count: [...variants] }), 'count', outlet, forces);

  it('differs between forces of a region as far as there are variants', () => {
    const variants = ['plain', 'b', 'c'];
    const picks = intro(variants);
    const regions = new Map<string, string[]>();
    for (const { id, region = id } of neighbours)
      regions.set(region, [...(regions.get(region) ?? []), picks.get(id) ?? '']);
    expect(regions.size).toBeGreaterThan(8);
    for (const said of regions.values()) {
      const counts = new Map(said.map((one) => [one, said.filter((other) => other === one).length]));
      expect(Math.max(...counts.values())).toBe(Math.ceil(said.length / variants.length));
    }
  });

  it('differs between forces that a title lists, wherever they are', () => {
    const outlet = { ...wire, fields: { ...wire.fields, forces: ['hertfordshire', 'thames-valley', 'kent'] } };
    const picks = intro(['plain', 'b', 'c'], neighbours, outlet);
    expect(new Set(['hertfordshire', 'thames-valley', 'kent'].map((id) => picks.get(id))).size).toBe(3);
  });

  it('is the same run after run, and in whatever order the forces come', () => {
    expect(intro(['plain', 'b'], [...neighbours].reverse())).toEqual(new Map([...intro(['plain', 'b'])].reverse()));
  });
});

describe('in the drafts of all real forces', () => {
  /** The real forces with figures that nobody published, so that each has a draft: nothing here is printed anywhere. */
  const forces = ready.forces.map((record) => ({
    ...record,
    fields: {
      ...record.fields,
      counts: {
        'child-sexual-abuse': { '2017-18': 500, '2019-20': 600 },
        'child-sexual-exploitation': { '2019-20': 60 },
      },
    },
  }));
  const runWith = (variants: Story['fields']['variants']): ReleaseRun =>
    openRelease({ ...ready, story: storyWith(variants) }, '2019-20', [wire], ['md']);
  const paragraphsOf = (run: ReleaseRun) =>
    forces.map((record) => new Map(draftsFor(record, run)[0]?.paragraphs.map((one) => [one.id, one.spans]) ?? []));

  it('a variant more of one block changes no other block', () => {
    const before = paragraphsOf(runWith({ headline: ['plain', 'area-first'], count: ['plain'] }));
    const after = paragraphsOf(
      runWith({ headline: ['plain', 'area-first'], count: ['plain', 'according', 'figures'] }),
    );
    const changed = new Set<string>();
    before.forEach((paragraphs, at) => {
      for (const [id, spans] of paragraphs)
        if (JSON.stringify(spans) !== JSON.stringify(after[at]?.get(id))) changed.add(id);
    });
    expect([...changed]).toEqual(['count.1']);
    expect(before).toHaveLength(43);
  });

  it('no headline is too long, and every area is named in full', () => {
    const long = forces.map((record) => {
      const later = 123_456;
      const counts = { 'child-sexual-abuse': { '2019-20': later } };
      const run = runWith({ headline: ['plain', 'area-first'] });
      const [draft] = draftsFor({ ...record, fields: { ...record.fields, counts } }, run);
      return draft?.paragraphs[0]?.spans.map(({ text }) => text).join('') ?? '';
    });
    expect(long.filter((headline) => headline.length === 0 || headline.length > 71)).toEqual([]);
    forces.forEach(({ fields }, at) => expect(long[at]).toContain(fields.area.replace(/^the /, '')));
  });
});
