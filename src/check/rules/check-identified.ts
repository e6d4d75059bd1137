import { perObject } from '../../model/per-object.js';
import { escaped } from '../read/escaped.js';
import { finding } from '../finding.js';
import type { Finding } from '../finding.js';
import type { Frame } from '../frame.js';
import type { Sentence } from '../read-claims.js';
import { foundIn } from '../read/in-form.js';
import { pointersFor } from './read-pointers.js';
import type { Pointer } from './read-pointers.js';
import { plain } from '../read/plain-words.js';
import { togetherReader } from './read-together.js';
import type { ReleaseFrame } from '../release-frame.js';
import { CHILD, INSTITUTION, KIN, TRUSTED, hurtIn } from './who-words.js';

/** Words of an editor's that may tell who a child or a victim is (rules G1, G2): no record here can say that they may stand. */

/** Of, for, by: words that stand behind others in any name. */
const SHORT = 3;

/** A story that keeps rule G2 counts crimes whose victims have a right not to be known. */
const protectsVictims = ({ story }: ReleaseFrame): boolean =>
  story.fields.never?.some(({ rule }) => rule === 'G2') ?? false;

/** Most sentences of ours have none of these: the child in what is counted, “child neglect cases”, is nobody. */
function hintFor(release: ReleaseFrame): RegExp {
  const names = Object.values(release.story.fields.measures).flatMap(({ singular, plural }) => [singular, plural]);
  const behind = names.flatMap((name) => name.split(' ').slice(1)).filter((word) => word.length > SHORT);
  const counted = behind.length === 0 ? '' : `(?! (?:${behind.map(escaped).join('|')})\\b)`;
  return new RegExp(
    `\\b(?:${CHILD}|${KIN}|${TRUSTED}|${INSTITUTION})\\b${counted}|\\bwhose (?:real )?name\\b|\\b(?:was|been) (?:[a-z]+ly )?(?:${hurtIn(release)})\\b|\\d[- ]year[- ]old|\\b[A-Z]\\w+ (?:School|Academy|College|Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Estate|Row|Court|Grove|Place|Way)\\b`,
    'i',
  );
}

/** What in a sentence points to somebody. */
function pointersIn(
  text: string,
  hint: RegExp,
  pointers: readonly Pointer[],
  readTogether: ReturnType<typeof togetherReader>,
): readonly Pick<Finding, 'rule' | 'message'>[] {
  if (!hint.test(text)) return [];
  const straight = plain(text);
  const pointed = pointers.flatMap(({ rule, hint: ownHint, pattern, why }) => {
    if (ownHint?.test(straight) === false) return [];
    const found = pattern.exec(straight)?.[1];
    if (found === undefined) return [];
    const message = `“${found}” may let readers work out who a child is. ${why} In the sentence: “${text}”`;
    return [{ rule, message }];
  });
  if (pointed.length > 0) return pointed;
  const together = readTogether(straight);
  if (together === undefined) return [];
  const words = together.words.map((one) => `“${one}”`).join(', ');
  const message = `${words} may together let readers work out who a child is. In the sentence: “${text}”`;
  return [{ rule: together.rule, message }];
}

/** Sentences that forces share are read once a release. */
const readerFor = perObject((release: ReleaseFrame) => {
  const [hint, pointers, readTogether] = [hintFor(release), pointersFor(release), togetherReader(release)];
  return foundIn((text) => pointersIn(text, hint, pointers, readTogether));
});

export function checkIdentified(sentences: readonly Sentence[], { release }: Frame): readonly Finding[] {
  if (!protectsVictims(release)) return [];
  const read = readerFor(release);
  return sentences.flatMap((sentence) =>
    read(sentence.read).map(({ rule, message }) => ({
      ...finding('check/may-identify', rule, sentence.paragraph, message),
      about: sentence.read.text,
    })),
  );
}
