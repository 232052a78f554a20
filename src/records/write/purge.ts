import { isUuid } from '../../lib/ids.ts'
import type { Field } from '../../model/define/field.ts'
import { type ResolvedObject, targetsOf } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { notFound } from '../query/scope.ts'
import { finish, prepare } from './carry.ts'
import { lockRows } from './lock.ts'
import { pointing } from './parts.ts'
import { standingRuns } from '../scores/drafts.ts'
import { pastScoreTable, scoreTable } from '../scores/place.ts'
import { changeForbidden, notInBin, stillReferred } from './problems.ts'
import type { Stored } from './record.ts'
import { send } from './settle.ts'
import { touched } from './versions.ts'
import { addChange, changeOf, type Work } from './work.ts'

/** Deletes a binned record for good. @throws Problem 404, 403, 409 (not in the bin, still referred to). */
export async function purge(work: Work, object: ResolvedObject, id: string): Promise<readonly number[]> {
  if (!isUuid(id)) throw notFound(work.context, object)
  const found = (await lockRows(work, object, [id], 'delete')).get(id)
  if (found === undefined || !found.mayRead) throw notFound(work.context, object)
  if (!found.mayDo) throw changeForbidden(work.context, object)
  if (found.record.deletedAt === null && object.bin !== false) throw notInBin()
  return purgeRecords(work, object, [found.record], 'purge')
}

/** Deletes the records with their parts; who else refers to them is cleared, goes along, or refuses, as declared. */
export async function purgeRecords(work: Work, object: ResolvedObject, records: readonly Stored[], action: string): Promise<readonly number[]> {
  const doomed: string[] = []
  await doom(work, object, records, action, doomed)
  await prepare(work)
  const { workspaceId } = work.context
  await send(work, sql`delete from record_link where workspace_id = ${workspaceId} and from_id = ${sql.anyOf(doomed)}`)
  await send(work, sql`delete from record_link where workspace_id = ${workspaceId} and to_id = ${sql.anyOf(doomed)}`)
  const scored = [...work.changes.keys()].map((name) => work.registry.object(name)).filter(({ scores }) => scores !== undefined)
  for (const each of scored) {
    await send(work, sql`with recursive ${standingRuns(workspaceId, each)} delete from ${sql.identifier(scoreTable(each))} where workspace_id = ${workspaceId} and run_id in (select id from standing) and record_id = ${sql.anyOf(doomed)}`)
    await send(work, sql`delete from ${sql.identifier(pastScoreTable(each))} where workspace_id = ${workspaceId} and record_id = ${sql.anyOf(doomed)}`)
  }
  await send(work, sql`delete from record_share where workspace_id = ${workspaceId} and record_id = ${sql.anyOf(doomed)}`)
  return finish(work)
}

async function doom(work: Work, object: ResolvedObject, records: readonly Stored[], action: string, doomed: string[]): Promise<void> {
  const ids = records.map(({ id }) => id)
  doomed.push(...ids)
  for (const record of records) addChange(work, { object, id: record.id, before: record, after: undefined, action: work.as?.action ?? action, derived: false, path: '' })
  for (const other of work.registry.objects.values()) {
    for (const [name, field] of Object.entries(other.allFields)) {
      if (!leadsTo(field, object.name)) continue
      if (field.writtenBy === 'engine') continue
      await release(work, other, name, field, object, ids, doomed)
    }
  }
}

async function release(work: Work, other: ResolvedObject, name: string, field: Field, object: ResolvedObject, ids: readonly string[], doomed: string[]): Promise<void> {
  const rows = await work.tx.query<{ id: string }>(sql`
    select p.id from ${sql.identifier(other.table)} p where p.workspace_id = ${work.context.workspaceId} and ${pointing(work, other, name, object.name, ids)}`)
  const referring = rows.map(({ id }) => id).filter((id) => changeOf(work, other.name, id)?.after !== undefined || changeOf(work, other.name, id) === undefined)
  if (referring.length === 0) return
  if (field.type === 'relation' && field.whenPurged === 'refuse') throw stillReferred()
  const found = [...(await lockRows(work, other, referring.sort())).values()].map(({ record }) => record)
  if (goesAlong(field)) return doom(work, other, found, 'purge', doomed)
  for (const record of found) {
    const standing = changeOf(work, other.name, record.id)
    const after = touched(work, standing?.after ?? record, { [name]: null })
    addChange(work, { object: other, id: record.id, before: record, after: { ...after, version: record.version + 1 }, action: 'update', derived: false, path: '' })
  }
}

/** What cannot be without the other: its parts, what was declared so, and words on a record that is gone. */
function goesAlong(field: Field): boolean {
  if (field.type === 'relation') return field.part === true || field.whenPurged === 'purge'
  return field.type === 'target' && (field.part === true || field.required === true || field.whenPurged === 'purge')
}

/** Links have a table of their own. */
function leadsTo(field: Field, object: string): boolean {
  return field.type === 'file' ? object === 'file' : field.type !== 'links' && targetsOf(field).includes(object)
}
