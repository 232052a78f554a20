import { expect } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { sql } from '../../src/platform/database/index.ts'
import { keptTables } from '../../src/rooms/insight/warehouse/tables.ts'
import type { Program } from '../../src/app/program.ts'

/** Every table of the warehouse against that of PostgreSQL, row by row and column by column; those in the bin are only there. */
export async function expectEqual(program: Program, workspaceId: number): Promise<number> {
  const { stored } = await program.engineOf({ workspaceId })
  let rows = 0
  for (const { name, columns, object } of keptTables(stored).all) {
    const listed = columns.map((column) => (column.type.endsWith('[]') ? `array_to_string("${column.name}", '|')` : column.type === 'timestamptz' ? `cast(extract(epoch from "${column.name}") * 1000 as bigint)` : column.type === 'double precision' ? `"${column.name}"` : `cast("${column.name}" as varchar)`)).map((text, index) => `${text} as c${index}`).join(', ')
    const order = object === undefined ? 'from_id, field, to_id, role' : 'id'
    const theirs = await asOwner(program.database, `select ${listed} from "${name}" where workspace_id = $1 ${object === undefined ? '' : 'and deleted_at is null'} order by ${order}`, [workspaceId])
    const ours = (await program.warehouse.ask({ workspaceId, sql: sqlText(`select ${listed} from "${name}" order by ${order}`) })).rowObjects()
    expect(ours.map(plain), name).toEqual(theirs.map(plain))
    rows += ours.length
  }
  return rows
}

function sqlText(text: string) {
  return sql([text])
}

const plain = (row: object) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.getTime() : typeof value === 'bigint' ? Number(value) : value === null ? null : String(value)]))
