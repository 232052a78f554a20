import type { Json } from '../../../lib/json.ts'
import { askedObject } from '../../../model/define/formQuestions.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { duplicateValue } from '../../../model/fields/duplicates.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'

/** Somebody whom we know already, and who looks after them. */
export interface Known { readonly object: 'lead' | 'contact' | 'customer'; readonly id: string; /** Only one who works here. */ readonly owner: string | undefined }

const places = ['lead', 'contact', 'customer'] as const

/**
 * Whether the phone, the email or the company's name stand somewhere already, as the check for doubles compares them: an open lead
 * before a contact, a contact before a customer, the latest first. Nobody outside is told.
 */
export async function findKnown(tx: Transaction, registry: Registry, values: Readonly<Record<string, Json>>): Promise<Known | undefined> {
  return (await findEach(tx, registry, values)).find((each) => each !== undefined)
}

/** The same in every place: a lead, a contact and a customer may all be of one who is asked for. */
export async function findEach(tx: Transaction, registry: Registry, values: Readonly<Record<string, Json>>): Promise<readonly (Known | undefined)[]> {
  const keys = keysOf(registry, values)
  return keys.length === 0 ? [] : Promise.all(places.map((object) => firstOf(tx, registry, object, keys)))
}

interface Key { readonly kind: string; readonly value: string }

function keysOf(registry: Registry, values: Readonly<Record<string, Json>>): readonly Key[] {
  const keys = (registry.object(askedObject).duplicates ?? []).flatMap(({ kind, field }) => {
    const value = kind === 'exact' ? undefined : duplicateValue(kind, values[field] ?? null)
    return value === undefined ? [] : [{ kind, value }]
  })
  const company = duplicateValue('company', values['company'] ?? null)
  return company === undefined ? keys : [...keys, { kind: 'company', value: company }]
}

async function firstOf(tx: Transaction, registry: Registry, object: Known['object'], keys: readonly Key[]): Promise<Known | undefined> {
  const { table } = registry.object(object)
  const openFirst = object === 'lead' ? sql`(t.status in ('unqualified', 'converted')), ` : sql.empty
  const [row] = await tx.query<{ id: string; owner: string | null }>(sql`
    select t.id, u.id as owner from duplicate_key k
    join ${sql.identifier(table)} t on t.workspace_id = k.workspace_id and t.id = k.record_id and t.deleted_at is null
    left join "user" u on u.workspace_id = t.workspace_id and u.id = t.access_owner_id and u.status = 'active' and u.deleted_at is null
    where k.workspace_id = ${tx.workspaceId} and k.object = ${object}
      and (k.kind, k.value) in (select * from unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ value }) => value)}::text[]))
    order by ${openFirst}t.id desc limit 1`)
  return row === undefined ? undefined : { object, id: row.id, owner: row.owner ?? undefined }
}
