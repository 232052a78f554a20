// The report of faults: one line for each that was tried, with where it was tried, what was compared and how it came out.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from './project.mjs'

const path = join(root, 'docs/faults.md')
const header = '| fault | points | compared | result | date | file |'

/** Writes docs/faults.md from the notes of this run; lines of files that did not run stay as they were. */
export function writeFaults(notes) {
  const made = existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) : []
  const date = new Date().toISOString().slice(0, 10)
  const ran = new Set(made.map(({ file }) => file))
  const rows = [...kept(ran), ...made.map(({ what, points, compared, result, file, seconds }) => `| ${[what, points, compared, `${result}${seconds === undefined ? '' : ` (${seconds} s)`}`, date, file].map(cell).join(' | ')} |`)]
  rows.sort((one, other) => fileOf(one).localeCompare(fileOf(other)))
  writeFileSync(path, [
    '# Faults', '',
    'Written by `npm run test:faults`: the real program with its own database, killed, starved and crowded. The points of kills are chosen by chance (seeded) within the time that the work takes. `npm test` tries most of these once, in short.', '',
    `Machine of the last run: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, the embedded PostgreSQL with fsync on; load ${Math.round(loadavg()[1] ?? 0)} at its end.`, '',
    header, '| --- | --- | --- | --- | --- | --- |', ...rows, '',
  ].join('\n'))
  console.log(`${made.filter(({ result }) => result === 'held').length} of ${made.length} held; docs/faults.md`)
}

function kept(ran) {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.slice(lines.indexOf(header) + 2).filter((line) => line.startsWith('| ') && !ran.has(fileOf(line)))
}

function fileOf(row) {
  return row.split(' | ').at(-1)?.replace(/ \|$/, '') ?? ''
}

function cell(text) {
  return String(text).replaceAll('|', '\\|').replaceAll('\n', ' ')
}
