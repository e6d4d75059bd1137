/**
 * What a developer writes in an hour: parse, fill in, write. One .md a record, no checks, no provenance.
 * node bare-loop.js FORCES OUT
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { parse } from 'yaml';
import { BARE_TEMPLATE } from './bare-template.js';

/** @typedef {number | { value?: number } | undefined} Entry */
/** @typedef {Record<string, Record<string, Entry> | undefined>} Counts */

const [forces = '', out = ''] = process.argv.slice(2);
const render = Handlebars.compile(BARE_TEMPLATE, { noEscape: true });
const GROUPED = new Intl.NumberFormat('en-GB');

/** @param {Counts} counts @param {string} measure @param {string} period */
const count = (counts, measure, period) => {
  const entry = counts[measure]?.[period];
  return typeof entry === 'number' ? entry : (entry?.value ?? 0);
};

mkdirSync(out, { recursive: true });
for (const file of readdirSync(forces)) {
  /** @type {unknown} */
  const parsed = parse(readFileSync(join(forces, file), 'utf8'));
  const record = /** @type {{ kind?: string, counts?: Counts }} */ (parsed);
  const { counts } = record;
  if (record.kind === 'nation' || !counts) continue;
  const earlier = count(counts, 'child-sexual-abuse', '2017-18');
  const later = count(counts, 'child-sexual-abuse', '2019-20');
  const text = render({
    ...record,
    id: file.replace('.yaml', ''),
    earlier: GROUPED.format(earlier),
    later: GROUPED.format(later),
    rise: earlier > 0 && later > earlier,
    fall: earlier > 0 && later < earlier,
    percent: Math.round((Math.abs(later - earlier) / earlier) * 100),
    part: GROUPED.format(count(counts, 'child-sexual-exploitation', '2019-20')),
    partEarlier: GROUPED.format(count(counts, 'child-sexual-exploitation', '2017-18')),
  });
  writeFileSync(join(out, file.replace('.yaml', '.md')), text);
}
