import { snakeCase } from '../../model/define/names.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { isCustomizable } from '../../model/custom/customize.ts'
import { slotKinds, slotNames } from '../../model/custom/slots.ts'
import type { Store } from '../../platform/database/store.ts'
import { columnsOf } from './columns.ts'
import { indexesOf } from './indexes.ts'
import { boundName } from './names.ts'
import type { Check, Column, ForeignKey, Schema, Table } from './schema.ts'

/** The tables that the declarations ask for. */
export function desiredSchema(registry: Registry, stores: readonly Store[], last: readonly string[] = []): Schema {
  return {
    tables: [...registry.objects.values()].map((object) => tableOf(registry, object)),
    stores: stores.map(({ name, scoped, sql, grants }) => ({ name, scoped, sql, ...(grants === undefined ? {} : { grants }) })),
    last,
  }
}

/** What every record has, whatever its object. The access columns are the record's own or those of the record that it follows. */
const commonBefore: readonly Column[] = [
  { name: 'workspace_id', type: 'integer', notNull: true },
  { name: 'id', type: 'uuid', notNull: true },
  { name: 'owner_id', type: 'uuid' },
  { name: 'department_id', type: 'uuid' },
  { name: 'access_owner_id', type: 'uuid' },
  { name: 'access_department_id', type: 'uuid' },
  { name: 'access_root_id', type: 'uuid', notNull: true },
  { name: 'tags', type: 'text[]', notNull: true, default: `'{}'` },
  { name: 'created_at', type: 'timestamptz', notNull: true },
  { name: 'created_by_id', type: 'uuid' },
  { name: 'updated_at', type: 'timestamptz', notNull: true },
  { name: 'updated_by_id', type: 'uuid' },
  { name: 'version', type: 'integer', notNull: true, default: '1' },
  { name: 'deleted_at', type: 'timestamptz' },
  { name: 'deleted_by_id', type: 'uuid' },
  { name: 'deleted_with', type: 'uuid' },
]
/** What stands ready for the fields of a workspace: no column is added while the table serves. */
const slotColumns: readonly Column[] = slotKinds.flatMap((kind) => slotNames(kind).map((name) => ({ name, type: kind === 'text' ? 'text collate "C"' as const : kind })))
const commonNames = new Set(commonBefore.map(({ name }) => name))

function tableOf(registry: Registry, object: ResolvedObject): Table {
  const declared = Object.keys(object.fields).flatMap((name) => columnsOf(registry, object.name, name))
  const taken = declared.find(({ name }) => commonNames.has(name))
  if (taken !== undefined) throw new Error(`${object.name} declares ${taken.name}, which every record has.`)
  return {
    name: object.table,
    ...(object.was === undefined ? {} : { was: snakeCase(object.was) }),
    columns: [...commonBefore, ...declared, ...(isCustomizable(object) ? slotColumns : [])],
    foreignKeys: foreignKeysOf(registry, object),
    indexes: indexesOf(registry, object),
    checks: checksOf(object),
  }
}

/** Who made and changed a record is kept as written by the engine, without a key: users are never purged while records name them. */
function foreignKeysOf(registry: Registry, object: ResolvedObject): ForeignKey[] {
  return Object.entries(object.allFields).flatMap(([name, field]) => {
    if (field.type !== 'relation' || field.writtenBy === 'engine') return []
    const column = `${snakeCase(name)}_id`
    return [{ name: boundName(object.table, column, 'fkey'), column, table: registry.object(field.to).table }]
  })
}

function checksOf({ table, state, fields }: ResolvedObject): Check[] {
  if (state === undefined) return []
  const field = fields[state.field]
  if (field?.type !== 'choice' || field.open === true) return []
  const column = snakeCase(state.field)
  return [{ name: boundName(table, column, 'check'), column, values: field.choices }]
}
