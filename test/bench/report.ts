import { cpus, totalmem } from 'node:os'
import { readFileSync, writeFileSync } from 'node:fs'
import { projectFile } from '../../src/platform/project.ts'

/** One measured figure beside its limit, both from the same run. */
export interface Figure {
  readonly what: string
  readonly ours: number
  readonly limit: number
  readonly unit: string
  /** For 'lower': ours may be that many times the limit; for 'higher': ours is at least that share of it. */
  readonly bar: number
  readonly better: 'lower' | 'higher'
}

export interface Flat { readonly what: string; readonly small: number; readonly large: number; readonly bar: number }

export function ratioOf({ ours, limit }: Figure): number {
  return ours / limit
}

export function meets(figure: Figure): boolean {
  return figure.better === 'lower' ? ratioOf(figure) <= figure.bar : ratioOf(figure) >= figure.bar
}

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))

const kept = '## Long runs'

/** Writes docs/benchmarks.md and prints the same; what stands there of the long runs, which are measured apart, is kept. */
export function writeReport(figures: readonly Figure[], flats: readonly Flat[], notes: readonly string[]): void {
  const rows = figures.map((figure) => `| ${figure.what} | ${number(figure.ours)} ${figure.unit} | ${number(figure.limit)} | ${ratioOf(figure).toFixed(2)}x | ${figure.better === 'lower' ? 'at most' : 'at least'} ${figure.bar}x | ${meets(figure) ? 'met' : '**missed**'} |`)
  const flat = flats.map(({ what, small, large, bar }) => `| ${what} | ${number(small)} ms | ${number(large)} ms | ${(large / small).toFixed(2)}x | at most ${bar}x | ${large / small <= bar ? 'met' : '**missed**'} |`)
  const text = [
    '# Benchmarks', '',
    'Written by `npm run bench`. Each figure stands beside its limit, measured in the same run, in turns, on the same data; only the ratio means anything elsewhere.', '',
    `Machine: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, the embedded PostgreSQL with fsync on.`, '',
    '| what | measured | limit | ratio | bar | |', '| --- | --- | --- | --- | --- | --- |', ...rows, '',
    ...(flat.length === 0 ? [] : ['Flat as the data grows:', '', '| what | smallest | largest | ratio | bar | |', '| --- | --- | --- | --- | --- | --- |', ...flat, '']),
    ...notes.flatMap((note) => [note, '']),
  ].join('\n')
  const path = projectFile('docs/benchmarks.md')
  const before = readFileSync(path, 'utf8')
  const from = before.indexOf(kept)
  writeFileSync(path, from < 0 ? text : `${text}\n${before.slice(from)}`)
  console.log(text)
}
