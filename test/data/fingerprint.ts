import type { Program } from '../../src/app/program.ts'
import { asOwner } from '../../src/platform/testing/index.ts'

/** What is no business content: when it was written, and what the import keeps of itself. */
const aside = `'version', 'updated_at', 'updated_by_id'`
const ownTables = new Set(['import', 'file', 'notification'])

export interface Print { /** Ids of records that are left out, wherever they stand. */ readonly without?: readonly string[]; /** Also what search knows: for whoever has let it catch up. */ readonly searched?: boolean }

/** One hash for the content of each object's table, and for links, duplicate keys and shares. */
export async function fingerprint({ registry, database }: Pick<Program, 'registry' | 'database'>, workspaceId: number, { without = [], searched = false }: Print = {}): Promise<Map<string, string>> {
  const tables = [...[...registry.objects.values()].map(({ table }) => table).filter((table) => !ownTables.has(table)), 'record_link', 'duplicate_key', 'record_share', ...(searched ? ['search_entry'] : [])]
  const hashes = new Map<string, string>()
  for (const table of tables) {
    const own = table === 'search_entry' ? `and t.object not in ('import', 'file', 'notification')` : ''
    const [row] = await asOwner(database, `
      select count(*) || ' ' || coalesce(md5(string_agg(line, chr(10) order by line collate "C")), '') as hash
      from (select (to_jsonb(t) - array[${aside}])::text as line from "${table}" t where t.workspace_id = $1 ${own}) x
      where not exists (select from unnest($2::text[]) id where position(id in line) > 0)`, [workspaceId, [...without]])
    hashes.set(table, String(row?.['hash']))
  }
  return hashes
}
