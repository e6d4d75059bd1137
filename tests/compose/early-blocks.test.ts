import { chooseBlocks } from '../../src/compose/choose-blocks.js';
import type { Facts } from '../../src/model/fact.js';
import type { Outlet, Story } from '../../src/model/record.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import type { Ready } from '../../src/pipeline/prepare/prepare.js';

const prepared = prepare({ forces: 'forces', templates: 'templates', out: 'out' });
const { story } = prepared.stories.find(({ id }) => id === 'child-sexual-abuse')?.ready as Ready;
const wire = prepared.outlets.find(({ id }) => id === 'wire') as Outlet;

type Blocks = Story['fields']['blocks'];

/** The blocks of a draft whose change is unusual, in a story whose caveat then moves up behind `after`. */
function blocksIn(blocks: Blocks, after = 'count'): readonly (readonly string[])[] {
  const conditions = { caveat: { early: { after, when: { 'abuse.baseline': ['unusual'] } } } };
  const facts: Facts = { abuse: { parts: { baseline: { case: 'unusual' } } } };
  const told = { ...story, fields: { ...story.fields, blocks, conditions } };
  return chooseBlocks(told, wire, facts).groups.map((group) => group.map(({ block }) => block));
}

describe('a block that moves up', () => {
  it('stands behind the block it is to follow', () =>
    expect(blocksIn(['headline', 'count', 'change', 'caveat'])).toEqual([
      ['headline'],
      ['count'],
      ['caveat'],
      ['change'],
    ]));

  it('stands behind the paragraph that block shares with others', () =>
    expect(blocksIn(['headline', ['count', 'change'], 'nation', 'caveat'])).toEqual([
      ['headline'],
      ['count', 'change'],
      ['caveat'],
      ['nation'],
    ]));

  it('is said once where it shares a paragraph further down', () =>
    expect(blocksIn(['headline', 'count', 'change', ['nation', 'caveat']])).toEqual([
      ['headline'],
      ['count'],
      ['caveat'],
      ['change'],
      ['nation'],
    ]));

  it('stays where it is where the order lacks the block it is to follow', () =>
    expect(blocksIn(['headline', 'count', 'caveat'], 'definition')).toEqual([['headline'], ['count'], ['caveat']]));
});
