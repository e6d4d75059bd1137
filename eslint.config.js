import tseslint from 'typescript-eslint';

const ourWords = {
  selector: 'VariableDeclarator[id.name=/^(util|utils|helper|manager|data|info|misc|common)$/]',
  message: 'Name it for what it holds.',
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'out',
      'coverage',
      'bundle.js',
      'jest.config.js',
      'eslint.config.js',
      '.dependency-cruiser.mjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ourWords,
        { selector: 'ExportDefaultDeclaration', message: 'Export it by name.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Same input, same bytes: no chance inside a stage.' },
        { object: 'Date', property: 'now', message: 'Today is an argument: no clock inside a stage.' },
      ],
      'no-console': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
);
