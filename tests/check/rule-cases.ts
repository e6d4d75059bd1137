/** One change of an honest piece that breaks one rule: words of it, and what stands there instead. */
export interface RuleCase {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

const COUNT =
  'Figures from the Office for National Statistics (ONS) show that Thames Valley Police recorded 3,057 child sexual abuse crimes in 2019-20.';
const OF_TOTAL = 'Of the total, 217 were recorded as cases of sexual exploitation of children.';
const DEFINITION =
  'Child sexual exploitation is a form of sexual abuse where a child is coerced into sexual activity. It does not always involve physical contact and may occur through the use of technology.';
const CHANGE =
  'The number of child sexual abuse crimes recorded in Thames Valley rose by 22% compared with two years earlier, when the figure was 2,505.';
const PART = 'Recorded exploitation offences went down by 31%, from 316 cases in 2017-18 to 217 in 2019-20.';
const CAVEAT =
  'The ONS cautions that the figures are experimental and that differences between years may reflect changes in recording rather than in the number of offences.';
const NATION =
  'Police across England and Wales recorded 61,800 child sexual abuse crimes in 2019-20, 12% more than in 2017-18.';
const NATION_PART =
  'Recorded child sexual exploitation crimes across England and Wales fell by 16% compared with 2017-18, to 12,600.';
const HEADLINE = 'Police recorded 3,057 child sexual abuse crimes in Thames Valley';

const breaks = (rule: string, from: string, to: string): RuleCase => ({ rule, from, to });
/** A sentence put after another. */
const adds = (rule: string, sentence: string, after = CHANGE): RuleCase => ({
  rule,
  from: after,
  to: `${after} ${sentence}`,
});

/** What breaks each rule that is read from copy, in an honest piece on Thames Valley. */
export const RULE_CASES: readonly RuleCase[] = [
  breaks('A1', 'Figures from the Office for National Statistics (ONS) show that ', ''),
  breaks('A2', 'exploitation offences went', 'CSE offences went'),
  breaks('A3', 'the figures are experimental and', 'the figures are young and'),
  breaks('A4', `${CAVEAT}\n\n`, ''),
  breaks('A4', 'in recording rather', 'in practice rather'),
  adds('A5', 'They are National Statistics.'),
  breaks('A6', `${OF_TOTAL}\n\n`, ''),
  breaks('A6', `${DEFINITION}\n\n`, ''),
  adds('A7', 'This proves a change.'),
  breaks('A8', `${CHANGE}\n\n${PART}\n\n${CAVEAT}\n\n${NATION}\n\n${NATION_PART}\n\n`, ''),
  breaks('A9', 'Source: Office for National Statistics', 'Source: the ONS'),
  adds('B1', 'The crimes took place in homes.'),
  adds('B1', 'The crimes were committed in homes.'),
  adds('B1', 'There were 3,057 crimes.'),
  breaks(
    'B2',
    'abuse crimes recorded in Thames Valley rose by 22% compared with two years earlier, when the figure was 2,505.',
    'abuse crimes in Thames Valley rose by 22% compared with two years earlier, from 2,505.',
  ),
  breaks('B3', 'recorded 3,057 child sexual abuse crimes', 'recorded 3,057 victims'),
  adds('B3', 'The abusers were men.'),
  adds('B4', 'Thousands of children suffered.'),
  breaks('B5', 'police flagged as', 'police marked as'),
  adds('B6', 'It is the true scale of the problem.'),
  adds('B8', 'The rise was due to new officers.'),
  breaks('C1', 'rose by 22%', 'rose by 23%'),
  breaks('C2', 'rose by 22%', 'fell by 22%'),
  breaks('C3', 'rose by 22% compared with', 'was little changed from'),
  adds('C4', 'That is 0.03% of the total.', OF_TOTAL),
  breaks('C6', ', when the figure was 2,505.', '.'),
  adds('C7', 'The number of child sexual abuse crimes recorded doubled.'),
  adds('C8', 'It is three times more.'),
  adds('C9', 'The share of exploitation cases fell by 9 percentage points.', PART),
  adds('C10', 'One in three of the crimes was exploitation.', OF_TOTAL),
  breaks('C12', 'two years earlier', 'three years earlier'),
  adds('C13', 'The number has been rising.'),
  adds('C14', 'It is a record high.'),
  breaks('C15', 'rose by 22%', 'soared by 22%'),
  breaks('D1', 'the figure was 2,505', 'the figure was 2,550'),
  breaks('D4', HEADLINE, 'Police recorded more than 2,500 child sexual abuse crimes in Thames Valley'),
  breaks('E4', 'compared with two years earlier', 'compared with this year and two years earlier'),
  breaks('E5', 'from 316 cases in 2017-18', 'from 316 cases in 2017'),
  breaks('E6', 'from 316 cases in 2017-18', 'from 316 cases in 2018-19'),
  adds('E7', 'Much has changed since the pandemic.'),
  adds('F3', 'Britain recorded 61,800 crimes.', NATION),
  adds('F4', 'The force ranks third.'),
  adds('F6', 'It is a hotspot.'),
  breaks('F7', 'Thames Valley Police recorded', 'Thames Valey Police recorded'),
  adds('G2', 'Incest was among them.'),
  adds('G5', 'Child pornography was among them.'),
  breaks('G6', 'sickening crime that', 'sickening crime like child prostitution that'),
  breaks('G7', '0808 800 5000', '0800 800 5000'),
  breaks('G8', 'on 0808 800 5000', 'on 0808 800 5000, 8am to 10pm'),
  breaks('A6', 'coerced into sexual activity', 'coerced into acts'),
  adds('G10', 'Victims came forward.'),
  breaks('H1', '“We know the risks', 'We know the risks'),
  breaks('H2', '“We know the risks', '"We know the risks'),
  breaks('H4', 'A Home Office spokesman said: “Child', 'A Home Office spokesman said “Child'),
  breaks('H5', CHANGE, `${CHANGE} The force admitted it.`),
  breaks('H6', 'a sickening crime', 'a horrible crime'),
  breaks('H8', 'Anna Edmundson, head', 'She added that it must end.\n\nAnna Edmundson, head'),
  breaks(
    'H10',
    'protecting and supporting children.”',
    'protecting and supporting children.” A Home Office spokesman said: “It is wrong, and all of us can see that it is.”',
  ),
  breaks('I2', 'rose by 22% compared', 'rose by 22%, or 22 per cent, compared'),
  breaks('I3', 'Recorded exploitation offences went down by 31%', '31% fewer exploitation offences'),
  breaks('J2', 'Anna Edmundson, head of policy at the NSPCC, said', 'Ann Other, head of policy at the NSPCC, said'),
  adds('J2', 'More money must be found.', NATION),
  adds('J2', 'It is what one would call “care”.', NATION),
  adds('D1', 'The charity counted 412 crimes.', NATION),
  breaks(
    'J4',
    `${CAVEAT}\n\n${NATION}\n\nRecorded child sexual exploitation crimes across England and Wales fell by 16% compared with 2017-18, to 12,600.\n\n`,
    '',
  ),
  breaks(
    'K1',
    'recorded 3,057 child sexual abuse crimes in 2019-20',
    'recorded many child sexual abuse crimes in 2019-20',
  ),
  breaks('K1', HEADLINE, 'Police recorded 3,057 child sexual abuse crimes in Thames Valley, the same number'),
  breaks('K3', HEADLINE, '3,057 child sexual abuse crimes'),
  breaks('K4', HEADLINE, `${HEADLINE} in the whole of the period`),
  breaks('K5', 'Figures from the Office', 'Figures revealed by the Office'),
  breaks('L1', 'A person must read it', 'Read it'),
  adds('O1', 'So it is. It is so. So be it.'),
  adds(
    'O2',
    'The force said nothing more on the day, or on the day after that, or on any of the many other days on which it was asked by us, in writing and also on the telephone.',
  ),
  adds('O3', 'They were recorded by Thames Valley Police.'),
  breaks(
    'O5',
    CAVEAT,
    `${CAVEAT} Institutional methodological considerations necessitate interpretative circumspection regarding administrative classification. Organisational reconfiguration characteristically complicates longitudinal comparability notwithstanding standardisation. Heterogeneous departmental implementation inevitably undermines generalisability. Administrative interoperability presupposes organisational harmonisation. Methodological incompatibilities characteristically necessitate circumspection. Institutional accountability necessitates comprehensive documentation.`,
  ),
  adds('O6', 'It is an 12% rise.'),
  breaks(
    'K6',
    COUNT,
    `Police keep figures, Office for National Statistics (ONS) data shows.

${COUNT}`,
  ),
  breaks('D7', COUNT, `More than 3,000 child sexual abuse crimes were recorded in Thames Valley.\n\n${COUNT}`),
];
