import { asText } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { idOf } from '../../../model/fields/reference.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { amountOf } from '../contacts/candidates.ts'

/** An open deal with the chance that it is won. */
export interface OpenDeal {
  readonly id: string
  readonly owner: string
  readonly customer: string
  /** Minor units of the base currency. */
  readonly amount: number
  readonly chance: number
  /** Whether the chance was learned; it is that of the stage where not. */
  readonly learned: boolean
  readonly omitted: boolean
}

const asked = ['owner', 'customer', 'amount', 'winProbability', 'probability', 'forecastCategory'] as const

/** Open deals that the caller sees, narrowed by a filter; none for whoever may not see deals, their amounts or what was learned of them. */
export async function openDeals(registry: Registry, { context, seen }: Pick<Doing, 'context' | 'seen'>, where: Filter): Promise<readonly OpenDeal[]> {
  const object = registry.objects.get('opportunity')
  const readable = object === undefined ? undefined : readableFields(context, object, registry)
  if (readable?.get('winProbability') !== 'read' || readable.get('amount') !== 'read') return []
  try {
    const rows = await seen('opportunity', { filter: { and: [{ field: 'status', is: 'equals', value: 'open' }, where] }, fields: asked.filter((field) => readable.has(field)) })
    return rows.map(dealOf)
  } catch (error) {
    // Whoever may not read deals has an answer without them.
    if (isProblem(error) && error.details.status === 403) return []
    throw error
  }
}

/** Those that are expected to close in a time, as the forecast counts them: what is left out of it by hand stays out. */
export async function dealsClosing(registry: Registry, doing: Pick<Doing, 'context' | 'seen'>, { from, to }: { readonly from: string; readonly to: string }): Promise<readonly OpenDeal[]> {
  return (await openDeals(registry, doing, { field: 'expectedCloseOn', is: 'between', value: [from, to] })).filter(({ omitted }) => !omitted)
}

function dealOf(row: Row): OpenDeal {
  const { winProbability: learned } = row
  const chance = learned ?? row['probability']
  return {
    id: asText(row['id']), owner: idOf(row['owner']) ?? '', customer: idOf(row['customer']) ?? '', amount: amountOf(row['amount']),
    chance: typeof chance === 'number' ? chance : 0, learned: typeof learned === 'number', omitted: row['forecastCategory'] === 'omitted',
  }
}
