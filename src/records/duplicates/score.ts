import type { Json } from '../../lib/json.ts'
import type { DuplicateKey, Resemblance } from '../../model/define/object.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { duplicateValue } from '../../model/fields/duplicates.ts'
import { idOf } from '../../model/fields/reference.ts'
import type { Values } from '../write/record.ts'
import { likenessOfCompanies, likenessOfDays, likenessOfPersons, likenessOfPlaces } from './likeness.ts'

/** What one field says about a pair. */
export interface Evidence { readonly field: string; readonly kind: Kind; /** 0 to 1. */ readonly likeness: number; /** Bits for (positive) or against. */ readonly weight: number }
export interface Scored { /** The probability that the two are one, 0 to 1. */ readonly score: number; readonly likelihood: 'certain' | 'likely' | 'possible' | undefined; readonly reasons: readonly string[]; readonly evidence: readonly Evidence[] }

type Kind = DuplicateKey['kind'] | Resemblance['kind'] | 'address'

/**
 * Of each kind of field: m, how often it agrees where two records are one; u, how often it agrees by chance; and from which
 * likeness on it counts at all. Between `from` and 1 the weight grows in a straight line (Winkler 1990).
 */
interface Belief { readonly m: number; readonly u: number; readonly from: number; readonly like: (one: string, other: string) => number }
const exactly = (one: string, other: string) => (one === other ? 1 : 0)
const beliefs: Readonly<Record<Kind, Belief>> = {
  phone: { m: 0.7, u: 0.0007, from: 1, like: exactly },
  email: { m: 0.7, u: 0.0001, from: 1, like: exactly },
  exact: { m: 0.9, u: 0.00001, from: 1, like: exactly },
  company: { m: 0.93, u: 0.001, from: 0.88, like: likenessOfCompanies },
  person: { m: 0.95, u: 0.002, from: 0.8, like: likenessOfPersons },
  place: { m: 0.85, u: 0.03, from: 0.85, like: likenessOfPlaces },
  address: { m: 0.85, u: 0.001, from: 0.85, like: likenessOfPlaces },
  day: { m: 0.93, u: 0.0005, from: 0.85, like: likenessOfDays },
}

/** Bits against a pair before anything is known of it but that the two share a key: of a thousand such pairs a few are one. */
const prior = -9
/** Probabilities from which a pair is called so. */
const bounds = { certain: 0.995, likely: 0.9, possible: 0.1 } as const

/**
 * The score of Fellegi and Sunter (A Theory for Record Linkage, 1969): each field that both records have adds log2(m/u) where it
 * agrees, log2((1-m)/(1-u)) where it does not, in between what Winkler's string comparator says (String Comparator Metrics and
 * Enhanced Decision Rules, 1990). The sum over a prior is the log odds that the two are one. Pure.
 */
export function scorePair(object: Pick<ResolvedObject, 'allFields' | 'duplicates' | 'resembles'>, one: Values, other: Values): Scored {
  const evidence = partsOf(object).flatMap(({ kind, field }): Evidence[] => {
    const [left, right] = [comparable(kind, one[field] ?? null), comparable(kind, other[field] ?? null)]
    if (left === undefined || right === undefined) return []
    const belief = beliefs[kind]
    const likeness = belief.like(left, right)
    return [{ field, kind, likeness, weight: weightOf(belief, likeness) }]
  })
  const odds = strongest(evidence).reduce((sum, { weight }) => sum + weight, prior)
  const score = 1 / (1 + 2 ** -odds)
  const likelihood = score >= bounds.certain ? 'certain' : score >= bounds.likely ? 'likely' : score >= bounds.possible ? 'possible' : undefined
  return { score, likelihood, reasons: reasonsOf(evidence), evidence }
}

function weightOf({ m, u, from }: Belief, likeness: number): number {
  const [agree, disagree] = [Math.log2(m / u), Math.log2((1 - m) / (1 - u))]
  if (likeness >= 1) return agree
  return likeness <= from || from >= 1 ? disagree : disagree + ((likeness - from) / (1 - from)) * (agree - disagree)
}

/** Several numbers of one kind are one piece of news: whoever shares one phone need not share the other. Of places, each tells its own. */
function strongest(evidence: readonly Evidence[]): readonly Evidence[] {
  const best = new Map<string, Evidence>()
  for (const each of evidence) {
    const group = each.kind === 'phone' || each.kind === 'email' || each.kind === 'exact' ? each.kind : each.field
    const present = best.get(group)
    if (present === undefined || each.weight > present.weight) best.set(group, each)
  }
  return [...best.values()]
}

/** The fields that are compared, each by its kind; an address of its own type says more than a town. */
export function partsOf({ allFields, duplicates = [], resembles = [] }: Pick<ResolvedObject, 'allFields' | 'duplicates' | 'resembles'>): readonly { readonly kind: Kind; readonly field: string }[] {
  return [...duplicates, ...resembles].map(({ kind, field }) => ({ kind: kind === 'place' && allFields[field]?.type === 'address' ? 'address' : kind, field }))
}

/** What of a value is compared; undefined where there is nothing. */
function comparable(kind: Kind, value: Json): string | undefined {
  if (kind === 'phone' || kind === 'email' || kind === 'exact') return duplicateValue(kind, value)
  const text = typeof value === 'string' ? value : idOf(value)
  return text === undefined || text.trim() === '' ? undefined : text
}

const names: Readonly<Record<Kind, readonly [same: string, similar: string | undefined]>> = {
  phone: ['samePhone', undefined], email: ['sameEmail', undefined], exact: ['sameNumber', undefined], company: ['sameCompany', 'similarCompany'],
  person: ['sameName', 'similarName'], place: ['samePlace', 'similarPlace'], address: ['samePlace', 'similarPlace'], day: ['sameDay', 'similarDay'],
}

/** What speaks for the pair, in the words of duplicateCandidate.reasons, the weightiest first. */
function reasonsOf(evidence: readonly Evidence[]): string[] {
  const told = [...evidence].sort((a, b) => b.weight - a.weight).flatMap(({ kind, likeness, weight }) => (weight <= 0 ? [] : [likeness >= 1 ? names[kind][0] : names[kind][1] ?? names[kind][0]]))
  return [...new Set(told)]
}
