import type { LoadedTemplates } from '../load/load-templates.js';
import type { Survey } from '../load/survey.js';

/** Which records a build reads before its first force: those that say something about others. */

/** The forces that releases leave out, wherever a story names them: it is not validated yet. */
export function excludedIn({ stories }: LoadedTemplates): readonly string[] {
  return stories.flatMap(({ yaml }) =>
    [...JSON.stringify(yaml.source?.value ?? null).matchAll(/"force":"([^"]+)"/g)].map(([, id = '']) => id),
  );
}

/**
 * Whether one of the stories asked for, all unless one is named, rests on the records of all forces at once: with rates each has its place among the others', and
 * a release from a workbook is left as it stands once another edition replaced one of its figures.
 */
export const restsOnAll = ({ stories }: LoadedTemplates, asked: string | undefined): boolean =>
  stories.some(({ id, yaml }) => {
    if (asked !== undefined && id !== asked) return false;
    const { rates, releases = {} } = (yaml.source?.value ?? {}) as { rates?: unknown; releases?: object };
    const isFromFile = Object.values(releases).some((one) => Object.hasOwn(Object(one) as object, 'file'));
    return rates !== undefined || isFromFile;
  });

/** Ids that share a code with another record. */
export function sharingCode(surveys: readonly Survey[]): readonly string[] {
  const byCode = new Map<string, string[]>();
  for (const { id, code } of surveys) if (code !== undefined) byCode.set(code, [...(byCode.get(code) ?? []), id]);
  return [...byCode.values()].filter((ids) => ids.length > 1).flat();
}
