import type { GivenList, GivenRule, Setting } from './given.ts'
import { byId, byTier, holds, type Ranked, ranked } from './rank.ts'

/** Rules of which at most one holds: tiers over one target in one list for the same people. */
export interface Group {
  /** A price, or something off it. */
  readonly sets: boolean
  /** The best tier first. */
  readonly tiers: readonly Ranked[]
}

export interface RuleIndex {
  readonly setting: Setting
  /** What may hold for a target: a product, a category, and '' for everything. Laid out when it is first asked for. */
  readonly groupsOf: (target: string) => readonly Group[]
}

/** Groups that mean a product as closely as `distance` says: 0 the product itself, 1 its category, and so on; infinity for everything. */
export interface Near {
  readonly distance: number
  readonly groups: readonly Group[]
}

const none: readonly Group[] = []

/**
 * Lays the rules ready for lines of one document: what holds for its customer, day and currency is found once and kept by what it is
 * for, so that a line looks at its own rules only, and rules of what nobody asks for are not sorted.
 * @param targets the products and categories that will be asked for, where they are known; the other rules are then not even looked at.
 */
export function indexRules(lists: readonly GivenList[], rules: readonly GivenRule[], setting: Setting, targets?: ReadonlySet<string>): RuleIndex {
  const byId = new Map(lists.filter((list) => holds(list, setting)).map((list) => [list.id, list]))
  const held = new Map<string, Ranked[]>()
  for (const rule of rules) {
    const target = rule.product ?? rule.category ?? ''
    if (targets?.has(target) === false) continue
    const list = byId.get(rule.list)
    const one = list === undefined ? undefined : ranked(rule, list, setting)
    if (one === undefined) continue
    const ofTarget = held.get(target)
    if (ofTarget === undefined) held.set(target, [one])
    else ofTarget.push(one)
  }
  const laid = new Map<string, readonly Group[]>()
  return {
    setting,
    groupsOf: (target) => {
      let groups = laid.get(target)
      if (groups === undefined) {
        const some = held.get(target)
        laid.set(target, groups = some === undefined ? none : grouped(some))
      }
      return groups
    },
  }
}

/** What may hold for a product, the closest first. */
export function groupsFor({ groupsOf }: RuleIndex, product: string, categories: readonly string[]): readonly Near[] {
  const found: Near[] = []
  const own = groupsOf(product)
  if (own.length > 0) found.push({ distance: 0, groups: own })
  for (let index = 0; index < categories.length; index += 1) {
    const groups = groupsOf(categories[index] ?? '')
    if (groups.length > 0) found.push({ distance: index + 1, groups })
  }
  const all = groupsOf('')
  if (all.length > 0) found.push({ distance: Number.POSITIVE_INFINITY, groups: all })
  return found
}

function grouped(some: readonly Ranked[]): readonly Group[] {
  const groups: { readonly sets: boolean; readonly tiers: Ranked[] }[] = []
  for (const one of some) {
    let alike: Ranked[] | undefined
    for (const { tiers } of groups) {
      const [first] = tiers
      if (first !== undefined && isAlike(first, one)) { alike = tiers; break }
    }
    if (alike === undefined) groups.push({ sets: one.sets, tiers: [one] })
    else alike.push(one)
  }
  for (const { tiers } of groups) if (tiers.length > 1) tiers.sort((a, b) => byTier(a, b) || byId(a, b))
  return groups
}

/** A rule without a quantity stands apart from the tiers, and one that counts what was bought apart from those that do not. */
function isAlike(one: Ranked, other: Ranked): boolean {
  const a = one.rule
  const b = other.rule
  return a.list === b.list && one.sets === other.sets && one.audience === other.audience && a.period === b.period
    && (one.sets || (a.effect.kind === b.effect.kind && one.fromQuantity > 0 === other.fromQuantity > 0))
}
