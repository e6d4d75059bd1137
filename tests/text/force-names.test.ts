import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { forceFact } from '../../src/derive/derive-force.js';
import type { Facts } from '../../src/model/fact.js';
import { PROFILES } from '../../src/model/house-style.js';
import type { ForceRecord } from '../../src/model/record.js';
import { prepare } from '../../src/pipeline/prepare/prepare.js';
import { compileStory } from '../../src/render/compile-story.js';
import { parseTemplates } from '../../src/render/parse-template.js';
import { renderBlock } from '../../src/render/render-draft.js';
import { paragraphText } from '../../src/model/draft.js';
import { parsePeriod } from '../../src/text/periods.js';

/** Every form of every real force's name, in a table an editor can read: force-names.txt. */
const TABLE = 'tests/text/force-names.txt';

const { forces } = prepare({ forces: 'forces', templates: 'templates', out: 'out' }).records;

/** A line of a template, said of one force in one period and house. */
function said(line: string, record: ForceRecord, label = '2019-20', style = PROFILES.seed): string {
  const period = parsePeriod(label);
  if (!period) throw new Error(label);
  const facts: Facts = { force: forceFact(record, period) };
  const file = { file: 'line.hbs', folder: 'lines', name: 'line', text: line };
  const compiled = compileStory(parseTemplates([file]).templates);
  const { paragraphs } = renderBlock({ block: 'line', template: 'line', runOn: [] }, facts, style, compiled);
  return paragraphs.map((paragraph) => paragraphText(paragraph, style.quotes)).join(' ');
}

const force = (id: string): ForceRecord => {
  const found = forces.find((record) => record.id === id);
  if (!found) throw new Error(id);
  return found;
};

const LINES = [
  '{{force.name}} recorded crimes {{force.in}}, and {{force.name}} {{verb "has" "have"}} said so.',
  '{{force.area}}: {{force.name}} spoke first, {{force.short}} later.',
  '{{force.possessive}} figures, {{force.short-possessive}} words, {{force.area-possessive}} police.',
] as const;

describe('the names of all forces', () => {
  it('are 44', () => expect(forces).toHaveLength(44));

  it('are as force-names.txt has them', () => {
    const table = forces.map((record) => [record.id, ...LINES.map((line) => `  ${said(line, record)}`)].join('\n'));
    const text = `${table.join('\n\n')}\n`;
    const accepts = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;
    if (accepts) writeFileSync(TABLE, text);
    expect(existsSync(TABLE)).toBe(true);
    expect(text).toBe(readFileSync(TABLE, 'utf8'));
  });

  it.each([
    ['metropolitan', 'The Metropolitan Police Service recorded', 'in London outside the City'],
    ['west-midlands', 'West Midlands Police recorded', 'in the West Midlands'],
    ['west-mercia', 'West Mercia Police recorded', 'in West Mercia'],
    ['city-of-london', 'City of London Police recorded', 'in the City of London'],
    ['devon-and-cornwall', 'Devon and Cornwall Police recorded', 'in Devon and Cornwall'],
    ['dyfed-powys', 'Dyfed-Powys Police recorded', 'in Dyfed-Powys'],
    ['north-wales', 'North Wales Police recorded', 'in North Wales'],
    ['british-transport-police', 'British Transport Police recorded', 'on the railways'],
  ])('%s: %s … %s', (id, opens, where) => {
    const line = said(LINES[0], force(id));
    expect(line.startsWith(`${opens} crimes ${where}, and `)).toBe(true);
  });

  it.each([
    ['west-midlands', 'West Midlands Police’s', 'the West Midlands’'],
    ['dyfed-powys', 'Dyfed-Powys Police’s', 'Dyfed-Powys’s'],
    ['north-wales', 'North Wales Police’s', 'North Wales’s'],
    ['hertfordshire', 'Hertfordshire Constabulary’s', 'Hertfordshire’s'],
    ['metropolitan', 'the Metropolitan Police Service’s', 'London’s'],
  ])('%s has the possessives %s and %s', (id, name, area) => {
    expect(said('In {{force.possessive}} words', force(id))).toBe(`In ${name} words`);
    expect(said('In {{force.area-possessive}} streets', force(id))).toBe(`In ${area} streets`);
  });

  it('open a sentence with a capital, and only then', () => {
    expect(said('{{force.name}} and {{force.name}}', force('metropolitan'))).toBe(
      'The Metropolitan Police Service and the Metropolitan Police Service',
    );
    expect(said('{{force.in}}, {{force.area}}', force('west-midlands'))).toBe(
      'In the West Midlands, the West Midlands',
    );
    expect(said('Done. {{force.area}}', force('west-midlands'))).toBe('Done. The West Midlands');
  });

  it('come official first, short after, however a template asks (rule F7)', () => {
    const line = '{{force.short}} and {{force.short}}, {{force.short-possessive}}';
    expect(said(line, force('hertfordshire'))).toBe(
      'Hertfordshire Constabulary and Hertfordshire Police, Hertfordshire Police’s',
    );
    expect(said('In {{force.short-possessive}} words, {{force.short}}', force('hertfordshire'))).toBe(
      'In Hertfordshire Constabulary’s words, Hertfordshire Police',
    );
  });

  it('are those of the time (Hampshire Constabulary until November 2022)', () => {
    const line = '{{force.name}}, {{force.possessive}}';
    expect(said(line, force('hampshire'), '2019-20')).toBe('Hampshire Constabulary, Hampshire Constabulary’s');
    expect(said(line, force('hampshire'), 'year ending June 2025')).toBe(
      'Hampshire and Isle of Wight Constabulary, Hampshire and Isle of Wight Constabulary’s',
    );
  });

  it('are singular or plural as the house has forces (rule F8)', () => {
    const line = '{{force.name}} {{verb "has" "have"}} been asked';
    expect(said(line, force('kent'))).toBe('Kent Police has been asked');
    expect(said(line, force('kent'), '2019-20', { ...PROFILES.seed, forces: 'plural' })).toBe(
      'Kent Police have been asked',
    );
  });
});
