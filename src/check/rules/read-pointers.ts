import type { ReleaseFrame } from '../release-frame.js';
import { CHILD, HARM, KIN, NAMED_SCHOOL, ROAD, TRUSTED, hurtIn, stemsOf } from './who-words.js';

/** What points to somebody by itself. */
export interface Pointer {
  readonly rule: 'G1' | 'G2';
  /** Without this in the sentence there is nothing to find: a large pattern takes long to compile. */
  readonly hint?: RegExp;
  readonly pattern: RegExp;
  readonly why: string;
}

/** Words for harm that is done, or was. */
const doneIn = (release: ReleaseFrame): string =>
  `\\b(?:${[...stemsOf(release).map((stem) => `${stem}(?:ed|ing)`), HARM].join('|')})\\b`;

/** Who a child is, and how it knows the accused. */
function whoPointers(release: ReleaseFrame, harm: string): readonly Pointer[] {
  const done = doneIn(release);
  const relation = `(?:[a-z]+ |\\d+-year-old )*(?:${KIN}|${TRUSTED})\\b`;
  return [
    {
      rule: 'G2',
      hint: new RegExp(
        `\\b(?:his|her|their)\\b|\\bby (?:an?|the|one)\\b|\\bof (?:the|a) ${CHILD}\\b|\\b${CHILD}'s\\b`,
        'i',
      ),
      pattern: new RegExp(
        `^.*?(\\b(?:was|had been|has been|being)\\b[^.;]{0,20}${done}[^.;]{0,40} by (?:his|her|their|an?|the|one of (?:his|her|their)) ${relation}|${done}[^.;]{0,40} by (?:his|her) ${relation}|${done} (?:his|her|their) ${relation}|\\b(?:his|her) ${relation} ${done}|\\b(?:his|her|their) ${relation}(?:, who)? (?:was|were|had been) ${done}|\\b(?:his|her|their) ${relation}[^.;]{0,30}\\b(?:jailed|convicted|charged|sentenced|arrested|accused|guilty|admit(?:s|ted)|den(?:ies|ied))\\b[^.;]{0,40}${done}|\\b(?:${KIN}|${TRUSTED}) of (?:the|a) ${CHILD}\\b(?=.*${harm})|\\b${CHILD}'s ${relation}(?=.*${done})|${done}.*?\\b${CHILD}'s ${relation})`,
        'i',
      ),
      why: 'It tells how the accused and the child know each other.',
    },
    {
      rule: 'G1',
      pattern: new RegExp(
        `^.*?(\\b(?:\\d{1,2}|[a-z]+)[- ]year[- ]old (?:[a-z]+ )?${CHILD}\\b|\\b(?:[1-9]|1[0-7])[- ]year[- ]olds?(?! [a-z]*(?:charity|group|man|woman|scheme|project|building|law|programme|strategy|force|organisation|service))(?=.*${harm})|\\b${CHILD}(?:, (?:who (?:is|was) |aged |now |then )?| aged | (?:is |was )?(?:now |then |only |just )| is | was | \\()(?:1?\\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?=[,.;) ])|\\byear (?:[1-9]|1[0-3]) (?:[a-z]+ )?(?:${CHILD}|student)\\b)`,
        'i',
      ),
      why: 'It tells a child’s age.',
    },
    {
      rule: 'G1',
      pattern: new RegExp(
        `^.*?(\\b${CHILD}(?:'s (?:real )?name (?:is|was)|,? (?:who is |who was |is |was )?(?:called|named|known as)) [A-Z][a-z]+|\\b(?!(?:He|She|It|This|That|Who|One|Nobody|Everybody|Somebody|Someone|Everyone|Trust|Power)\\b)[A-Z][a-z]+ (?:was|had been) (?:[a-z]+ly )?(?:${hurtIn(release)})\\b)`,
      ),
      why: 'It tells a victim’s name.',
    },
  ];
}

/** Where a child is to be found. */
function wherePointers(release: ReleaseFrame, harm: string): readonly Pointer[] {
  const near = (one: string): string => `(?=.*${harm}).*?(${one})`;
  const who = (one: string): string =>
    `(?=.*(?:${doneIn(release)}|\\b(?:girl|boy|child|teenager|schoolgirl|schoolboy|youngster|victim|survivor)\\b)).*?(${one})`;
  return [
    {
      rule: 'G1',
      pattern: new RegExp(
        `^${near(`\\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]his|[Tt]hat) (?:[a-z-]+ )*${CHILD.replace(/s\?$/, '')} (?:who lives |living |of |from |in |at |near )+(?!England|Wales\\b)[A-Z]\\w+`)}`,
      ),
      why: 'It tells where a child is from.',
    },
    {
      rule: 'G1',
      pattern: new RegExp(
        `^${who(`\\b(?:[Pp]upils?|[Ss]tudents?|[Tt]aught|[Aa]ttend(?:s|ed|ing)?|[Ww]ent|[Gg]oes|[Ss]chooled)(?: who)? (?:at|of|from|to|by)? ?(?:the )?${NAMED_SCHOOL}`)}`,
      ),
      why: 'It tells a child’s school.',
    },
    {
      rule: 'G1',
      pattern: new RegExp(
        `^${near(`\\b(?:home|house|flat|address|lives?|lived|living|of)\\b(?: [a-z]+)?(?: (?:in|on|at|off|near|of))?,? (?:\\d+ )?${ROAD}`)}`,
      ),
      why: 'It tells a street.',
    },
  ];
}

/** What points to somebody, in a story on harm that is called so. */
export function pointersFor(release: ReleaseFrame): readonly Pointer[] {
  const harm = `\\b(?:${[...stemsOf(release).map((stem) => `${stem}\\w*`), HARM].join('|')})\\b`;
  return [...whoPointers(release, harm), ...wherePointers(release, harm)];
}
