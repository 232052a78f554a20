import { duplicateValue } from '../../model/fields/duplicates.ts'
import { sql } from '../../platform/database/index.ts'
import type { Change } from './change.ts'
import type { Stored } from './record.ts'
import { send } from './settle.ts'
import { allChanges, type Work } from './work.ts'

interface Key { readonly object: string; readonly kind: string; readonly value: string; readonly record: string }

/** Keeps the keys by which a record may be somebody's double, in the bin too: there it is told of and blocks nothing. */
export async function writeDuplicateKeys(work: Work): Promise<void> {
  const gone: string[] = []
  const added: Key[] = []
  for (const change of allChanges(work)) {
    if (change.derived || (change.object.duplicates ?? []).length === 0) continue
    const before = keysOf(change, change.before)
    const after = keysOf(change, change.after)
    const [old, present] = [before.map(keyText).sort().join('\n'), after.map(keyText).sort().join('\n')]
    if (old === present) continue
    if (before.length > 0) gone.push(change.id)
    added.push(...after)
  }
  const { workspaceId } = work.context
  if (gone.length > 0) await send(work, sql`delete from duplicate_key where workspace_id = ${workspaceId} and record_id = ${sql.anyOf(gone)}`)
  if (added.length === 0) return
  await send(work, sql`
    insert into duplicate_key (workspace_id, object, kind, value, record_id)
    select ${workspaceId}::integer, k.object, k.kind, k.value, k.record from json_to_recordset(${JSON.stringify(added)}::json) as k(object text, kind text, value text, record uuid)
    on conflict do nothing`)
}

function keysOf({ object }: Change, record: Stored | undefined): Key[] {
  if (record === undefined) return []
  const keys = (object.duplicates ?? []).flatMap(({ kind, field }) => {
    const value = duplicateValue(kind, record.values[field])
    // A key of an exact value is told apart by its field: a tax number is no external id.
    return value === undefined ? [] : [{ object: object.name, kind: kind === 'exact' ? `exact:${field}` : kind, value, record: record.id }]
  })
  return [...new Map(keys.map((key) => [keyText(key), key])).values()]
}

function keyText({ kind, value }: Key): string {
  return `${kind} ${value}`
}
