import { asText, isJsonObject } from '../../../lib/json.ts'
import { heldOutIn } from '../../../access/index.ts'
import { type Candidate, planContacts } from '../../../analytics/cadence/contacts.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { allRows } from '../../../records/act/reading.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import type { RecordsReader } from '../../../records/query/reader.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { keepCases } from '../earned/cases.ts'
import { bookOf } from './actions.ts'
import { freeTimeToday } from './freeTime.ts'

const everybody: Filter = { field: 'owner', is: 'isNotEmpty' }
interface Enrolling { readonly database: Database; readonly registry: Registry; readonly reader: Pick<RecordsReader, 'listWithin'>; readonly writer: Pick<WriterWithin, 'createMany'> }

/**
 * Each night: whom the plan of the day names for each person, held out or not, becomes a case of comparison, once for a customer and
 * month. Decided before anybody looks, so that both groups are chosen alike, and by the minutes that the day leaves: on a day without
 * work nobody becomes a case whom nobody would be asked to contact. An appointment made later in the day blurs the difference and
 * never makes one.
 */
export async function enrolContacts({ database, registry, reader, writer }: Enrolling, context: Context): Promise<number> {
  if (!registry.objects.has('modelRun')) return 0
  return database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    await tx.query(sql`select pg_advisory_xact_lock(hashtext('contact cases'), ${tx.workspaceId})`)
    const seen: Doing['seen'] = (object, query) => allRows(reader, tx, context, object, query)
    const { rows, candidates } = await bookOf(registry, { context, seen }, everybody)
    const free = await freeTimeToday(registry, { tx, seen, context }, everybody)
    const byOwner = new Map<string, Candidate[]>()
    for (const candidate of candidates) {
      const owner = rows.get(candidate.key)?.['owner']
      const id = isJsonObject(owner) ? asText(owner['id']) : ''
      byOwner.set(id, [...byOwner.get(id) ?? [], candidate])
    }
    const month = companyToday(context).slice(0, 7)
    const named = [...byOwner].flatMap(([person, list]) => planContacts(list, free(person).minutes).contacts.map(({ key }) => ({ customer: key, key: `contact ${key} ${month}` })))
    const there = new Set((await tx.query<{ key: string }>(sql`select case_key as key from comparison_case where workspace_id = ${tx.workspaceId} and case_key = any(${named.map(({ key }) => key)}::text[]) and deleted_at is null`)).map(({ key }) => key))
    return keepCases(writer, tx, context, 'contact', named.filter(({ key }) => !there.has(key)), await heldOutIn(tx))
  })
}
