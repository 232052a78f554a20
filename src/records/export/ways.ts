import { permissionOn } from '../../access/index.ts'
import { asText } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import type { Context } from '../context.ts'
import type { ListQuery, Records, Row } from '../engine.ts'

/** One more way to reach somebody, whole. */
export interface Way { readonly kind: string; readonly value: string; readonly label: string; readonly primary: boolean }

const most = { page: 200, each: 30 } as const
const none: ReadonlyMap<string, readonly Way[]> = new Map()

/**
 * What else these records are reached by, as the object says where that is kept: under the caller's right to read and to take
 * out of the house, and nothing that is masked for them.
 */
export async function waysOf({ records }: { readonly records: Pick<Records, 'list'> }, context: Context, object: ResolvedObject, rows: readonly Row[]): Promise<ReadonlyMap<string, readonly Way[]>> {
  const inverse = object.cardWays === undefined ? undefined : object.inverses.get(object.cardWays)
  if (inverse === undefined || rows.length === 0) return none
  const permission = permissionOn(context.actor.permissions, inverse.object)
  if (context.actor.permissions.administrator !== true && (permission.read === 'none' || !permission.export || (permission.fields?.['value'] ?? 'read') === 'none')) return none
  const targets = rows.map((row) => ({ object: object.name, id: asText(row['id']) }))
  const ways = new Map<string, Way[]>()
  const query: ListQuery = { filter: { field: inverse.field, is: 'in', value: targets }, fields: ['kind', 'value', 'remark', 'primary', inverse.field], sort: [{ field: 'createdAt' }], limit: most.page }
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await records.list(context, inverse.object, cursor === undefined ? query : { ...query, cursor })
    for (const row of page.rows) take(ways, row, inverse.field)
    cursor = page.next
  }
  return ways
}

function take(ways: Map<string, Way[]>, row: Row, field: string): void {
  const masked = Array.isArray(row['masked']) ? row['masked'] : []
  const target = row[field]
  const id = isObject(target) ? asText(target['id'] ?? null) : ''
  const value = asText(row['value'])
  const own = ways.get(id) ?? []
  if (id === '' || value === '' || masked.includes('value') || own.length >= most.each) return
  ways.set(id, [...own, { kind: asText(row['kind']), value, label: masked.includes('remark') ? '' : asText(row['remark']), primary: row['primary'] === true }])
}
