import { asText, isJsonObject } from '../../../lib/json.ts'
import { heldOutIn } from '../../../access/index.ts'
import { type Candidate, planContacts } from '../../../analytics/cadence/contacts.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import { allRows } from '../../../records/act/reading.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import type { RecordsReader } from '../../../records/query/reader.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { keepCases } from '../earned/cases.ts'
import { bookOf } from './actions.ts'
import { usualMinutes } from './freeTime.ts'

interface Enrolling { readonly database: Database; readonly registry: Registry; readonly reader: Pick<RecordsReader, 'listWithin'>; readonly writer: Pick<WriterWithin, 'createMany'> }

/**
 * Each night: whom the plan of a usual day names for each person, held out or not, becomes a case of comparison, once for a customer and
 * month. Decided before anybody looks, so that both groups are chosen alike; that a person has more or fewer minutes than usual blurs
 * the difference and never makes one.
 */
export async function enrolContacts({ database, registry, reader, writer }: Enrolling, context: Context): Promise<number> {
  if (!registry.objects.has('modelRun')) return 0
  return database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    await tx.query(sql`select pg_advisory_xact_lock(hashtext('contact cases'), ${tx.workspaceId})`)
    const { rows, candidates } = await bookOf(registry, { context, seen: (object, query) => allRows(reader, tx, context, object, query) }, { field: 'owner', is: 'isNotEmpty' })
    const byOwner = new Map<string, Candidate[]>()
    for (const candidate of candidates) {
      const owner = rows.get(candidate.key)?.['owner']
      const id = isJsonObject(owner) ? asText(owner['id']) : ''
      byOwner.set(id, [...byOwner.get(id) ?? [], candidate])
    }
    const month = companyToday(context).slice(0, 7)
    const named = [...byOwner.values()].flatMap((list) => planContacts(list, usualMinutes).contacts.map(({ key }) => ({ customer: key, key: `contact ${key} ${month}` })))
    const there = new Set((await tx.query<{ key: string }>(sql`select case_key as key from comparison_case where workspace_id = ${tx.workspaceId} and case_key = any(${named.map(({ key }) => key)}::text[]) and deleted_at is null`)).map(({ key }) => key))
    return keepCases(writer, tx, context, 'contact', named.filter(({ key }) => !there.has(key)), await heldOutIn(tx))
  })
}
