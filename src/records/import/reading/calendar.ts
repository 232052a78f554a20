import ICAL from 'ical.js'
import type { FieldProblem } from '../../../lib/problem.ts'
import type { ByteSource } from './bytes.ts'
import { decoded } from './decoding.ts'
import { eventHeaders, type EventColumn, rowsOfEvent } from './events.ts'
import { noEntries } from './limits.ts'
import { type Block, blocksOf, boundedBytes } from './lines.ts'
import { storable } from './storable.ts'
import { type Table, type TableFormat, tableLimits, type TableRow } from './table.ts'
import { tidied } from './tidied.ts'
import { type Zones, zonesOf } from './zones.ts'

const told = ['VEVENT', 'VTODO', 'VJOURNAL']
const untold = ['VFREEBUSY', 'VAVAILABILITY']

/**
 * Opens a calendar (iCalendar, RFC 5545): one row for each event, task and journal entry, and one for each occurrence that was
 * changed by itself. Each is read alone, so that a broken one is refused with its reason and takes no other along.
 */
export async function openCalendar(open: ByteSource, asked: Partial<TableFormat>): Promise<Table> {
  const { text, encoding } = decoded(await boundedBytes(open), asked.encoding)
  const blocks = blocksOf(text, [...told, ...untold, 'VTIMEZONE'], false)
  const parts = blocks.filter(({ name }) => name !== 'VTIMEZONE')
  if (parts.length === 0) throw noEntries()
  const zones = zonesOf(blocks.filter(({ name }) => name === 'VTIMEZONE').flatMap((block) => { const { component } = parsed(block); return component === undefined ? [] : [component] }))
  return { format: { kind: 'ics', encoding }, headers: eventHeaders, rows: rowsOf(parts, { zones, scheduled: /^METHOD[;:]/im.test(text) }) }
}

/** @param scheduled whether the file says a METHOD: only then an event may be without a beginning (RFC 5545, 3.6.1). */
async function* rowsOf(parts: readonly Block[], { zones, scheduled }: { readonly zones: Zones; readonly scheduled: boolean }): AsyncGenerator<TableRow> {
  const masters = new Map<string, Partial<Record<EventColumn, string>>>()
  // A series comes before its changed occurrences, wherever it stands in the file.
  const read = parts.map((block) => ({ block, ...parsed(block) }))
  const ordered = [...read.filter(({ component }) => component?.hasProperty('recurrence-id') !== true), ...read.filter(({ component }) => component?.hasProperty('recurrence-id') === true)]
  let line = 0
  for (const { block, component, left = [], problem } of ordered) {
    // Lines of rows are unique and grow: an occurrence that stands before its series is told after it.
    const at = (line = Math.max(line + 1, block.line))
    if (component === undefined || problem !== undefined) {
      yield row(at, { Subject: subjectIn(block) }, problem ?? unreadable)
      continue
    }
    try {
      const { rows, problem: refused } = rowsOfEvent(component, { zones, masters, scheduled, left })
      if (refused !== undefined) yield row(at, rows[0] ?? { Subject: subjectIn(block) }, refused)
      else for (const [index, cells] of rows.entries()) yield row((line = index === 0 ? at : line + 1), cells)
    } catch {
      yield row(at, { Subject: subjectIn(block) }, unreadable)
    }
  }
}

function row(line: number, cells: Partial<Record<EventColumn, string>>, problem?: FieldProblem): TableRow {
  return { line, cells: eventHeaders.map((name) => storable(cells[name] ?? '').slice(0, tableLimits.cell)), ...(problem === undefined ? {} : { problems: [problem] }) }
}

const unreadable: FieldProblem = { path: '', rule: 'event', message: { en: 'The entry cannot be read as RFC 5545 has it.', zh: '该条目不符合 RFC 5545，无法读取。' } }
const busy: FieldProblem = { path: '', rule: 'event', message: { en: 'Times that are free or taken are not kept; only events, tasks and journal entries are.', zh: '不保存忙闲时间，仅保存日程、任务与日志。' } }
const brokenOff: FieldProblem = { path: '', rule: 'event', message: { en: 'The entry breaks off before its end.', zh: '该条目不完整，缺少结尾。' } }

interface Parsed {
  readonly component?: ICAL.Component
  /** Lines that cannot be read and take nothing away by it: they are kept as text. */
  readonly left?: readonly string[]
  readonly problem?: FieldProblem
}

function parsed({ name, lines, whole }: Block): Parsed {
  if (untold.includes(name)) return { problem: busy }
  if (!whole) return { problem: brokenOff }
  const { kept, left } = tidied(lines)
  try {
    return { component: componentOf(kept), left }
  } catch {
    try {
      // Once more without what is no property at all.
      return { component: componentOf(kept.filter((each) => /^[\w-]+[^:]*:/.test(each))), left }
    } catch {
      return { problem: unreadable }
    }
  }
}

function componentOf(lines: readonly string[]): ICAL.Component {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const parsed: unknown = ICAL.parse(lines.join('\r\n').replace(/[\u0000\u000B]/g, ''))
  return new ICAL.Component(Array.isArray(parsed) ? parsed : [])
}

function subjectIn({ lines }: Block): string {
  return lines.find((each) => /^SUMMARY[;:]/i.test(each))?.replace(/^[^:]*:/, '').slice(0, 200) ?? ''
}
