import type { Json } from '../../../lib/json.ts'
import { type FieldProblem, isProblem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { invalid, problemOf } from '../../../model/fields/check.ts'
import { parseFilter } from '../../../model/filter/parse.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'

type Values = NonNullable<Judged['after']>['values']

/** What a price list, a rule, a coupon and a component must be to be kept. */
export const pricingGuards: readonly NamedGuard[] = [
  guard('priceList.sound', { concerns: lives, look: async (_tx, _changes, registry) => registry, judge: (registry, { after }) => judged(registry, after === undefined ? [] : listProblems(registry, after.values)) }),
  guard('priceRule.sound', { concerns: lives, look: currencies, judge: (known, { after }) => judged(known, after === undefined ? [] : ruleProblems(known, after.values)) }),
  guard('coupon.sound', { concerns: lives, look: async () => undefined, judge: (known, { after }) => judged(known, after === undefined ? [] : [...valueProblems(after.values), ...dateProblems(after.values)]) }),
  guard('productComponent.sound', { concerns: lives, look: holdings, judge: (known, change) => judged(known, componentProblems(known, change)) }),
]

function lives({ after }: Judged): boolean {
  return after?.living === true
}

function judged<State>(state: State, problems: readonly FieldProblem[]) {
  return problems.length === 0 ? { state } : { refused: invalid(problems) }
}

function listProblems(registry: Registry, values: Values): readonly FieldProblem[] {
  return [...dateProblems(values), ...(values['audience'] === 'filtered' ? filterProblems(registry, values['filter'] ?? null) : [])]
}

/** Whom a list is for is asked of the customer's own fields and of what they lead to. */
function filterProblems(registry: Registry, filter: Json): readonly FieldProblem[] {
  // Until there is one it means nobody.
  if (filter === null) return []
  try {
    parseFilter(registry, 'customer', filter, { at: '/filter' })
    return []
  } catch (error) {
    if (!isProblem(error)) throw error
    return error.details.fields ?? [problem('/filter', error.details.title)]
  }
}

function ruleProblems(lists: ReadonlyMap<string, string | null>, values: Values): readonly FieldProblem[] {
  const currency = lists.get(textOf(values['list'])) ?? null
  return [
    ...valueProblems(values), ...dateProblems(values),
    ...(filled(values, 'product') && filled(values, 'category') ? [problem('/category', { en: 'Name a product or a category, not both.', zh: '产品与类别只能填写一个。' })] : []),
    ...(filled(values, 'customer') && filled(values, 'level') ? [problem('/level', { en: 'Name a customer or a level, not both.', zh: '客户与等级只能填写一个。' })] : []),
    ...(filled(values, 'period') && !filled(values, 'boughtFrom') ? [problemOf('/boughtFrom', 'required')] : []),
    ...(values['kind'] === 'fixed' && currency !== null && currencyOf(values['price']) !== currency ? [problem('/price', { en: 'The price must be in the currency of its list.', zh: '价格须与价格表的币种一致。' })] : []),
  ]
}

/** Each kind needs its own value, and no other. */
const valueOf: Readonly<Record<string, string>> = { fixed: 'price', percentOff: 'percent', amountOff: 'amountOff', costPlus: 'markup' }
function valueProblems(values: Values): readonly FieldProblem[] {
  const wanted = valueOf[textOf(values['kind'])]
  return wanted === undefined || filled(values, wanted) ? [] : [problemOf(`/${wanted}`, 'required')]
}

function dateProblems(values: Values): readonly FieldProblem[] {
  const { validFrom = null, validUntil = null } = values
  return typeof validFrom === 'string' && typeof validUntil === 'string' && validUntil < validFrom ? [problemOf('/validUntil', 'linkDates')] : []
}

/** What each bundle of the workspace holds, with what this write makes. */
type Holding = ReadonlyMap<string, ReadonlySet<string>>

/** A bundle never holds itself, nor what holds it. */
function componentProblems(holding: Holding, { after }: Judged): readonly FieldProblem[] {
  const bundle = textOf(after?.values['bundle'])
  const seen = new Set<string>()
  const next = [textOf(after?.values['component'])]
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === bundle) return [problem('/component', { en: 'A bundle cannot hold itself.', zh: '组合不能包含自身。' })]
    if (seen.has(at)) continue
    seen.add(at)
    next.push(...holding.get(at) ?? [])
  }
  return []
}

/** Under a lock, so that of two writes at once the second sees the first. */
async function holdings(tx: Transaction, changes: readonly Judged[]): Promise<Holding> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`bundles of ${String(tx.workspaceId)}`}, 0))`)
  const rows = await tx.query<{ bundle: string; component: string }>(sql`
    select bundle_id as bundle, component_id as component from product_component where workspace_id = ${tx.workspaceId} and deleted_at is null`)
  const holding = new Map<string, Set<string>>()
  const made = changes.map(({ after }) => ({ bundle: textOf(after?.values['bundle']), component: textOf(after?.values['component']) }))
  for (const { bundle, component } of [...rows, ...made]) {
    const held = holding.get(bundle)
    if (held === undefined) holding.set(bundle, new Set([component]))
    else held.add(component)
  }
  return holding
}

async function currencies(tx: Transaction, changes: readonly Judged[]): Promise<ReadonlyMap<string, string | null>> {
  const ids = [...new Set(changes.map(({ after }) => textOf(after?.values['list'])))]
  const rows = await tx.query<{ id: string; currency: string | null }>(sql`select id, currency from price_list where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)}`)
  return new Map(rows.map(({ id, currency }) => [id, currency]))
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const filled = (values: Values, name: string): boolean => (values[name] ?? null) !== null
const problem = (path: string, message: Words): FieldProblem => ({ path, rule: 'pricing', message })
function currencyOf(value: Json | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'currency' in value && typeof value['currency'] === 'string' ? value['currency'] : undefined
}
