import { deskOf } from './desk-of.js';

const abuse = deskOf('child-sexual-abuse', 'thames-valley');

describe('what tells who a child is by itself', () => {
  it.each([
    ['G1', 'The child’s name is Amy.'],
    ['G1', 'The girl, called Amy, told a friend.'],
    ['G1', 'Amy was abused in Slough.'],
    ['G1', 'Mary Smith was sexually abused as a girl.'],
    ['G1', 'The girl, now seven, has left the area.'],
    ['G1', 'The boy was only six.'],
    ['G1', 'A Year 7 pupil told police.'],
    ['G2', 'His daughter, who was abused, has left the area.'],
    ['G2', 'Their son was abused.'],
  ])('is held (rule %s): %s', (rule, sentence) => expect(abuse.typed(sentence)).toContain(`hold ${rule}`));

  it.each([
    'Nobody was abused at the centre.',
    'Trust was abused, the report found.',
    'Parents whose child was abused can call the NSPCC.',
    'The charity is now ten years old.',
  ])('quiet: %s', (sentence) => expect(abuse.typed(sentence)).not.toContain('hold G1'));
});

describe('what tells who a child is when it stands together', () => {
  it.each([
    ['G2', 'A headteacher from Newbury was jailed for abusing two pupils.'],
    ['G2', 'The abuser, a football coach in Didcot, was known to the boy’s family.'],
    ['G2', 'Twin girls from High Wycombe were abused by a family friend.'],
    ['G2', 'The siblings were abused by a relative.'],
    ['G2', 'He abused the brothers at their home in Abingdon.'],
    ['G1', 'Amy, whose name has been changed, was abused from the age of six in Slough.'],
    ['G1', 'The mother of one of the children, from Marlow, said she was let down.'],
    ['G2', 'A mother of two from Marlow, whose daughter was abused, said she felt let down.'],
    ['G2', 'The abuse took place at a children’s home in Reading.'],
    ['G2', 'The abuse began at a school in Reading.'],
  ])('is held (rule %s): %s', (rule, sentence) => expect(abuse.typed(sentence)).toContain(`hold ${rule}`));

  it('is held in a headline, which has no articles', () =>
    expect(abuse.headed('Teacher from Newbury jailed for abusing pupils, police recorded')).toContain('hold G2'));

  it.each([
    'Adults who were abused as children by a parent can call NAPAC.',
    'A former teacher, 61, will be sentenced at Reading Crown Court on 9 March for possessing indecent images of children.',
    'A man from Slough was jailed for eight years for abusing children.',
    'The NSPCC’s Speak Out campaign teaches pupils in Slough how to spot abuse.',
    'A charity in Oxford helps adults who were abused in childhood.',
    'The centre in Slough supports children who have been abused and their parents.',
    'The charity trains teachers in Berkshire to spot a child who is being groomed online.',
    'A talk on grooming will be held at a school in Slough on Monday.',
    'The inquiry looked at the abuse of girls in Oxford.',
    'The strategy says that every child who was abused must be heard.',
    'The Government was attacked by Labour in Parliament.',
    'Parents can learn more at a workshop in Reading.',
    'The children’s charity NSPCC runs a service in Reading for those who have been abused.',
    'Ms Smith, a teacher from Slough, runs the centre with her mother.',
  ])('quiet: %s', (sentence) => expect(abuse.typed(sentence)).toEqual([]));
});
