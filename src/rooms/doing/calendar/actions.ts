import { Readable } from 'node:stream'
import { isJsonObject } from '../../../lib/json.ts'
import { isProblem, Problem } from '../../../lib/problem.ts'
import { addPublishedDays, importDays } from '../../../model/actions/calendarDay.ts'
import { publishedCalendars, publishedNames } from '../../../model/define/holidays.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { openCalendar } from '../../../records/import/index.ts'
import { textOf } from '../reading.ts'
import { noDays, tooManyDays } from './errors.ts'
import { daysOf, type FileEntry, type NewDay, unknownDays } from './rules.ts'

export const calendarActions = [implement(addPublishedDays, addPublished), implement(importDays, importCalendar)]

const most = 500

function addPublished(doing: Doing): Promise<Outcome> {
  const { input, context: { actor: { language } } } = doing
  const name = publishedNames.find((each) => each === input['published']) ?? publishedNames[0]
  const { source, days } = publishedCalendars[name]
  return add(doing, days.map((each): NewDay => ({ name: each.name[language], dayKind: each.dayKind, day: each.day, ...('until' in each ? { until: each.until } : {}), source })))
}

async function importCalendar(doing: Doing): Promise<Outcome> {
  const days = daysOf(await entriesOf(textOf(doing.input, 'content') ?? '').catch(blameContent))
  if (days.length === 0) throw noDays()
  return add(doing, days)
}

async function entriesOf(content: string): Promise<readonly FileEntry[]> {
  const { headers, rows } = await openCalendar(() => Readable.from([Buffer.from(content)]), {})
  const at = (name: string) => headers.indexOf(name)
  const [subject, day, until] = [at('Subject'), at('All day on'), at('All day until')]
  const entries: FileEntry[] = []
  for await (const { cells, problems } of rows) {
    if (problems === undefined) entries.push({ subject: cells[subject] ?? '', day: cells[day] ?? '', until: cells[until] ?? '' })
    if (entries.length > most) throw tooManyDays(most)
  }
  return entries
}

/** What is wrong with the file is wrong with the field that holds it. */
function blameContent(error: unknown): never {
  if (!isProblem(error) || error.details.fields !== undefined) throw error
  const { kind, title } = error.details
  throw new Problem({ ...error.details, fields: [{ path: '/content', rule: kind, message: title }] })
}

/** All in one write: the model is tied anew, and customers are filled in, once. */
async function add({ tx, write }: Doing, days: readonly NewDay[]): Promise<Outcome> {
  const there = await tx.query<{ day: string; until: string | null }>(sql`select day::text as day, until::text as until from calendar_day where workspace_id = ${tx.workspaceId} and deleted_at is null`)
  const fresh = unknownDays(days, there).filter(isJsonObject)
  if (fresh.length === 0) return { written: [], result: { added: 0, there: days.length } }
  const { entries } = await write.createMany('calendarDay', fresh)
  return { written: entries, result: { added: fresh.length, there: days.length - fresh.length } }
}
