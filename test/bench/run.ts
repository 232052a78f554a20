import { benchCreate } from './create.ts'
import { fillCustomers, settleTables } from './fill.ts'
import { benchLists } from './lists.ts'
import { benchImport } from './import.ts'
import { type Figure, type Flat, writeReport } from './report.ts'
import { benchSearch } from './search.ts'
import { startWorld } from './world.ts'

// Sizes and rounds may be cut for a quick look: BENCH_SIZES=10000 BENCH_ROUNDS=50 npm run bench.
const sizes = (process.env['BENCH_SIZES'] ?? '10000,100000,1000000').split(',').map(Number)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? '300')
const importRows = Number(process.env['BENCH_IMPORT'] ?? '100000')
const searchRows = Number(process.env['BENCH_SEARCH'] ?? '100000')

const world = await startWorld()
try {
  const companies = []
  for (const size of sizes) {
    const company = await world.company(`c${size}`)
    console.error(`filling ${size} customers and ${size * 2} orders`)
    await fillCustomers(world.database, company, size)
    companies.push({ size, company })
  }
  await settleTables(world.database)
  const figures: Figure[] = []
  for (const { size, company } of companies) figures.push(...await benchLists(world, company, size, rounds))
  const [first] = companies
  const notes: string[] = []
  if (first !== undefined) {
    figures.push(await benchCreate(world, first.company, 12_000))
    const imported = await benchImport(world, first.company, importRows)
    figures.push(imported.figure)
    notes.push(`Peak memory of the process while importing: ${Math.round(imported.memory / 2 ** 20)} MB (the bench itself included).`)
    const searched = companies.findLast(({ size }) => size <= searchRows) ?? first
    figures.push(...await benchSearch(world, searched.company, searched.size, 60))
  }
  writeReport(figures, flatness(figures), [
    ...notes,
    'Lists and counts: "limit" is the same SQL through an ordinary connection of the same role. Create: the limit copies a whole row and its feed entry inside one transaction, by 16 connections.',
    `Memory of the server process at the end: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB (the bench itself included).`,
  ])
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await world.close()
}

function flatness(all: readonly Figure[]): Flat[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of all.filter(({ what }) => what.startsWith('list of'))) {
    const what = figure.what.replace(/, [\d,]+ rows$/, '')
    groups.set(what, [...groups.get(what) ?? [], figure])
  }
  return [...groups].flatMap(([what, [small, ...more]]) => {
    const large = more.at(-1)
    return small === undefined || large === undefined ? [] : [{ what, small: small.ours, large: large.ours, bar: 1.2 }]
  })
}
