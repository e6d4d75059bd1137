import type { LoadedTemplates } from '../../load/load-templates.js';
import type { Register } from '../../load/register.js';
import { TextIndex } from '../../model/text-index.js';

/** Which records a build reads before its first force: those that say something about others. */

/** The forces that releases leave out, wherever a story names them: it is not validated yet. */
export function excludedIn({ stories }: LoadedTemplates): readonly string[] {
  return stories.flatMap(({ yaml }) =>
    [...JSON.stringify(yaml.source?.value ?? null).matchAll(/"force":"([^"]+)"/g)].map(([, id = '']) => id),
  );
}

/**
 * Measures of the stories asked for (all, unless one is named) that rest on the figures of all forces at once: with rates each has its place among the
 * others', and a release from a workbook is left as it stands once another edition replaced one of its figures.
 * Records that hold none of these measures need not be read early, nor kept: there may be very many.
 */
export const comparedMeasures = ({ stories }: LoadedTemplates, asked: string | undefined): readonly string[] =>
  stories.flatMap(({ id, yaml }) => {
    if (asked !== undefined && id !== asked) return [];
    const { rates, releases, measures } = (yaml.source?.value ?? {}) as Readonly<Record<string, unknown>>;
    const isFromFile = Object.values(Object(releases) as object).some((one) =>
      Object.hasOwn(Object(one) as object, 'file'),
    );
    return rates !== undefined || isFromFile ? Object.keys(Object(measures) as object) : [];
  });

/** Ids that share a code with another record. */
export const sharingCode = (register: Register): readonly string[] =>
  new TextIndex(register.length, (row) => register.text(row, 'code')).repeated().map((row) => register.ids.at(row));
