import { cpus, totalmem } from 'node:os'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { projectFile } from '../../src/platform/project.ts'

const figureSchema = z.strictObject({
  what: z.string(),
  ours: z.number(),
  unit: z.string(),
  /** The same work done barely, measured in turns with ours. */
  limit: z.number().optional(),
  /** For 'lower': ours may be that many times the limit; for 'higher': ours is at least that share of it. */
  bar: z.number().optional(),
  better: z.enum(['lower', 'higher']),
  /** What ours must stay below, in its own unit, whatever the limit is. */
  below: z.number().optional(),
})
/** One measured figure beside its limit, both from the same run. */
export type Figure = z.infer<typeof figureSchema>

const outcomeSchema = z.strictObject({ at: z.iso.datetime(), machine: z.string(), figures: z.array(figureSchema), notRun: z.string().optional(), load: z.number().optional() })
/** What the last run of one part gave. */
export type Outcome = z.infer<typeof outcomeSchema>

/** What the report says of a part whether it was run or not. */
export interface Told { readonly name: string; readonly title: string; readonly limit: string }

const kept = '## Long runs'
const reportPath = projectFile('docs/benchmarks.md')
const outcomesPath = projectFile('docs/benchmarks.json')

export function machine(): string {
  return `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, the embedded PostgreSQL with fsync on`
}

/** What earlier runs left: a part keeps its figures until it is measured again. */
export function readOutcomes(): Map<string, Outcome> {
  return new Map(existsSync(outcomesPath) ? Object.entries(z.record(z.string(), outcomeSchema).parse(JSON.parse(readFileSync(outcomesPath, 'utf8')))) : [])
}

/** Writes docs/benchmarks.md of the newest outcome of every part; what stands there of the long runs, which are measured apart, is kept. */
export function writeReport(parts: readonly Told[], outcomes: ReadonlyMap<string, Outcome>): void {
  const known = Object.fromEntries(parts.flatMap(({ name }) => { const outcome = outcomes.get(name); return outcome === undefined ? [] : [[name, outcome]] }))
  writeFileSync(outcomesPath, `${JSON.stringify(known, undefined, 1)}\n`)
  const figures = Object.values(known).flatMap((outcome) => outcome.figures)
  const missed = figures.filter((figure) => meets(figure) === false)
  const notRun = parts.filter(({ name }) => known[name] === undefined || known[name].notRun !== undefined)
  const text = [
    '# Benchmarks', '',
    'Written by `npm run bench`. Each figure stands beside its limit, measured in the same run, in turns, on the same data; only the ratio means anything elsewhere.',
    `Each part can be measured alone and keeps its figures until it is measured again: \`npm run bench -- --only lists\` (${parts.map(({ name }) => name).join(', ')}).`,
    'Sizes: `--sizes 10000,100000,1000000`; rows of the import and of the search, and of the company that a rule of a pool walks over: `BENCH_IMPORT=1000000 BENCH_SEARCH=1000000 ROWS=1000000`.', '',
    `Machine: ${machine()}.`, '',
    `Bars: ${figures.filter((figure) => meets(figure) === true).length} met, ${missed.length} missed. Not run: ${notRun.length === 0 ? 'none' : notRun.map(({ name }) => name).join(', ')}.`, '',
    ...parts.flatMap((part) => partText(part, known[part.name])),
  ].join('\n')
  const before = existsSync(reportPath) ? readFileSync(reportPath, 'utf8') : ''
  const from = before.indexOf(kept)
  writeFileSync(reportPath, from < 0 ? text : `${text}\n${before.slice(from)}`)
}

/** The figures as a table; also what a run prints of each part when it is done. */
export function partText({ title, limit }: Told, outcome: Outcome | undefined): string[] {
  const head = [`## ${title}`, '', `Limit: ${limit}`, '']
  if (outcome === undefined) return [...head, '**Not run yet.**', '']
  const elsewhere = outcome.machine === machine() ? '' : ` on another machine: ${outcome.machine}`
  if (outcome.notRun !== undefined) return [...head, `**Not run:** ${outcome.notRun}`, '']
  return [...head, '| what | measured | limit | ratio | bar | |', '| --- | --- | --- | --- | --- | --- |', ...outcome.figures.map(rowText), '', `Measured ${outcome.at.slice(0, 10)}${elsewhere}${inUse(outcome)}.`, '']
}

/** Others were at work on the machine when it began: times are longer than they would be, most of all where much is written. */
function inUse({ load = 0 }: Outcome): string {
  return load < 1 ? '' : `, machine in use by others (load ${load.toFixed(1)} before it began)`
}

function rowText(figure: Figure): string {
  const { what, ours, unit, limit, bar, better, below } = figure
  const bars = [...(bar === undefined ? [] : [`${better === 'lower' ? 'at most' : 'at least'} ${bar}x`]), ...(below === undefined ? [] : [`below ${below.toLocaleString('en')} ${unit.split(' ')[0] ?? ''}`])]
  const met = meets(figure)
  return `| ${[what, `${number(ours)} ${unit}`, limit === undefined ? '' : number(limit), limit === undefined ? '' : `${(ours / limit).toFixed(2)}x`, bars.join(', '), met === undefined ? '' : met ? 'met' : '**missed**'].join(' | ')} |`
}

/** Whether every bar of the figure holds; undefined where it has none. */
export function meets({ ours, limit, bar, better, below }: Figure): boolean | undefined {
  const held = [
    ...(bar === undefined || limit === undefined ? [] : [better === 'lower' ? ours / limit <= bar : ours / limit >= bar]),
    ...(below === undefined ? [] : [ours < below]),
  ]
  return held.length === 0 ? undefined : held.every(Boolean)
}

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
