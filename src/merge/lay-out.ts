import type { Paragraph, ParagraphKind } from '../model/draft.js';
import type { WrittenParagraph } from '../model/ledger.js';
import { plainWords } from '../text/plain-words.js';
import { editedParagraph } from './edited-spans.js';
import type { MergeSheet } from './merge-sheet.js';

/** A paragraph of the result, and how it stands in the .md. */
export interface Laid {
  readonly paragraph: Paragraph;
  readonly typed: string;
}

const kindBefore = ({ id, text }: WrittenParagraph): ParagraphKind =>
  text.startsWith('# ') ? 'headline' : id.startsWith('standfirst.') ? 'standfirst' : 'text';

/** What an editor left alone: as they saved it where it reads the same, renewed where it does not; `undefined` if they have old words. */
function ourParagraph(sheet: MergeSheet, token: readonly string[], asFound: boolean): Laid | undefined {
  const { draft, offered, mine, matches, nowOf } = sheet;
  const [kind, first] = [token[0], Number(token[1])];
  const now = kind === 'new' ? first : nowOf.get(first);
  const paragraph = draft.paragraphs[now ?? -1];
  const offer = offered[now ?? -1]?.text;
  const match = kind === 'new' ? undefined : matches.find(({ before, same }) => same && before[0] === first);
  const typed = mine[match?.after[0] ?? -1];
  if (typed !== undefined && (offer === undefined || plainWords(offer) !== plainWords(typed)) && asFound)
    return undefined;
  if (!paragraph || offer === undefined) return undefined;
  return { paragraph, typed: typed !== undefined && plainWords(typed) === plainWords(offer) ? typed : offer };
}

/** Positions in the base of what a token came from, and its words. */
function originOf(
  sheet: MergeSheet,
  token: readonly string[],
  asFound: boolean,
): { places: readonly number[]; typed: string } {
  const { mine, edited, parts, matches } = sheet;
  const [first, second] = [Number(token[1]), Number(token[2] ?? 0)];
  if (token[0] === 'inserted') return { places: [], typed: mine[first] ?? '' };
  if (token[0] === 'ours') {
    const match = matches.find(({ before, same }) => same && before[0] === first);
    return { places: [first], typed: mine[match?.after[0] ?? -1] ?? '' };
  }
  const match = edited[first];
  const found = mine[match?.after[second] ?? -1] ?? '';
  return { places: match?.before ?? [], typed: asFound ? found : (parts[first]?.pieces[second] ?? found) };
}

/** The paragraphs of a list of tokens. `asFound`: the editor's file as it stands, nothing renewed in it. */
export function layOut(sheet: MergeSheet, tokens: readonly string[], asFound: boolean): readonly Laid[] {
  const { draft, base, nowOf } = sheet;
  let own = 0;
  return tokens.map((name) => {
    const token = name.split(' ');
    const ours = token[0] === 'ours' || token[0] === 'new' ? ourParagraph(sheet, token, asFound) : undefined;
    if (ours) return ours;
    const { places, typed } = originOf(sheet, token, asFound);
    const from = places.flatMap((place) => draft.paragraphs[nowOf.get(place) ?? -1] ?? []);
    const was = token[2] === undefined || token[2] === '0' ? base[places[0] ?? -1] : undefined;
    if (!was) own += 1;
    const id = was?.id ?? `edited.${own}`;
    return { paragraph: editedParagraph(id, typed, from, was && kindBefore(was), draft.quotes), typed };
  });
}
