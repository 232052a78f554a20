import { isProblem } from '../../lib/problem.ts'
import type { Fields, LookupField, RollupField } from '../define/field.ts'
import type { FieldRule, ObjectDefinition, SharingRule } from '../define/object.ts'
import { createRegistry, type ModelParts, type Registry, targetsOf } from '../define/registry.ts'
import type { Filter } from '../filter/filter.ts'
import { dependsOnViewer, fieldsOf } from '../filter/walk.ts'
import { type Broken, type Part, Unfit } from './broken.ts'
import { type Cadence, requireNoRing, withCadences } from './cadences.ts'
import { checkRing, requireReadable, requireStored } from './computed.ts'
import { isCustomizable } from './customizable.ts'
import type { CustomField, Customization } from './customization.ts'
import { withDoubles } from './doubles.ts'
import { partsOf } from './expressionParts.ts'
import { fieldOf } from './fieldOf.ts'
import { inOrder, withField } from './objectOf.ts'
import type { Reading } from './reading.ts'
import { withTogether } from './together.ts'

/** The objects of a model while a workspace's parts are laid over them, one by one: what does not fit is taken back and listed. */
export class Laying {
  readonly broken: Broken[] = []
  readonly #base: ModelParts
  readonly #reading: Reading
  readonly #objects: Map<string, ObjectDefinition>
  #current: Registry | undefined

  constructor(base: ModelParts, reading: Reading) {
    this.#base = base
    this.#reading = reading
    this.#objects = new Map(base.objects.map((object) => [object.name, object]))
  }

  registry(): Registry {
    return (this.#current ??= createRegistry({ ...this.#base, objects: withTogether(withDoubles([...this.#objects.values()])) }))
  }

  part(part: Part, name: string, lay: () => void): void {
    const before = new Map(this.#objects)
    try {
      lay()
      this.#current = undefined
    } catch (error) {
      this.#objects.clear()
      for (const [key, object] of before) this.#objects.set(key, object)
      this.#current = undefined
      this.broken.push({ part, name, ...whyOf(error) })
    }
  }

  add(object: ObjectDefinition): void {
    if (this.#objects.has(object.name) || [...this.#objects.values()].some(({ table }) => table === object.table && table !== undefined)) throw new Unfit('twice')
    this.#objects.set(object.name, object)
  }

  /** Plain fields first, then what looks through them, so that their order in the settings does not matter. */
  addFields(fields: readonly CustomField[]): void {
    const rank = ({ type }: CustomField) => (type === 'lookup' || type === 'rollup' ? 1 : type === 'formula' ? 2 : 0)
    let left: readonly CustomField[] = [...fields].sort((a, b) => rank(a) - rank(b))
    // A sum over a formula, a formula over a sum: what does not fit yet is tried again behind the others.
    for (let fitted = true; fitted && left.length > 0;) {
      const unfit = left.filter((custom) => !this.#fits(custom))
      fitted = unfit.length < left.length
      left = unfit
    }
    for (const custom of left) this.part('field', `${custom.object}.${custom.name}`, () => { this.#addField(custom) })
    for (const [object, own] of groupedBy(fields, (each) => each.object)) {
      const laid = this.#objects.get(object)
      if (laid !== undefined) this.#objects.set(object, inOrder(laid, own.map(({ name }) => name)))
    }
    this.#current = undefined
    // An object that follows another needs the field by which it does.
    for (const object of [...this.#objects.values()]) {
      if (typeof object.access !== 'object' || Object.hasOwn(object.fields, object.access.follows)) continue
      const { follows } = object.access
      this.part('object', object.name, () => {
        this.#objects.set(object.name, { ...object, access: 'owned' })
        this.broken.push({ part: 'object', name: object.name, ...whyOf(new Unfit('field', { name: follows, object: object.name })) })
      })
    }
  }

  #fits(custom: CustomField): boolean {
    const before = new Map(this.#objects)
    try {
      this.#addField(custom)
      return true
    } catch {
      this.#objects.clear()
      for (const [key, object] of before) this.#objects.set(key, object)
      this.#current = undefined
      return false
    }
  }

  #addField(custom: CustomField): void {
    const owner = this.#customizable(custom.object)
    if (Object.hasOwn(owner.fields, custom.name)) throw new Unfit('twice')
    const field = fieldOf(custom, owner, this.#reading)
    for (const target of targetsOf(field)) if (!this.#objects.has(target)) throw new Unfit('object', { name: target })
    const laid = withField(owner, custom.name, field)
    this.#objects.set(owner.name, laid)
    this.#current = undefined
    this.#checkComputed(laid, custom.name)
  }

  onField(part: Part, key: string, change: (field: Fields[string]) => Fields[string]): void {
    const [objectName = '', name = ''] = key.split('.')
    this.onObject(part, objectName, (object) => {
      const field = Object.hasOwn(object.fields, name) ? object.fields[name] : undefined
      if (field === undefined) throw new Unfit('field', { name, object: objectName })
      return { ...object, fields: { ...object.fields, [name]: change(field) } }
    }, name)
  }

  onObject(part: Part, name: string, change: (object: ObjectDefinition) => ObjectDefinition, what = ''): void {
    this.part(part, what === '' ? name : `${name}.${what}`, () => {
      const object = this.#objects.get(name)
      if (object === undefined) throw new Unfit('object', { name })
      this.#objects.set(name, change(object))
    })
  }

  withFieldRule(object: ObjectDefinition, rule: FieldRule): ObjectDefinition {
    if (!Object.hasOwn(object.fields, rule.field)) throw new Unfit('field', { name: rule.field, object: object.name })
    return { ...object, fieldRules: [...object.fieldRules ?? [], { ...rule, when: this.#condition(object.name, rule.when, false) }] }
  }

  /** Its answer is stored with the record, so it asks for what is stored there, and for nothing that moves with the clock or the zone. */
  withSharingRule(object: ObjectDefinition, rule: SharingRule): ObjectDefinition {
    if (object.access === 'personal') throw new Unfit('object', { name: object.name })
    const when = this.#condition(object.name, rule.when, true)
    const { allFields } = this.registry().object(object.name)
    for (const name of fieldsOf(when)) {
      requireReadable({ name: object.name, fields: allFields }, name)
      if (allFields[name]?.type === 'datetime') throw new Unfit('unstored')
    }
    return { ...object, sharingRules: [...object.sharingRules ?? [], { ...rule, when }] }
  }

  /** The rhythms of contact, as far as each fits: one that does not is left out. */
  addCadences(cadences: readonly Cadence[], calendar: Customization['calendar']): void {
    const customer = cadences.length === 0 && calendar === undefined ? undefined : this.registry().objects.get('customer')
    if (customer === undefined) return
    const fitting = cadences.flatMap((cadence) => {
      try {
        const when = this.#condition(customer.name, cadence.when, true)
        for (const name of fieldsOf(when)) requireReadable({ name: customer.name, fields: customer.allFields }, name)
        requireNoRing({ fields: customer.allFields }, when)
        return [{ ...cadence, when }]
      } catch (error) {
        this.broken.push({ part: 'cadence', name: `customer.${cadence.label}`, ...whyOf(error) })
        return []
      }
    })
    this.onObject('cadence', customer.name, (object) => withCadences(object, fitting, calendar))
  }

  #customizable(name: string): ObjectDefinition {
    const object = this.#objects.get(name)
    if (object === undefined || !isCustomizable(object)) throw new Unfit('object', { name })
    return object
  }

  /** What is computed must read fields that are there, of a kind that can be read so. */
  #checkComputed(object: ObjectDefinition, name: string): void {
    const field = object.fields[name]
    if (field?.type === 'lookup') this.#checkLookup(object, field)
    if (field?.type === 'rollup') this.#checkRollup(object, field)
    if (field?.type !== 'formula') return
    const { fields, filters } = partsOf(field.expression)
    for (const read of fields) requireReadable(object, read)
    for (const filter of filters) this.#condition(object.name, filter, true)
    checkRing(object, name)
  }

  #checkLookup(object: ObjectDefinition, field: LookupField): void {
    const through = object.fields[field.through]
    if (through?.type !== 'relation') throw new Unfit('field', { name: field.through, object: object.name })
    const looked = this.registry().object(through.to).allFields[field.field]
    if (looked === undefined || looked.type === 'lookup' || looked.type === 'links' || (looked.type === 'rollup' && looked.scope === 'viewer')) throw new Unfit('field', { name: field.field, object: through.to })
  }

  #checkRollup(object: ObjectDefinition, field: RollupField): void {
    const child = this.#objects.get(field.of)
    if (child === undefined) throw new Unfit('object', { name: field.of })
    const through = child.fields[field.through]
    if (through === undefined || !targetsOf(through).includes(object.name) || through.type === 'links') throw new Unfit('field', { name: field.through, object: field.of })
    for (const name of [field.field, field.by]) if (name !== undefined) requireStored(this.registry().object(field.of), name)
    if (field.function !== 'count' && field.field === undefined) throw new Unfit('field', { name: '', object: field.of })
    if (field.where !== undefined) this.#condition(field.of, field.where, field.scope === 'all')
  }

  #condition(object: string, filter: unknown, stored: boolean): Filter {
    const parsed = this.#reading.condition(this.registry(), object, filter)
    if (stored && dependsOnViewer(parsed)) throw new Unfit('unstored')
    if (fieldsOf(parsed).some((path) => path.includes('.') || !Object.hasOwn(this.registry().object(object).allFields, path))) throw new Unfit('unstored')
    return parsed
  }
}

function whyOf(error: unknown): Pick<Broken, 'why' | 'values'> {
  if (error instanceof Unfit) return { why: error.why, values: error.values }
  if (isProblem(error)) {
    // What the filter language says of the very part that it cannot take.
    const { message, values } = error.details.fields?.[0] ?? { message: error.details.title, values: error.details.values }
    return { why: message, ...(values === undefined ? {} : { values }) }
  }
  return new Unfit('condition', { name: error instanceof Error ? error.message.slice(0, 200) : '' })
}

export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item])
  return groups
}
