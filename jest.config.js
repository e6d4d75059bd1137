// Tests say themselves where memories of runs are kept; elsewhere there are none.
process.env.STRINGER_CACHE ??= '';

export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/build-first.ts',
  // Jest would leave a processor idle: of two that is half.
  maxWorkers: '100%',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};
