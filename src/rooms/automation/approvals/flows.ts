import type { Json } from '../../../lib/json.ts'
import { isJsonObject } from '../../../lib/json.ts'
import { readSteps, type Step } from '../../../model/define/approvalSteps.ts'
import { withForm } from '../../../model/define/form.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { matches } from '../../../model/filter/match.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import type { Asked } from '../../../records/act/index.ts'
import { asEngine, type Context } from '../../../records/context.ts'
import { viewerOf } from '../../../records/query/filter/index.ts'
import type { RecordsReader } from '../../../records/query/reader.ts'

export interface Model { readonly registry: Registry; readonly reader: Pick<RecordsReader, 'listWithin'> }

/** A flow as its row tells it. */
export interface Flow {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly steps: readonly Step[]
  readonly condition: Filter | undefined
  readonly inputCondition: Filter | undefined
  readonly changedFields: readonly string[]
  readonly ownApproval: boolean
}

interface FlowRow { readonly id: string; readonly version: number; readonly name: string; readonly steps: unknown; readonly condition: unknown; readonly input_condition: unknown; readonly changed_fields: unknown; readonly own_approval: boolean | null }

/** What is under an approval, by 'object verb', as the workspace's configuration says; kept until it moves on. */
export class FlowsKnown {
  readonly #database: Database
  readonly #kept = new Map<number, { readonly version: number; readonly pairs: ReadonlySet<string> }>()

  constructor(database: Database) {
    this.#database = database
  }

  async concerns({ workspaceId, configuration }: Pick<Context, 'workspaceId' | 'configuration'>, object: string, verb: string): Promise<boolean> {
    // Whoever never configured anything has no flow.
    if (configuration === 0) return false
    const kept = this.#kept.get(workspaceId)
    if (kept !== undefined && configuration !== undefined && kept.version >= configuration) return kept.pairs.has(`${object} ${verb}`)
    const rows = await this.#database.read<{ object: string; verb: string }>({ workspaceId }, sql`
      select distinct object, verb from approval_flow where workspace_id = ${workspaceId} and active and deleted_at is null`)
    const pairs = new Set(rows.map((row) => `${row.object} ${row.verb}`))
    if (configuration !== undefined) this.#kept.set(workspaceId, { version: configuration, pairs })
    return pairs.has(`${object} ${verb}`)
  }
}

/** The flows under which what is asked waits: of the verb itself, or of each verb whose yes it needs. */
export async function flowsFor(tx: Transaction, model: Model, asked: Asked): Promise<readonly { readonly verb: string; readonly flow: Flow }[]> {
  const found = []
  for (const verb of asked.under ?? [asked.verb]) {
    const flow = await flowFor(tx, model, asked, verb)
    if (flow !== undefined) found.push({ verb, flow })
  }
  return found
}

/** Several flows as one, side by side: whoever is asked in more than one of them answers once. */
export function joined(flows: readonly Flow[]): Flow | undefined {
  const [first] = flows
  if (first === undefined || flows.length === 1) return first
  const steps = flows.flatMap((flow, which) => {
    const keys = new Map(flow.steps.map(({ key }, index) => [key, `f${which}s${index}`]))
    return flow.steps.map((step) => ({ ...step, key: keys.get(step.key) ?? step.key, after: step.after.map((key) => keys.get(key) ?? key) }))
  })
  return { ...first, name: flows.map(({ name }) => name).join(' + ').slice(0, longestName), steps, ownApproval: flows.every(({ ownApproval }) => ownApproval) }
}

const longestName = 100

/** The first flow of the verb that applies to what is asked, in the order that the administrator gave them. */
async function flowFor(tx: Transaction, { registry, reader }: Model, asked: Asked, verb: string): Promise<Flow | undefined> {
  const rows = await tx.query<FlowRow>(sql`
    select id, version, name, steps, condition, input_condition, changed_fields, own_approval from approval_flow
    where workspace_id = ${tx.workspaceId} and object = ${asked.object} and verb = ${verb} and active and deleted_at is null order by position, created_at, id`)
  for (const row of rows) {
    const flow = flowFrom(row)
    if (flow !== undefined && changes(flow, asked) && holdsOfInput(registry, asked, flow.inputCondition) && await holds(tx, reader, asked, flow.condition)) return flow
  }
  return undefined
}

/** Undefined for one whose steps do not hold together; none such is saved. */
export function flowFrom({ id, version, name, steps, condition, input_condition: inputCondition, changed_fields: changedFields, own_approval: ownApproval }: FlowRow): Flow | undefined {
  const read = readSteps(steps)
  if ('problems' in read) return undefined
  return { id, version, name, steps: read.steps, condition: filterIn(condition), inputCondition: filterIn(inputCondition), changedFields: textsIn(changedFields), ownApproval: ownApproval === true }
}

function changes({ changedFields }: Flow, { verb, input }: Pick<Asked, 'verb' | 'input'>): boolean {
  return verb !== 'record.update' || changedFields.length === 0 || changedFields.some((name) => Object.hasOwn(input, name))
}

/** Whether the record as it stands in the transaction is one of those that the filter finds; what has no record is. */
export async function holds(tx: Transaction, reader: Pick<RecordsReader, 'listWithin'>, { context, object, id, record }: Pick<Asked, 'context' | 'object' | 'id' | 'record'>, filter: Filter | undefined): Promise<boolean> {
  if (filter === undefined || id === undefined) return true
  const bin = (record?.['deletedAt'] ?? null) !== null
  const { rows } = await reader.listWithin(tx, asEngine(context), object, { filter: { and: [{ field: 'id', is: 'in', value: [id] }, filter] }, fields: ['id'], limit: 1, bin })
  return rows.length > 0
}

/** Whether what was entered in the form of the verb is as the filter says; it may ask for the fields of the form only. */
export function holdsOfInput(registry: Registry, { context, verb, input }: Pick<Asked, 'context' | 'verb' | 'input'>, filter: Filter | undefined): boolean {
  const action = registry.actions.get(verb)
  if (filter === undefined || action === undefined) return true
  return matches(filter, input, { registry: withForm(registry, action), object: verb, viewer: viewerOf(context), related: () => [] })
}

/** A filter that asks for nothing is none. */
export function filterIn(value: unknown): Filter | undefined {
  return isFilter(value) && JSON.stringify(value) !== '{"and":[]}' ? value : undefined
}
function isFilter(value: unknown): value is Filter {
  return isJsonObject(value)
}

export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each: Json) => typeof each === 'string') : []
}
