import type { Paragraph, Printable } from '../model/draft.js';
import { factAt } from '../model/fact.js';
import type { Facts } from '../model/fact.js';
import type { Style } from '../model/house-style.js';
import type { Spot } from '../text/say-figure.js';
import { layOut } from './layout.js';
import type { Layout } from './layout.js';
import { holds } from './slots.js';
import type { Ground, Slot } from './slots.js';
import type { Words } from './template-words.js';

/** What one paragraph's worth of blocks came to. */
export interface Rendered {
  readonly paragraphs: readonly Paragraph[];
  /** Each block with the cases it took, for the shape. */
  readonly shape: readonly string[];
  readonly empty: readonly string[];
  /** The template each block was said with. */
  readonly used: readonly (readonly [block: string, template: string])[];
}

/** What paragraphs rest on, beside the words of their templates. */
export interface Filled {
  readonly grounds: Ground[];
  /** What was printed, by its name. */
  readonly prints: { readonly path: string; readonly print: Printable | undefined }[];
  /** Whether the body had said a name or period before. */
  readonly mentions: { readonly name: string; readonly before: boolean }[];
}

/** Whether paragraphs would be the same in another force's draft, at this point of it. */
function isSame({ grounds, prints, mentions }: Filled, facts: Facts, mentioned: ReadonlySet<string>): boolean {
  if (!holds(grounds, facts)) return false;
  for (const { path, print } of prints) if (factAt(facts, path)?.print !== print) return false;
  return mentions.every(({ name, before }) => mentioned.has(name) === before);
}

/** So many ways of saying the same blocks are kept: more than there are cases to branch on. */
const MOST = 64;
/** So many slots are kept, with the words they stand in, before all are let go: memory does not grow with the records. */
const MOST_SLOTS = 5000;

/**
 * What the drafts of one release in one house style have in common: what templates say in each set of cases, and
 * paragraphs that rest on nothing of one force's own. Those are the same objects in every draft: whoever works on a
 * paragraph may keep what it came to (see model/per-object.ts).
 */
export class Kept {
  readonly slots: Slot[] = [];
  readonly words = new Map<string, readonly Words[]>();
  readonly #layouts = { headline: new Map<string, Layout>(), body: new Map<string, Layout>() };
  readonly #groups = new Map<string, readonly (Filled & { readonly rendered: Rendered })[]>();

  readonly #shared: Facts;

  /** `shared`: the facts that all forces have in common. */
  constructor(shared: Facts = {}) {
    this.#shared = shared;
  }

  /** Before a draft: lets words go where templates have more cases than are kept. */
  tidy(): void {
    if (this.slots.length < MOST_SLOTS) return;
    this.slots.length = 0;
    this.words.clear();
    this.#layouts.headline.clear();
    this.#layouts.body.clear();
  }

  layout(text: string, style: Style, spot: Spot): Layout {
    const known = this.#layouts[spot].get(text);
    if (known) return known;
    const layout = layOut(text, style, spot);
    this.#layouts[spot].set(text, layout);
    return layout;
  }

  /** A group as it was said in another draft; notes what it mentions. */
  find(key: string, facts: Facts, mentioned: Set<string>): Rendered | undefined {
    const found = this.#groups.get(key)?.find((one) => isSame(one, facts, mentioned));
    for (const { name } of found?.mentions ?? []) mentioned.add(name);
    return found?.rendered;
  }

  /** Keeps a group, unless it rests on something of the force's own. */
  keep(key: string, rendered: Rendered, { grounds, prints, mentions }: Filled): void {
    const known = this.#groups.get(key) ?? [];
    const isShared = prints.every(({ path, print }) => factAt(this.#shared, path)?.print === print);
    if (!isShared || known.length === MOST) return;
    // What a paragraph says twice was said before only if it was before the first time.
    const first = mentions.filter(({ name }, at) => mentions.findIndex((one) => one.name === name) === at);
    this.#groups.set(key, [...known, { grounds, prints, mentions: first, rendered }]);
  }
}
