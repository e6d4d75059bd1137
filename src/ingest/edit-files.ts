import { parseDocument } from 'yaml';
import { recordSchema } from '../model/record-schema.js';
import type { ReleaseFields } from '../model/story-schema.js';
import { Fault } from '../problems/fault.js';
import { parsePeriod } from '../text/periods.js';
import { editYaml, removeKey } from './edit-yaml.js';
import type { Setting } from './edit-yaml.js';
import type { Entry, PlannedFigure } from './plan.js';
import type { PlannedRelease } from './plan-release.js';

const quoted = (text: string): string => JSON.stringify(text);

/** A figure's entry as it stands in a record: on one line, its cell beside it. */
function entryText(entry: Entry): string {
  const source = `source: ${quoted(entry.source)}`;
  if ('missing' in entry) return `{ missing: ${quoted(entry.missing)}, ${source} }`;
  if ('percent' in entry) return `{ percent: ${numberText(entry.percent)}, of: ${quoted(entry.of)}, ${source} }`;
  const revised = entry.revisedFrom === undefined ? '' : `, revised-from: ${entry.revisedFrom}`;
  return `{ value: ${entry.value}, ${source}${revised} }`;
}

/** A number with all its digits and without an exponent, as records are read. */
const numberText = (value: number): string =>
  String(value).includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : String(value);

/** Keys of a record stand in the order of its schema. */
const KEYS = Object.keys(recordSchema.shape);
const keyOrder = (key: string): string => String(KEYS.indexOf(key)).padStart(3, '0');
const periodOrder = (label: string): string => parsePeriod(label)?.end ?? '';

type Known = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>> | undefined> | undefined>
>;

/** A record's text with the planned figures in it; every other line as it was. */
export function editRecord(text: string, figures: readonly PlannedFigure[]): string {
  const written = figures.filter(({ writes }) => writes);
  const parts = [...new Set(written.map(({ part, measure }) => `${part}|${measure}`))].map(
    (key) => key.split('|') as ['counts' | 'shares', string],
  );
  return parts.reduce((now, [part, measure]) => {
    const own = written.filter((one) => one.part === part && one.measure === measure);
    const sorted = [...own].sort((a, b) => (periodOrder(a.period) < periodOrder(b.period) ? -1 : 1));
    const fields = (parseDocument(now.replace('\ufeff', '')).toJS() ?? {}) as Known;
    const byPeriod = fields[part]?.[measure];
    if (!byPeriod) {
      const lines = sorted.map(({ period, entry }) => `${period}: ${entryText(entry)}`);
      const order = fields[part] ? {} : { order: keyOrder };
      return editYaml(now, [{ path: [part, measure], text: lines, ...order }]);
    }
    const settings = sorted.map(({ period, entry }): Setting => {
      const key = Object.keys(byPeriod).find((label) => periodOrder(label) === periodOrder(period)) ?? period;
      return { path: [part, measure, key], text: entryText(entry), order: periodOrder };
    });
    return editYaml(now, settings);
  }, text);
}

/** One value of a release on one line. */
function releaseText(value: unknown): string {
  if (typeof value === 'string')
    return /^[A-Za-z0-9][\w .,()/;-]*$/.test(value) && !/ $/.test(value) ? value : quoted(value);
  if (Array.isArray(value)) return `[${value.map(releaseText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) throw new Fault('a release holds texts, lists and maps');
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${quoted(String(inner))}`)
    .join(', ')} }`;
}

const ORDER: readonly (keyof ReleaseFields)[] = [
  'publisher',
  'abbreviation',
  'title',
  'status',
  'published',
  'compare-with',
  'excluded',
  'table',
  'licence',
  'file',
  'checksum',
];

/** A story.yaml's text with the release in it: a new one last, a known one with what the file renews. */
export function editStory(
  text: string,
  { label, isNew, fields }: PlannedRelease,
  before: ReleaseFields | undefined,
): string {
  const values = ORDER.flatMap((key) => (fields[key] === undefined ? [] : [[key, releaseText(fields[key])] as const]));
  if (isNew)
    return editYaml(text, [{ path: ['releases', label], text: values.map(([key, value]) => `${key}: ${value}`) }]);
  const gone = ORDER.filter((key) => before?.[key] !== undefined && fields[key] === undefined);
  const kept = gone.reduce((now, key) => removeKey(now, ['releases', label, key]), text);
  const changed = values.filter(([key]) => JSON.stringify(before?.[key]) !== JSON.stringify(fields[key]));
  const order = (key: string): string => String(ORDER.indexOf(key as keyof ReleaseFields)).padStart(2, '0');
  return editYaml(
    kept,
    changed.map(([key, value]) => ({ path: ['releases', label, key], text: value, order })),
  );
}
