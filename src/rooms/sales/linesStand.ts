import { isJsonObject, type Json } from '../../lib/json.ts'
import type { Problem } from '../../lib/problem.ts'
import { sql } from '../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard } from '../../records/write/index.ts'

interface Standing {
  readonly name: string
  /** An object and its table of that name, whose `status` is no draft any more once the lines stand. */
  readonly document: string
  /** The object of its lines; their relation to the document has the document's name. */
  readonly lines: string
  /** What of a line was agreed: everything else in it may still move. */
  readonly agreed: readonly string[]
  readonly refused: () => Problem
  /** Holds for what a person writes themselves only: neither for verbs nor for what a file brings. */
  readonly byHand?: boolean
}

/** The lines of a document stand once it is no draft any more. A document that goes into the bin or comes back from it takes its lines along. */
export function linesStandOf({ name, document, lines, agreed, refused, byHand = false }: Standing): NamedGuard {
  const documentOf = ({ before, after }: Judged) => { const id = (after ?? before)?.values[document]; return typeof id === 'string' ? id : '' }
  return guard(name, {
    concerns: (change) => change.after !== undefined && (change.object === document ? change.before?.living !== change.after.living : changes(change, agreed)),
    look: async (tx, judged) => {
      const along = new Set(judged.flatMap(({ object, id }) => (object === document ? [id] : [])))
      const ids = [...new Set(judged.flatMap((change) => (change.object === lines ? [documentOf(change)] : [])))].filter((id) => !along.has(id))
      const rows = ids.length === 0 ? [] : await tx.query<{ id: string }>(sql`select id from ${sql.identifier(document)} where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} and status <> 'draft'`)
      return new Set(rows.map(({ id }) => id))
    },
    judge: (standing, change, facts) => (change.object === lines && standing.has(documentOf(change)) && (!byHand || facts.byHand === true) ? { refused: refused() } : { state: standing }),
  })
}

function changes({ before, after }: Judged, names: readonly string[]): boolean {
  if (before === undefined || after === undefined || before.living !== after.living) return true
  return names.some((name) => JSON.stringify(shown(before.values[name])) !== JSON.stringify(shown(after.values[name])))
}

/** Money without its value in base currency, which moves with the rates. */
function shown(value: Json | undefined): Json {
  return value !== undefined && isJsonObject(value) && 'amount' in value ? [value['amount'] ?? null, value['currency'] ?? null] : value ?? null
}
