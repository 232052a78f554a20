import type { WorkCalendar } from '../../lib/workdays.ts'
import { contactDueOn } from '../define/contactDue.ts'
import type { Expression } from '../define/expression.ts'
import type { Fields } from '../define/field.ts'
import type { ObjectDefinition } from '../define/object.ts'
import type { Filter } from '../filter/filter.ts'
import { fieldsOf, visit } from '../filter/walk.ts'
import { Unfit } from './broken.ts'
import { partsOf } from './expressionParts.ts'

/** How often those that a condition finds are to be contacted. */
export interface Cadence {
  readonly name: string
  /** What people call it: the name of the rule or of the level. */
  readonly label: string
  readonly when: Filter
  /** 0: not regularly. */
  readonly days: number
  readonly channel?: string
  readonly order?: number
  /** A level speaks where no rule does. */
  readonly level?: true
}

const own = ['cadence', 'cadenceDays', 'cadenceChannel', 'contactDueOn']

/** The object with the rhythms as its formulas: the most particular first. What the rhythm makes due on a day off is due on the next workday. */
export function withCadences(object: ObjectDefinition, cadences: readonly Cadence[], calendar?: WorkCalendar): ObjectDefinition {
  const sorted = bySpecificity(cadences)
  const fields = { ...object.fields }
  for (const [name, valueOf] of Object.entries(said)) {
    const field = fields[name]
    if (field?.type === 'formula') fields[name] = { ...field, expression: choosing(sorted, valueOf) }
  }
  const due = fields['contactDueOn']
  if (calendar !== undefined && due?.type === 'formula') fields['contactDueOn'] = { ...due, expression: contactDueOn(calendar) }
  return { ...object, fields }
}

const said: Readonly<Record<string, (cadence: Cadence) => string | number>> = {
  cadence: ({ label }) => label, cadenceDays: ({ days }) => days, cadenceChannel: ({ channel = '' }) => channel,
}

function choosing(cadences: readonly Cadence[], valueOf: (cadence: Cadence) => string | number): Expression {
  // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
  return [...cadences].reverse().reduce<Expression>((otherwise, cadence) => ({ when: cadence.when, then: { value: valueOf(cadence) }, otherwise }), { orElse: [] })
}

/** Rules before levels; of rules the one that asks for more, then the one that stands first. */
export function bySpecificity(cadences: readonly Cadence[]): readonly Cadence[] {
  const rank = (one: Cadence) => [one.level === true ? 1 : 0, -conditionsIn(one.when), one.order ?? Number.MAX_SAFE_INTEGER]
  return [...cadences].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)]
    const at = left.findIndex((value, index) => value !== right[index])
    return at >= 0 ? (left[at] ?? 0) - (right[at] ?? 0) : a.label < b.label ? -1 : a.label > b.label ? 1 : a.name < b.name ? -1 : 1
  })
}

/** How much a condition asks for: each comparison counts; of alternatives the one that asks for least. */
function conditionsIn(filter: Filter): number {
  return visit(filter, {
    and: (filters) => filters.reduce((sum, each) => sum + conditionsIn(each), 0),
    or: (filters) => (filters.length === 0 ? 0 : Math.min(...filters.map(conditionsIn))),
    not: conditionsIn, field: () => 1, related: () => 1, aggregate: () => 1,
  })
}

/** @throws Unfit where a rhythm would ask for what follows from it. */
export function requireNoRing({ fields }: { readonly fields: Fields }, when: Filter): void {
  const seen = new Set<string>()
  const walk = (name: string): void => {
    if (own.includes(name)) throw new Unfit('ring')
    const field = seen.has(name) ? undefined : fields[name]
    seen.add(name)
    if (field?.type !== 'formula') return
    const { fields: read, filters } = partsOf(field.expression)
    for (const each of [...read, ...filters.flatMap(fieldsOf)]) walk(each)
  }
  for (const name of fieldsOf(when)) walk(name)
}
