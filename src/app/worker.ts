import { readConfig } from '../platform/config.ts'
import { work } from './serve.ts'
import { explainAndExit, startProgram, stopOnSignals } from './start.ts'

// Only what works behind the scenes: the sequencer, the followers of the feed, the jobs.

try {
  const started = await startProgram(readConfig(process.env, process.cwd()), { alone: false, part: true })
  stopOnSignals(started)
  await work(started)
  console.log('Guanxi works in the background.')
} catch (error) {
  explainAndExit(error)
}
