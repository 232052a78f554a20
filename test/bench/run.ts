import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { type Bench, NotRun } from './bench.ts'
import { type Part, parts } from './parts.ts'
import { machine, type Outcome, partText, readOutcomes, writeReport } from './report.ts'
import { startWorld, type World } from './world.ts'

// npm run bench -- [--only lists,read] [--sizes 10000,100000] [--rounds 300] [--print]
const { values: given } = parseArgs({ options: { only: { type: 'string' }, sizes: { type: 'string' }, rounds: { type: 'string' }, print: { type: 'boolean', default: false } } })

let started: Promise<World> | undefined
const sizes = numbers(given.sizes ?? process.env['BENCH_SIZES'] ?? '10000,100000,1000000')
const bench: Bench = {
  sizes,
  rounds: number(given.rounds ?? process.env['BENCH_ROUNDS'] ?? '300'),
  importRows: number(process.env['BENCH_IMPORT'] ?? String(Math.min(100_000, Math.max(...sizes)))),
  searchRows: number(process.env['BENCH_SEARCH'] ?? String(Math.min(100_000, Math.max(...sizes)))),
  controlRows: number(process.env['ROWS'] ?? String(Math.max(...sizes))),
  world: () => (started ??= startWorld()),
  first: async () => {
    const [company] = await (await bench.world()).companies([Math.min(...sizes)])
    if (company === undefined) throw new Error('There is no company.')
    return company
  },
}

const outcomes = readOutcomes()
try {
  for (const part of chosen(given.only)) {
    console.error(`measuring: ${part.name}`)
    const outcome = await outcomeOf(part)
    outcomes.set(part.name, outcome)
    console.log(partText(part, outcome).join('\n'))
    // Kept at once, so that what is measured stays whatever comes after it.
    if (!given.print) writeReport(parts, outcomes)
  }
} finally {
  await (await started)?.close()
}

/** What fails is no reason to leave the other parts out. */
async function outcomeOf(part: Part): Promise<Outcome> {
  const about = { at: new Date().toISOString(), machine: machine(), load: loadavg()[0] ?? 0 }
  try {
    return { ...about, figures: await part.run(bench) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof NotRun) return { ...about, figures: [], notRun: reason }
    console.error(error)
    process.exitCode = 1
    return { ...about, figures: [], notRun: `it failed: ${reason.split('\n')[0] ?? ''}` }
  }
}

function chosen(only: string | undefined): readonly Part[] {
  if (only === undefined) return parts
  return only.split(',').map((name) => {
    const part = parts.find((each) => each.name === name)
    if (part === undefined) throw new Error(`There is no part '${name}'. There are: ${parts.map((each) => each.name).join(', ')}`)
    return part
  })
}

function numbers(text: string): readonly number[] {
  return text.split(',').map(number)
}

function number(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value <= 0) throw new Error(`'${text}' is not a whole number above 0.`)
  return value
}
