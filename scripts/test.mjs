// npm test: installs what is missing, builds the program once, runs all tests. The last line is 'N passed, N failed'.
// Arguments go to the test runner: npm test -- src/lib
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb, bundle, bundleServer } from './steps/build.mjs'
import { chromiumEnvironment } from './steps/chromium.mjs'
import { install } from './steps/install.mjs'
import { requireNode, root, run } from './steps/project.mjs'

const settled = (work) => work.then(() => true, (error) => { console.error(error instanceof Error ? error.message : error); return false })

requireNode()
const folder = mkdtempSync(join(tmpdir(), 'guanxi-summary-'))
const summary = join(folder, 'summary.json')
const built = await settled(prepare())
const green = await settled(runTests())
const counts = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : { passed: 0, failed: 1, skipped: 0 }
rmSync(folder, { recursive: true, force: true })
if (!built || (!green && counts.failed === 0)) counts.failed += 1
if (counts.passed === 0 && counts.failed === 0) counts.failed = 1
for (const name of counts.second ?? []) console.log(`Passed only at the second try, and has to be mended: ${name}`)
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`)
process.exitCode = counts.failed === 0 ? 0 : 1

/** The tests of the browser and of faults use the built program; without it they fail, the others still tell something. */
async function prepare() {
  await install()
  if (existsSync(join(root, 'src/app/all.ts'))) await bundleServer()
  if (existsSync(join(root, 'src/app/cli.ts'))) await bundle('cli', 'src/app/cli.ts')
  await buildWeb()
}

async function runTests() {
  const browser = await chromiumEnvironment().catch((error) => { console.error(`No browser: ${error.message}`); return {} })
  // Tests that start the real programs use those that were built just now, unless that failed.
  const env = { ...process.env, ...browser, TEST_SUMMARY_FILE: summary, ...(built ? { BUILT_PROGRAMS: join(root, 'dist') } : {}) }
  const reporters = ['--reporter=default', `--reporter=${join(root, 'scripts/steps/summary.mjs')}`]
  await run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...reporters, ...process.argv.slice(2)], { env, stdio: ['ignore', 'inherit', 'inherit'] })
}
