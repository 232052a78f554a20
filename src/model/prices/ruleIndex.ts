import type { GivenList, GivenRule, Setting } from './given.ts'
import { byId, byList, byTier, type Ranked, ranked } from './rank.ts'

/** Rules of which at most one holds: tiers over one target in one list for the same people. */
export interface Group {
  /** A price, or something off it. */
  readonly sets: boolean
  /** The best tier first. */
  readonly tiers: readonly Ranked[]
}

export interface RuleIndex {
  /** By 'product id', by 'category id', and under '' those for everything. */
  readonly groups: ReadonlyMap<string, readonly Group[]>
  readonly setting: Setting
}

const none: readonly Group[] = []

/**
 * Lays the rules ready for lines of one document: what holds for its customer, day and currency is found once, sorted once and kept by
 * what it is for, so that a line looks at its own rules only.
 */
export function indexRules(lists: readonly GivenList[], rules: readonly GivenRule[], setting: Setting): RuleIndex {
  const byListId = new Map(lists.map((list) => [list.id, list]))
  const groups = new Map<string, Map<string, Ranked[]>>()
  for (const rule of rules) {
    const list = byListId.get(rule.list)
    const one = list === undefined ? undefined : ranked(rule, list, setting)
    if (one === undefined) continue
    const target = targetOf(rule)
    let ofTarget = groups.get(target)
    if (ofTarget === undefined) groups.set(target, ofTarget = new Map<string, Ranked[]>())
    const key = groupOf(one)
    const group = ofTarget.get(key)
    if (group === undefined) ofTarget.set(key, [one])
    else group.push(one)
  }
  return { setting, groups: new Map([...groups].map(([target, ofTarget]) => [target, [...ofTarget.values()].map(sorted).sort(byFirst)])) }
}

/** What may hold for a product, group by group, each with how closely it means the product: 0 the product itself, 1 its category, and so on. */
export function groupsFor({ groups }: RuleIndex, product: string, categories: readonly string[]): readonly { readonly distance: number; readonly groups: readonly Group[] }[] {
  const found: { distance: number; groups: readonly Group[] }[] = []
  const add = (distance: number, key: string) => {
    const some = groups.get(key) ?? none
    if (some.length > 0) found.push({ distance, groups: some })
  }
  add(0, product)
  categories.forEach((category, index) => { add(index + 1, category) })
  add(Number.POSITIVE_INFINITY, '')
  return found
}

function targetOf({ product, category }: GivenRule): string {
  return product ?? category ?? ''
}

/** A rule without a quantity stands apart from the tiers, and one that counts what was bought apart from those that do not. */
function groupOf({ rule, audience }: Ranked): string {
  const { kind } = rule.effect
  const family = kind === 'fixed' || kind === 'costPlus' ? 'sets' : `${kind} ${rule.fromQuantity > 0 ? 'tier' : ''}`
  return `${rule.list} ${String(audience)} ${family} ${rule.period ?? ''}`
}

function sorted(tiers: Ranked[]): Group {
  tiers.sort((a, b) => byTier(a, b) || byId(a, b))
  const kind = tiers[0]?.rule.effect.kind
  return { sets: kind === 'fixed' || kind === 'costPlus', tiers }
}

function byFirst(a: Group, b: Group): number {
  const [first] = a.tiers
  const [second] = b.tiers
  return first === undefined || second === undefined ? 0 : byList(first, second) || byId(first, second)
}
