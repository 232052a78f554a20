import { snakeCase } from '../../model/define/names.ts'
import type { Registry } from '../../model/define/registry.ts'
import { columns } from '../columns/index.ts'
import type { Column } from './schema.ts'

/** The stored columns of a field as the schema wants them: with the name that each had before, where the field says so. */
export function columnsOf(registry: Registry, object: string, name: string): Column[] {
  const { was } = registry.field(object, name)
  const column = snakeCase(name)
  return columns(registry, object, name).map(({ name: stored, sqlType }) => ({
    name: stored, type: sqlType, ...(was === undefined ? {} : { was: `${snakeCase(was)}${stored.slice(column.length)}` }),
  }))
}
