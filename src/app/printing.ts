import type { Registry } from '../model/define/registry.ts'
import { type Database, sql } from '../platform/database/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import type { Printer } from '../platform/pdf/index.ts'
import type { Records } from '../records/engine.ts'
import type { PrintDependencies } from '../records/print/index.ts'
import { letterheadOf, templateLayout } from '../rooms/sales/index.ts'

/** All that printing is given of the program. @param reader knows all that is stored, whatever is switched off. */
export function printingOf({ registry, printer, ...given }: { readonly registry: Registry; readonly reader: Pick<Records, 'list'>; readonly database: Database; readonly files: FileStore; readonly printer: Printer }): PrintDependencies {
  return {
    registry, printer,
    // Of a module that is off nothing is printed: the built-in layout is.
    layout: (context, request) => (registry.objects.has('documentTemplate') ? templateLayout(given, context, request) : Promise.resolve(undefined)),
    letterhead: (context, language) => letterheadOf(given, context, language),
    companyName: async ({ workspaceId }) => {
      const [row] = await given.database.read<{ name: string }>({ workspaceId }, sql`select name from workspace where id = ${workspaceId}`)
      return row?.name ?? ''
    },
  }
}
