import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The long ones, longest first: they begin first, so that no worker is left alone with one at the end. */
const long = [
  'test/access/reading', 'test/access/writing', 'test/access/fields', 'test/e2e/every-page', 'test/hostile/routes', 'test/access/mutation',
  'test/operations/command-line', 'test/e2e/configuring', 'test/faults/warehouse-kills', 'src/records/query/plans', 'test/data/opportunities', 'test/cli/cli',
  'test/doors/document', 'test/faults/money-kills', 'test/faults/import-kills', 'test/modules/every', 'test/data/other-sets', 'test/e2e/operations',
  'test/data/workbook', 'test/automation/every-action', 'test/e2e/together', 'test/e2e/order-file-to-task', 'test/insight/warehouse', 'test/conformance/accuracy',
  'test/operations/pack', 'test/faults/work-kills', 'test/doors/command-line', 'test/imports/jobs', 'test/e2e/list', 'test/access/policy',
  'test/data/contacts-calendar', 'test/insight/earned', 'test/imports/moving-in', 'test/e2e/record', 'test/e2e/offline-leaving', 'test/e2e/board',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return index < 0 ? long.length : index
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}

const exclude = ['node_modules/**', 'dist/**', 'data/**']
/** Tests that put something else in the place of a module: each in a process of its own. */
const replacing = ['test/access/mutation.test.ts']

const common = {
  pool: 'forks' as const,
  setupFiles: ['src/platform/testing/setup.ts'],
  // On a machine that may be busy; a test that hangs is told apart in any case.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // What a test polls comes when the machine gets to it.
  expect: { poll: { timeout: 30_000, interval: 50 } },
  // One unlucky moment among thousands of tests does not hide what the others say; it is named at the end (scripts/test.mjs), as a fault of the test or of the program.
  retry: process.env['CI'] === undefined ? 0 : 1,
}

export default defineConfig({
  test: {
    // One PostgreSQL server and one migrated template database for the whole run; each test file works on its own copy.
    globalSetup: ['src/platform/testing/global-setup.ts'],
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    passWithNoTests: false,
    projects: [
      // The files of a worker share the program once it is loaded and warm: loading it anew for each took longer than most of them.
      { test: { ...common, name: 'shared', isolate: false, include: ['src/**/*.test.ts', 'web/**/*.test.{ts,tsx}', 'test/**/*.test.ts'], exclude: [...exclude, ...replacing] } },
      { test: { ...common, name: 'alone', include: replacing, exclude } },
    ],
  },
})
