import { requireAdministrator } from '../../access/index.ts'
import type { Operations } from '../../doors/rest/index.ts'
import type { Program } from '../parts.ts'
import { auditOperation } from './audit.ts'

/** The copy for analysis, for the administrators of the own company: how far it is, how large, and filling it anew. */
export function warehouseOperations(program: () => Pick<Program, 'database' | 'warehouse'>): Operations['warehouse'] {
  return {
    async read(context) {
      requireAdministrator(context)
      const { tables, behind, ...status } = await program().warehouse.status(context.workspaceId)
      return { ...status, behind: { ...behind }, tables: tables.map(({ table, rows }) => ({ table, rows })) }
    },
    async rebuild(context) {
      requireAdministrator(context)
      const { database, warehouse } = program()
      await database.transaction({ workspaceId: context.workspaceId }, (tx) => auditOperation(tx, context, 'warehouse.rebuild', null, {}))
      await warehouse.rebuild(context.workspaceId)
    },
  }
}
