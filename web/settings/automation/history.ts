import { queryOptions } from '@tanstack/react-query'
import type { Json } from '../../../src/lib/json.ts'
import { request } from '../../data/client.ts'
import { recordKeys } from '../../data/records.ts'
import type { Row } from '../../data/values.ts'
import { draftOf, type RuleDraft } from './draft.ts'

export interface HistoryEntry { readonly version: number; readonly at: string; readonly actor: { readonly name: string }; readonly changes: readonly { readonly field: string; readonly before: Json; readonly after: Json }[] }

/** A rule as it stood from a change on until the next. */
export interface RuleVersion { readonly version: number; readonly at: string; readonly who: string; /** What came with it; of the first all. */ readonly fields: readonly string[]; readonly draft: RuleDraft }

/** What makes a rule another: to be switched on or off does not. */
const drawn: ReadonlySet<string> = new Set(['name', 'object', 'trigger', 'condition', 'steps', 'hourlyLimit'])

export const ruleHistoryQuery = (rule: string) => queryOptions({
  queryKey: [...recordKeys.of('automationRule'), 'history', rule],
  queryFn: async ({ signal }) => (await request<{ readonly entries: readonly HistoryEntry[] }>(`/automation-rules/${rule}/history?limit=200`, { signal })).entries,
})

/** The versions of a rule, the present one first: what each change changed is taken back from the row as it stands. */
export function versionsOf(row: Row, entries: readonly HistoryEntry[]): readonly RuleVersion[] {
  let at: Row = row
  return entries.flatMap(({ version, at: when, actor, changes }) => {
    const fields = changes.map(({ field }) => field).filter((field) => drawn.has(field))
    if (fields.length === 0) return []
    const found: RuleVersion = { version, at: when, who: actor.name, fields, draft: { ...draftOf(at), active: row['active'] === true } }
    at = { ...at, ...Object.fromEntries(changes.filter(({ field }) => drawn.has(field)).map(({ field, before }) => [field, before])) }
    return [found]
  })
}
