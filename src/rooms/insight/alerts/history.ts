import { asText, isJsonObject, type JsonObject, plainJson } from '../../../lib/json.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Found } from './judge.ts'

const most = 100

/** The name under which a person is told once for a period; that of the owner bears no person. */
export function eventOf(alert: string, to: string, person: string | undefined): string {
  return `metricAlert ${alert} ${to}${person === undefined ? '' : ` ${person}`}`
}

/** What is kept of one telling: the figures as they were then, for the metric or the bound may be another later. Values in whole units. */
export function toldValues({ metric, threshold }: JsonObject, { value, usual, from, to }: Found): JsonObject {
  return { metric: asText(metric), from, to, value, ...(usual === undefined ? { bound: typeof threshold === 'number' ? threshold : null } : { low: usual.low, high: usual.high }) }
}

interface ToldRow { readonly id: string; readonly event: string; readonly person: string; readonly at: string; readonly values: JsonObject }

/** What the alert has told, the latest first: figures only where they were told to who asks, for everybody's are of their own reach. */
export async function historyOf({ id, tx, context, list }: Doing): Promise<JsonObject> {
  const rows = await toldRows(tx, id)
  const people = rows.length === 0 ? [] : await list('user', { filter: { field: 'id', is: 'in', value: [...new Set(rows.map(({ person }) => person))] }, fields: ['name'] })
  const names = new Map(people.map((user) => [asText(user['id']), asText(user['name'])]))
  const told = rows.slice(0, most).map(({ id: notification, event, person, at, values }) => {
    const common = { id: notification, at, from: values['from'] ?? null, to: event.split(' ')[2] ?? '', person: { id: person, name: names.get(person) ?? '' } }
    return person === context.actor.userId ? { ...common, own: true, ...figuresIn(values) } : { ...common, own: false }
  })
  return plainJson({ told, more: rows.length > most })
}

function figuresIn(values: JsonObject): JsonObject {
  const kept = ['metric', 'value', 'bound', 'low', 'high', 'finding'].flatMap((name) => (values[name] === undefined || values[name] === null ? [] : [[name, values[name]] as const]))
  return Object.fromEntries(kept)
}

/** Notifications are found by the event that they tell of. The years 1000 to 2999 as bounds let the index answer in any order of letters. */
async function toldRows(tx: Transaction, alert: string): Promise<readonly ToldRow[]> {
  const prefix = `metricAlert ${alert} `
  const rows = await tx.query<Omit<ToldRow, 'values'> & { readonly values: unknown }>(sql`
    select id, event, owner_id as person, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, values from notification
    where workspace_id = ${tx.workspaceId} and event >= ${`${prefix}1`} and event < ${`${prefix}3`} and starts_with(event, ${prefix}) and owner_id is not null and deleted_at is null
    order by created_at desc, id desc limit ${most + 1}`)
  return rows.map(({ values, ...row }) => ({ ...row, values: isJsonObject(values) ? values : {} }))
}
