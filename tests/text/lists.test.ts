import { inSentence } from '../../src/text/lists.js';

test.each([
  [[], ''],
  [['Loamshire'], 'Loamshire'],
  [['Loamshire', 'Borsetshire'], 'Loamshire and Borsetshire'],
  [['Loamshire', 'Borsetshire', 'Wessex'], 'Loamshire, Borsetshire and Wessex'],
  [['Middlemarch and Loamshire'], 'Middlemarch and Loamshire'],
  [['Middlemarch and Loamshire', 'Borsetshire'], 'Middlemarch and Loamshire, and Borsetshire'],
  [['Wessex', 'Borsetshire', 'Middlemarch and Loamshire'], 'Wessex, Borsetshire, and Middlemarch and Loamshire'],
])('%j in a sentence: %s', (items, said) => expect(inSentence(items)).toBe(said));
