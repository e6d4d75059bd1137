import { toVouchFor } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import { tells } from '../read/in-form.js';
import type { Claim, Sentence } from '../read-claims.js';

/** Bodies whose figures copy is likely to name. */
const BODY =
  'Home Office|Office for National Statistics|ONS|Ministry of Justice|MoJ|NSPCC|Department for Education|NHS|College of Policing|HMICFRS|National Crime Agency|NCA|Crown Prosecution Service|CPS';
/** Whose figures a sentence says it gives. */
const DATA = '(?:[Ff]igures|[Dd]ata|[Ss]tatistics)';
const WHOSE = new RegExp(
  `\\b(${BODY})(?:'s)? ${DATA}\\b|\\b${DATA} (?:(?:published |released |issued |compiled )?(?:by|from|of)) (?:the )?(${BODY})\\b`,
);

/** Who is said to have published what the piece is on. */
const PUBLISHED_BY = new RegExp(
  `^(?:The|These|Its|Their) (?:[a-z]+ )?${DATA},? (?:(?:are|were|have been) )?(?:published|released|issued|compiled|collected|gathered|produced) (?:[a-z]+ )?by (?:the )?(${BODY})\\b`,
);

/** A count of the release's is of its publisher's figures, and of nobody else's (rule A1). */
export function checkPublisher(sentences: readonly Sentence[], frame: Frame): readonly Finding[] {
  const { publisher, abbreviation } = frame.release;
  return sentences.flatMap(({ read, claims, paragraph }): readonly Finding[] => {
    const isOurs = ({ mention: { kind } }: Claim): boolean => kind === 'count' || kind === 'rate';
    if (!tells(read, PUBLISHED_BY) && !tells(read, WHOSE)) return [];
    const { text } = read;
    const match = PUBLISHED_BY.exec(text) ?? (claims.some(isOurs) ? WHOSE.exec(text) : null);
    const named = match?.[1] ?? match?.[2];
    if (named === undefined || publisher.includes(named) || named === abbreviation) return [];
    return [
      toVouchFor(
        'A1',
        paragraph,
        `“${match?.[0] ?? ''}”: the figures are of the ${publisher}. In the sentence: “${text}”`,
      ),
    ];
  });
}
