import { isUuid } from '../../../lib/ids.ts'
import { asText, isJsonObject, type JsonObject } from '../../../lib/json.ts'
import { say } from '../../../lib/words.ts'
import { makeContactTasks, planContacts as declaredPlan } from '../../../model/actions/contactPlan.ts'
import { type HeldOut, isHeldOut } from '../../../model/define/heldOut.ts'
import { heldOutIn } from '../../../access/index.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { contactPlanWords as words } from '../../../model/words/ui/contactPlan.ts'
import { type Candidate, contactWays, type Plan, planContacts } from '../../../analytics/cadence/contacts.ts'
import { type Doing, implement, type Implementation } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import { readableFields } from '../../../records/query/fields.ts'
import { openDeals } from '../deals/open.ts'
import { candidateFields, candidateOf, type DealAtStake } from './candidates.ts'
import { freeTimeToday } from './freeTime.ts'

const mostTasks = 100

/** Whom to contact today, in which order and by which way; and the tasks that come of it. */
export function contactActions(registry: Registry): readonly Implementation[] {
  if (!registry.objects.has('modelRun')) return []
  return [
    implement(declaredPlan, async (doing) => ({ written: [], result: await planned(registry, doing) })),
    implement(makeContactTasks, async (doing) => tasks(registry, doing)),
  ]
}

/** Who asks, and who is held out for comparison: of them nothing is proposed. */
type Asking = Pick<Doing, 'seen' | 'context'> & { readonly heldOut?: HeldOut }

export interface Book { readonly rows: ReadonlyMap<string, Row>; readonly candidates: readonly Candidate[] }

async function planned(registry: Registry, doing: Doing): Promise<JsonObject> {
  const { input, context } = doing
  const given = typeof input['minutes'] === 'number' ? input['minutes'] : undefined
  const team = input['of'] === 'team'
  const whose: Filter = team ? { field: 'owner', is: 'isNotEmpty' } : { field: 'owner', is: 'equals', value: context.actor.userId }
  const { rows, candidates } = await bookOf(registry, { ...asking(doing), heldOut: await heldOutIn(doing.tx) }, whose)
  // Whoever says how much time there is need not be asked what the day leaves.
  const free = given === undefined ? await freeTimeToday(registry, doing, whose) : () => ({ minutes: given, booked: 0, off: false })
  if (team) return { people: workloads(rows, candidates, (person) => free(person).minutes) }
  const { minutes, booked, off } = free(context.actor.userId)
  return { ...told(planContacts(candidates, minutes), rows, context.baseCurrency), minutes, booked, off, ways: Object.fromEntries(Object.entries(contactWays).map(([way, each]) => [way, { ...each }])) }
}

const asking = ({ seen, context }: Doing): Asking => ({ seen, context })

/** Customers of whom models say that a contact may be worth it, and those with open deals. */
export async function bookOf(registry: Registry, doing: Asking, whose: Filter): Promise<Book> {
  const customer = registry.object('customer')
  const readable = readableFields(doing.context, customer, registry)
  const may = (field: string) => readable.get(field) === 'read'
  const deals = await dealsOf(registry, doing)
  const causes: Filter[] = [
    ...(may('churnRisk') ? [{ field: 'churnRisk', is: 'in', value: ['high', 'medium'] } as const] : []), ...(may('repurchase') ? [{ field: 'repurchase', is: 'in', value: ['overdue', 'due'] } as const] : []),
    ...(deals.size > 0 ? [{ field: 'openOpportunityCount', is: 'moreThan', value: 0 } as const] : []),
  ]
  if (causes.length === 0) return { rows: new Map(), candidates: [] }
  const list = (await doing.seen('customer', { filter: { and: [whose, { or: causes }] }, fields: candidateFields.filter((field) => readable.has(field)) })).filter(({ id }) => doing.heldOut === undefined || !isHeldOut(doing.heldOut, asText(id)))
  return { rows: new Map(list.map((row) => [asText(row['id']), row])), candidates: list.map((row) => candidateOf(row, deals.get(asText(row['id'])) ?? [], doing.context.now)) }
}

/** Open deals with a learned chance, by customer. */
async function dealsOf(registry: Registry, doing: Asking): Promise<ReadonlyMap<string, readonly DealAtStake[]>> {
  const found = new Map<string, DealAtStake[]>()
  for (const { customer, amount, chance } of await openDeals(registry, doing, { field: 'winProbability', is: 'isNotEmpty' })) {
    const known = found.get(customer)
    if (known === undefined) found.set(customer, [{ amount, chance }])
    else known.push({ amount, chance })
  }
  return found
}

function told(plan: Plan, rows: ReadonlyMap<string, Row>, currency: string): JsonObject {
  const money = (amount: number) => ({ amount: Math.round(amount), currency })
  return {
    contacts: plan.contacts.map(({ key, way, minutes, gain, cause }) => { const row = rows.get(key); return { id: key, name: asText(row?.['name']), way, minutes, gain: money(gain), cause, churn: row?.['churnProbability'] ?? null, value: row?.['lifetimeValue'] ?? null } }),
    used: plan.minutes, gain: money(plan.gain), left: plan.left,
  }
}

/** Per person: how many are worth a contact, how long all of them take, and what the day brings. */
function workloads(rows: ReadonlyMap<string, Row>, candidates: readonly Candidate[], minutesOf: (person: string) => number): JsonObject[] {
  const byOwner = new Map<string, { name: string; list: Candidate[] }>()
  for (const candidate of candidates) {
    const owner = rows.get(candidate.key)?.['owner']
    const [id, name] = isJsonObject(owner) ? [asText(owner['id']), asText(owner['title'])] : ['', '']
    const known = byOwner.get(id) ?? { name, list: [] }
    known.list.push(candidate)
    byOwner.set(id, known)
  }
  return [...byOwner].map(([id, { name, list }]) => {
    const minutes = minutesOf(id)
    const [day, all] = [planContacts(list, minutes), planContacts(list, Number.MAX_SAFE_INTEGER)]
    return { id, name, minutes, worth: all.contacts.length, needed: all.minutes, contacts: day.contacts.length, used: day.minutes, gain: Math.round(day.gain), gainOfAll: Math.round(all.gain) }
  }).toSorted((one, other) => other.needed - one.needed)
}

/** One task for each customer and day, however often it is asked for. */
async function tasks(registry: Registry, doing: Doing) {
  const { input, context, seen, write } = doing
  const ids = new Set((Array.isArray(input['ids']) ? input['ids'] : []).filter((id): id is string => typeof id === 'string' && isUuid(id)).slice(0, mostTasks))
  if (ids.size === 0) return { written: [], result: { made: 0 } }
  const day = companyToday(context)
  const key = (id: string) => `contact ${id} ${day}`
  const { rows, candidates } = await bookOf(registry, { ...asking(doing), heldOut: await heldOutIn(doing.tx) }, { field: 'id', is: 'in', value: [...ids] })
  const there = new Set((await seen('activity', { filter: { field: 'externalId', is: 'in', value: [...ids].map(key) }, fields: ['externalId'] })).map((row) => asText(row['externalId'])))
  const plan = planContacts(candidates, Number.MAX_SAFE_INTEGER)
  const ways = isJsonObject(input['ways']) ? input['ways'] : {}
  const { language } = context.actor
  const made = plan.contacts.filter(({ key: id }) => !there.has(key(id))).map(({ key: id, way, cause }): JsonObject => {
    // The way of the day's plan may be a quicker one than the best without haste.
    const asked = asText(ways[id])
    const by = candidates.find((each) => each.key === id)?.ways.includes(asked) === true ? asked : way
    return {
      kind: 'task', subject: `${say(words[`way.${by as 'phone'}`], language)} · ${asText(rows.get(id)?.['name'])}`.slice(0, 200), body: say(words[`cause.${cause as 'churn'}`], language),
      target: { object: 'customer', id }, owner: context.actor.userId, due: new Date(context.now + 8 * 3_600_000).toISOString(), externalId: key(id),
    }
  })
  const { entries } = made.length === 0 ? { entries: [] } : await write.createMany('activity', made)
  return { written: entries, result: { made: made.length, there: there.size } }
}
