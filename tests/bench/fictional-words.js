/** What a police officer of a county that does not exist might say. Nobody said any of it. */
export const SENTENCES = [
  'Every report that reaches Barsetshire officers is looked at by a trained member of staff on the same working day.',
  'We know that coming forward takes courage, and our aim is that nobody has to tell us the same thing more than once.',
  'A rise in recorded offences can mean that more people trust us, and we read the figures with that in mind.',
  'Our detectives meet schools, health visitors and the county council often, because children are safest when we share what we know.',
  'The way in which offences are recorded has been revised, so one year cannot simply be set beside another.',
  'Officers who do this work are given time, supervision and support, for it is hard and it matters.',
  'We ask parents and carers to talk with children about what they see and share on their phones and computers.',
  'If something does not feel right, please tell us; “it is probably nothing” is never a reason to stay silent.',
  'The cathedral city and the market towns see different patterns of offending, and our teams are organised accordingly.',
  'Specialist lawyers advise us early, so that cases are brought to court as soon as the evidence allows.',
];

/** Teams of the same county. */
export const TEAMS = [
  ['The Barchester Safeguarding Desk', 'where officers and social workers read every new referral together'],
  ['The Plumstead Child Protection Team', 'a team of detectives who investigate offences within the family'],
  ['The Framley Online Team', 'where staff identify children at risk on the internet and the people who seek them out'],
  ['The Hogglestock Review Team', 'a team of experienced officers who look again at cases from earlier years'],
  [
    'The Courcy Missing Children Team',
    'where officers trace children who have left home or care and learn why they left',
  ],
  ['The Greshamsbury Schools Team', 'a team of constables who visit schools and answer questions from pupils'],
];
