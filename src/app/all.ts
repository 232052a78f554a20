import { readConfig } from '../platform/config.ts'
import { serve, work } from './serve.ts'
import { explainAndExit, startProgram, stopOnSignals } from './start.ts'
import { webBuilt } from './web-built.ts'

// npm start: everything in one process, the default. Database, sequencer, followers, jobs and doors.

try {
  const started = await startProgram(readConfig(process.env, process.cwd()), { alone: true })
  stopOnSignals(started)
  try {
    await work(started)
    await webBuilt()
    const address = await serve(started)
    console.log(`Guanxi is ready: ${address}`)
  } catch (error) {
    await started.stop()
    throw error
  }
} catch (error) {
  explainAndExit(error)
}
