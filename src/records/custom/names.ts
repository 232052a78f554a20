import { isUuid } from '../../lib/ids.ts'
import type { Json } from '../../lib/json.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import { type Fragment, sql, type Transaction } from '../../platform/database/index.ts'

// What a configuration says of people, roles, teams and stages it says by id; a file says it by name, since no id is the same
// elsewhere: { "reference": "role", "name": "sales" }.

interface Named { readonly object: string; readonly id: string; readonly name: string }

const tables: Readonly<Record<string, Fragment>> = {
  role: sql`select t.id, coalesce(t.key, t.name) as name from role t where t.deleted_at is null`,
  user: sql`select t.id, lower(t.email) as name from "user" t where t.deleted_at is null`,
  team: sql`select t.id, t.name from team t where t.deleted_at is null`,
  department: sql`select t.id, t.name from department t where t.deleted_at is null`,
  pipeline: sql`select t.id, t.name from pipeline t where t.deleted_at is null`,
  stage: sql`select t.id, p.name || ' / ' || t.name as name from stage t join pipeline p on p.workspace_id = t.workspace_id and p.id = t.pipeline_id where t.deleted_at is null`,
  lifecycleStage: sql`select t.id, t.name from lifecycle_stage t where t.deleted_at is null`,
  approvalFlow: sql`select t.id, t.name from approval_flow t where t.deleted_at is null`,
  customerLevel: sql`select t.id, t.name from customer_level t where t.deleted_at is null`,
}

/** Ids and names of all that a configuration may name, as they stand in the transaction. */
export class Names {
  readonly #byId: ReadonlyMap<string, Named>
  readonly #byName: ReadonlyMap<string, readonly Named[]>

  constructor(named: readonly Named[]) {
    this.#byId = new Map(named.map((each) => [each.id, each]))
    const byName = new Map<string, Named[]>()
    for (const each of named) byName.set(`${each.object} ${each.name}`, [...byName.get(`${each.object} ${each.name}`) ?? [], each])
    this.#byName = byName
  }

  static async read(tx: Transaction): Promise<Names> {
    const all: Named[] = []
    for (const [object, select] of Object.entries(tables)) {
      const rows = await tx.query<{ id: string; name: string | null }>(sql`${select} and t.workspace_id = ${tx.workspaceId}`)
      all.push(...rows.flatMap(({ id, name }) => (name === null ? [] : [{ object, id, name }])))
    }
    return new Names(all)
  }

  /** Every id that is known becomes the name of what it is; anything else stays. */
  toNames(value: Json): Json {
    if (typeof value === 'string') {
      const named = isUuid(value) ? this.#byId.get(value) : undefined
      return named === undefined ? value : { reference: named.object, name: named.name }
    }
    return within(value, (each) => this.toNames(each))
  }

  /** Every name becomes the id of what is called so here. @param missing gets those that nobody, or more than one, is called by. */
  toIds(value: Json, missing: string[]): Json {
    if (!isReference(value)) return within(value, (each) => this.toIds(each, missing))
    const found = this.#byName.get(`${value.reference} ${value.reference === 'user' ? value.name.toLowerCase() : value.name}`) ?? []
    const [one] = found
    if (one !== undefined && found.length === 1) return one.id
    missing.push(value.name)
    return null
  }
}

function within(value: Json, each: (value: Json) => Json): Json {
  if (Array.isArray(value)) return value.map(each)
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, each(inner)])) : value
}

function isReference(value: Json): value is { readonly reference: string; readonly name: string } {
  return isObject(value) && typeof value['reference'] === 'string' && typeof value['name'] === 'string' && Object.keys(value).length === 2
}
