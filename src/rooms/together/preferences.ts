import { type NotificationKind, type Switch, switchOf } from '../../model/define/notifications.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { minutesOf, type Quiet } from './rules.ts'

/** How a person wants to be told and what they follow unasked; as shipped where nothing was chosen. */
export interface Preferences {
  readonly switchOf: (kind: NotificationKind) => Switch
  readonly quiet: Quiet
  readonly followOwn: boolean
  readonly followAuthored: boolean
  readonly followCommented: boolean
}

interface PreferenceRow {
  readonly owner_id: string; readonly kinds: unknown; readonly quiet_from: string | null; readonly quiet_to: string | null
  readonly follow_own: boolean | null; readonly follow_authored: boolean | null; readonly follow_commented: boolean | null
}

/** @returns of each person that was asked for. */
export async function preferencesOf(transaction: Transaction, people: readonly string[]): Promise<(person: string) => Preferences> {
  const rows = people.length === 0 ? [] : await transaction.query<PreferenceRow>(sql`
    select owner_id, kinds, quiet_from, quiet_to, follow_own, follow_authored, follow_commented from notification_preference
    where workspace_id = ${transaction.workspaceId} and owner_id = ${sql.anyOf(new Set(people))} and deleted_at is null order by created_at`)
  const chosen = new Map(rows.map((row) => [row.owner_id, row]))
  return (person) => {
    const row = chosen.get(person)
    return {
      switchOf: (kind) => switchOf(row?.kinds, kind),
      quiet: { from: minutesOf(row?.quiet_from), to: minutesOf(row?.quiet_to) },
      followOwn: row?.follow_own ?? true, followAuthored: row?.follow_authored ?? true, followCommented: row?.follow_commented ?? true,
    }
  }
}
