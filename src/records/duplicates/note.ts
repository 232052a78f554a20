import type { Registry } from '../../model/define/registry.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { candidateObject, pairOf } from '../merge/candidates.ts'
import type { WriterWithin } from '../write/writer.ts'
import { recordsOf } from './keys.ts'
import { candidateFrom } from './scan.ts'
import { scorePair } from './score.ts'

/** Puts two records on the list of possible doubles at once, where they are likely enough to be one and not there yet. */
export async function notePair({ registry, writer }: { readonly registry: Registry; readonly writer: Pick<WriterWithin, 'create'> }, tx: Transaction, context: Context, objectName: string, one: string, other: string): Promise<void> {
  const object = registry.object(objectName)
  const records = await recordsOf(tx, registry, object, [one, other])
  const [left, right] = [records.get(one), records.get(other)]
  const scored = left === undefined || right === undefined ? undefined : scorePair(object, left.values, right.values)
  if (scored?.likelihood === undefined) return
  const { pair } = pairOf(one, other)
  const there = await tx.query(sql`select 1 as found from ${sql.identifier(registry.object(candidateObject).table)} where workspace_id = ${context.workspaceId} and pair = ${pair} and deleted_at is null`)
  if (there.length === 0) await writer.create(tx, context, candidateObject, candidateFrom(objectName, one, other, scored), { action: 'duplicates.scan', rights: 'action' })
}
