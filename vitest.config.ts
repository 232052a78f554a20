import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', 'data/**'],
    pool: 'forks',
    maxWorkers: 2,
    // One PostgreSQL server and one migrated template database for the whole run; each test file works on its own copy.
    globalSetup: ['src/platform/testing/global-setup.ts'],
    testTimeout: 40_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
  },
})
