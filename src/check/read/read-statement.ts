import { directionsIn } from './read-directions.js';
import type { Direction } from './read-directions.js';
import { measureAt } from './read-measures.js';
import type { tellingWordsIn } from './read-measures.js';
import type { Mention } from './mention.js';
import { plain } from './plain-words.js';
import { readSpelledOut } from './read-spelled-out.js';
import { whenOf } from './read-times.js';
import type { ReleaseWords } from './release-words.js';

/** A number with what the sentence itself says of it. */
export interface StatedNumber {
  readonly mention: Mention;
  /** Undefined where no telling word of any measure stands in the sentence. */
  readonly measure: string | undefined;
  readonly when: 'later' | 'earlier';
  /** The sentence speaks of a part of a whole: a percentage in it may be a share. */
  readonly isShare: boolean;
  /** What is left without the part that was named: the other 2,840. */
  readonly isRest: boolean;
  /** A fraction of the earlier count by which the later one differs: up by a fifth. */
  readonly isChange: boolean;
}

/** What a sentence, or one side of it, states of somebody's figures. */
export interface Statement {
  /** In small letters, with straight apostrophes. */
  readonly said: string;
  readonly isOfTheNation: boolean;
  /** Where the nation is first named. */
  readonly nationAt: number;
  readonly isOfTheForce: boolean;
  /** What it is about; undefined where it does not say. */
  readonly measure: string | undefined;
  readonly numbers: readonly StatedNumber[];
  readonly directions: readonly Direction[];
}

const SHARES = /\b(?:of (?:the|all|these|those|them)|share|proportion|accounted for|made up)\b/i;
const OF_A_WHOLE = /\b[Oo]f (?:the|all|its) $/;
/** The longest that it matches, and what is before it. */
const ITS_LENGTH = 8;
/** Numbers that a share is given in. */
const SHARED: readonly Mention['kind'][] = ['percent', 'fraction', 'one-in'];
const MADE_UP = /\b(?:(?:made|makes?|making) up|account(?:s|ed|ing)? for) (?:[a-z]+ ){0,3}$/i;
/** Numbers that a change is given in. */
const CHANGES: readonly Mention['kind'][] = ['percent', 'points', 'multiple', 'difference', 'fraction'];
const CHANGES_FROM = /\bfrom (?:[a-z]+ )?\d[\d,]* (?:[a-z]+ ){0,6}to (?:[a-z]+ )?\d/i;
const THE_FORCE = /\bthe force|\blocally\b/;
const NATIONALLY =
  /\bnationally\b|\b(?:the|a) national (?:figure|total|number|count|rise|increase|fall|drop|decrease|change)\b/;

/** What is left of a whole: “the other 2,840”, “the remaining 2,840”. */
const REST = /\b(?:other|remaining) $/i;
const REST_LENGTH = 11;

/** Counts, rates and shares are of one period or the other; a change is of both. */
const isDated = ({ kind }: Mention, isShare: boolean): boolean =>
  kind === 'count' || kind === 'rate' || (isShare && kind === 'percent');

/** "Went up by more than a fifth", "a fifth higher than": a fraction of nothing but the earlier count. */
function isOfChange(text: string, { kind, at, text: found }: Mention): boolean {
  if (kind !== 'fraction') return false;
  const [before, after] = [text.slice(0, at), text.slice(at + found.length)];
  if (/^ of\b/.test(after)) return false;
  return /\b(?:by|up|down) $/.test(before) || /^ (?:more|fewer|less|higher|lower|up|down)\b/.test(after);
}

/** Where the nation is first named; “nationally” is a name of it where figures are given. */
function nationIn(named: string, nationAreas: readonly string[], givesFigures: boolean): number | undefined {
  const places = [
    ...nationAreas.map((area) => named.indexOf(area)),
    givesFigures && named.includes('national') ? named.search(NATIONALLY) : -1,
  ].filter((at) => at >= 0);
  return places.length === 0 ? undefined : Math.min(...places);
}

/** Words with what a sentence says around them. */
export interface Words {
  readonly text: string;
  /** The same with what was read before blanked: its numbers are no counts. */
  readonly rest: string;
  /** In small letters, without what the force is held beside: a nation named here is whose figures they are. */
  readonly named: string;
  /** Telling words of measures, where they stand: also before the words, or behind them. */
  readonly telling: ReturnType<typeof tellingWordsIn>;
  /** They are one side of a sentence: what rose may be named on the other. */
  readonly isSide?: boolean;
}

/** What words state. “Nationally” is of the nation only where they do. */
export function readStatement({ text, rest, named, telling, isSide = false }: Words, release: ReleaseWords): Statement {
  const { words, nationAreas } = release;
  const [spelled, unspelled] = readSpelledOut(rest);
  const mentions = [...spelled, ...words.readMentions(unspelled)].sort((a, b) => a.at - b.at);
  const alike = ({ kind }: Mention) => mentions.filter((one) => one.kind === kind);
  const isShare = mentions.length > 0 && SHARES.test(text);
  // "Of the 863 crimes": the whole that a part is of, whatever the rest of the sentence is about.
  const wholeAt = ({ kind, at }: Mention) =>
    kind === 'count' && OF_A_WHOLE.test(text.slice(Math.max(0, at - ITS_LENGTH), at)) ? words.whole : undefined;
  // "Theft accounted for 7% of the offences": the share is that of the part, wherever the whole is named.
  const part = isShare ? telling.find(({ id }) => words.parts.includes(id))?.id : undefined;
  const partAt = ({ at, text: found, kind }: Mention) =>
    SHARED.includes(kind) && (/^ of\b/.test(text.slice(at + found.length)) || MADE_UP.test(text.slice(0, at)))
      ? part
      : undefined;
  // “Theft rose by 17%, faster than crimes as a whole”: what stands behind “than” is what it is held against.
  const besideIt = ({ at }: Mention) => {
    const than = text.indexOf(' than ', at);
    const before = than < 0 ? telling : telling.filter((one) => one.at < than);
    return before.length > 0 ? before : telling;
  };
  const directions = directionsIn(
    rest,
    telling.map(({ at }) => at),
    isSide || CHANGES_FROM.test(rest) || mentions.some(({ kind }) => CHANGES.includes(kind)),
  );
  const said = plain(text).toLowerCase();
  const nationAt = nationIn(named, nationAreas, mentions.length > 0 || directions.length > 0);
  return {
    said,
    isOfTheNation: nationAt !== undefined,
    nationAt: nationAt ?? Infinity,
    isOfTheForce: THE_FORCE.test(said),
    measure: measureAt(0, telling),
    numbers: mentions.map((mention) => ({
      mention,
      measure: wholeAt(mention) ?? partAt(mention) ?? measureAt(mention.at, besideIt(mention)),
      when: isDated(mention, isShare) ? whenOf(text, mention, alike(mention), release) : 'later',
      isShare,
      isRest: mention.kind === 'count' && REST.test(text.slice(Math.max(0, mention.at - REST_LENGTH), mention.at)),
      isChange: isOfChange(text, mention),
    })),
    directions,
  };
}
