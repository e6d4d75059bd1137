import { sayTables } from '../../src/ingest/say-tables.js';

it.each([
  [['Table P5', 'Table P4'], 'Tables P4 and P5'],
  [['Table 13', 'Table 2', 'Table 13'], 'Tables 2 and 13'],
  [['Table 24'], 'Table 24'],
  [['pfa', 'Table 2'], 'pfa and Table 2'],
  [['pfa'], 'pfa'],
])('sheets %j stand in a source line as %s', (names, said) => {
  expect(sayTables(names)).toBe(said);
});
