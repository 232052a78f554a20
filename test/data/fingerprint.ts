import type { Program } from '../../src/app/program.ts'
import { asOwner } from '../../src/platform/testing/index.ts'

/** What is no business content: when it was written, and what the import keeps of itself. */
const aside = `'version', 'updated_at', 'updated_by_id'`
const ownTables = new Set(['import', 'file', 'notification'])

/** One hash for the content of each object's table, and for links and duplicate keys. */
export async function fingerprint({ registry, database }: Pick<Program, 'registry' | 'database'>, workspaceId: number): Promise<Map<string, string>> {
  const tables = [...[...registry.objects.values()].map(({ table }) => table).filter((table) => !ownTables.has(table)), 'record_link', 'duplicate_key', 'record_share']
  const hashes = new Map<string, string>()
  for (const table of tables) {
    const [row] = await asOwner(database, `
      select count(*) || ' ' || coalesce(md5(string_agg(line, chr(10) order by line collate "C")), '') as hash
      from (select (to_jsonb(t) - array[${aside}])::text as line from "${table}" t where t.workspace_id = $1) x`, [workspaceId])
    hashes.set(table, String(row?.['hash']))
  }
  return hashes
}
