// npm run test:faults: kills, full disks, absences and crowds, in full length on the real program; writes docs/faults.md.
// Arguments name some of the tests: npm run test:faults -- test/faults/crowds.test.ts; the report then keeps the lines of the others.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFaults } from './steps/faults-report.mjs'
import { install } from './steps/install.mjs'
import { orExplain, requireNode, root, run } from './steps/project.mjs'

requireNode()
await orExplain(async () => {
  await install()
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-faults-notes-'))
  const notes = join(folder, 'notes.jsonl')
  const chosen = process.argv.slice(2)
  const env = { ...process.env, FAULTS: '1', FAULTS_NOTES: notes }
  // One file after the other: what is measured beside a fault should not be another fault.
  const ran = run(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--no-file-parallelism', ...(chosen.length === 0 ? ['test/faults'] : chosen)], { env, stdio: ['ignore', 'inherit', 'inherit'] })
  const failed = await ran.then(() => undefined, (error) => error)
  writeFaults(notes)
  rmSync(folder, { recursive: true, force: true })
  if (failed !== undefined) throw failed
})
