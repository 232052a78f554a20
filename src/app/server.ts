import { readConfig } from '../platform/config.ts'
import { serve } from './serve.ts'
import { explainAndExit, startProgram, stopOnSignals } from './start.ts'

// Only the doors: several of them may serve one database (DATABASE_URL), beside at least one worker.

try {
  const started = await startProgram(readConfig(process.env, process.cwd()), { alone: false, part: true })
  stopOnSignals(started)
  console.log(`Guanxi is ready: ${await serve(started)}`)
} catch (error) {
  explainAndExit(error)
}
