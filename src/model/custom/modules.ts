import type { Words } from '../../lib/words.ts'
import type { SwitchedOff } from '../define/module.ts'
import type { Field, Fields } from '../define/field.ts'
import type { ActionDefinition } from '../define/action.ts'
import type { ObjectDefinition } from '../define/object.ts'
import { type ModelParts, targetsOf } from '../define/registry.ts'
import { fieldsOf } from '../filter/walk.ts'
import type { Filter } from '../filter/filter.ts'
import { partsOf } from './expressionParts.ts'
import { trimmed } from './trimmed.ts'

/** A model without the modules that are off, and what went with them. */
export interface Shown { readonly parts: ModelParts; readonly off: SwitchedOff }

/**
 * The model as the doors and the screens have it while modules are off: their objects and fields are not there, nor is what cannot
 * be without them (a part of an order, a sum over orders, a verb that asks for one). What is stored, and the engine that keeps it
 * true, knows the whole model all the while, so that a module comes back as it was.
 */
export function withoutModules(parts: ModelParts, modules: ReadonlySet<string>): Shown {
  const leaving = new Leaving(parts, modules)
  leaving.settle()
  return leaving.shown()
}

class Leaving {
  readonly #modules: ReadonlySet<string>
  readonly #parts: ModelParts
  readonly #objects: Map<string, ObjectDefinition>
  readonly #gone = { objects: new Map<string, string>(), actions: new Map<string, string>(), fields: new Map<string, string>(), labels: new Map<string, Words>() }

  constructor(parts: ModelParts, modules: ReadonlySet<string>) {
    this.#parts = parts
    this.#modules = modules
    this.#objects = new Map(parts.objects.map((object) => [object.name, object]))
  }

  /** One thing that goes may take others along: until nothing more goes. */
  settle(): void {
    for (let before = -1; before !== this.#count();) {
      before = this.#count()
      for (const object of [...this.#objects.values()]) this.#look(object)
    }
  }

  shown(): Shown {
    const objects = [...this.#objects.values()].map((object) => trimmed(object, (name) => Object.hasOwn(object.fields, name) || !this.#gone.fields.has(`${object.name}.${name}`), (filter) => this.#asksGone(object.name, filter)))
    const actions = this.#parts.actions.flatMap((action) => this.#action(action))
    return { parts: { ...this.#parts, objects, actions }, off: { modules: this.#modules, ...this.#gone } }
  }

  #count(): number {
    return this.#gone.objects.size + this.#gone.fields.size
  }

  #look(object: ObjectDefinition): void {
    const own = object.module !== undefined && this.#modules.has(object.module) ? object.module : undefined
    if (own !== undefined) {
      this.#leave(object, own)
      return
    }
    let { fields } = object
    for (const [name, field] of Object.entries(object.fields)) {
      const module = this.#why(object, field)
      if (module !== undefined) {
        if (isCarried(object, name, field)) {
          this.#leave(object, module)
          return
        }
        this.#gone.fields.set(`${object.name}.${name}`, module)
        const { [name]: _, ...rest } = fields
        fields = rest
      } else if ((field.type === 'target' || field.type === 'links') && field.to.some((to) => this.#gone.objects.has(to))) {
        fields = { ...fields, [name]: { ...field, to: field.to.filter((to) => !this.#gone.objects.has(to)) } }
      }
    }
    if (fields !== object.fields) this.#objects.set(object.name, { ...object, fields })
    this.#lookAtScores(object.name)
  }

  /** Scores lead nowhere: each goes with its own module alone. */
  #lookAtScores(name: string): void {
    const object = this.#objects.get(name)
    const gone = Object.entries(object?.scores ?? {}).flatMap(([score, { module }]) => (module !== undefined && this.#modules.has(module) ? [[score, module] as const] : []))
    if (object === undefined || gone.length === 0) return
    for (const [score, module] of gone) this.#gone.fields.set(`${name}.${score}`, module)
    const left = new Set(gone.map(([score]) => score))
    this.#objects.set(name, { ...object, scores: Object.fromEntries(Object.entries(object.scores ?? {}).filter(([score]) => !left.has(score))) })
  }

  #leave({ name, label }: ObjectDefinition, module: string): void {
    this.#gone.labels.set(name, label)
    this.#objects.delete(name)
    this.#gone.objects.set(name, module)
  }

  /** The module with which a field goes; undefined where it stays. */
  #why(object: ObjectDefinition, field: Field): string | undefined {
    if (field.module !== undefined && this.#modules.has(field.module)) return field.module
    const targets = targetsOf(field)
    if (targets.length > 0) return targets.every((to) => this.#gone.objects.has(to)) ? this.#gone.objects.get(targets[0] ?? '') : undefined
    if (field.type === 'rollup') {
      return this.#gone.objects.get(field.of) ?? this.#first(field.of, [field.through, field.field, field.by, ...field.where === undefined ? [] : fieldsOf(field.where)])
    }
    if (field.type === 'lookup') {
      const through = this.#fieldsOf(object.name)[field.through]
      return this.#first(object.name, [field.through]) ?? (through?.type === 'relation' ? this.#first(through.to, [field.field]) : undefined)
    }
    // A formula that names its module goes with that alone: it stands on what is stored, whether that is shown or not.
    if (field.type !== 'formula' || field.module !== undefined) return undefined
    const { fields, filters } = partsOf(field.expression)
    return this.#first(object.name, [...fields, ...filters.flatMap(fieldsOf)])
  }

  #fieldsOf(object: string): Fields {
    const found = this.#objects.get(object)
    return { ...found?.fields, ...found?.scores }
  }

  #first(object: string, names: readonly (string | undefined)[]): string | undefined {
    for (const name of names) {
      const module = name === undefined ? undefined : this.#gone.fields.get(`${object}.${name}`)
      if (module !== undefined) return module
    }
    return undefined
  }

  /** Whether a filter asks for what is gone, on the way to another record too. */
  #asksGone(object: string, filter: Filter): boolean {
    return fieldsOf(filter).some((path) => {
      let at: string | undefined = object
      return path.split('.').some((name) => {
        if (at === undefined) return false
        const field: Field | undefined = this.#fieldsOf(at)[name]
        const gone = this.#gone.fields.has(`${at}.${name}`) || (field === undefined && this.#listsGone(at, name))
        at = field?.type === 'relation' ? field.to : undefined
        return gone
      })
    })
  }

  /** Whether `name` is a list on the object of records that are gone. */
  #listsGone(object: string, name: string): boolean {
    return this.#parts.objects.some((other) => this.#gone.objects.has(other.name) && Object.values(other.fields).some((field) => 'inverse' in field && field.inverse === name && targetsOf(field).includes(object)))
  }

  #action(action: ActionDefinition): readonly ActionDefinition[] {
    const module = action.module !== undefined && this.#modules.has(action.module) ? action.module : this.#gone.objects.get(action.on)
    if (module !== undefined) {
      this.#gone.actions.set(action.name, module)
      this.#gone.labels.set(action.name, action.label)
      return []
    }
    const gone = Object.entries(action.input ?? {}).filter(([, field]) => (field.module !== undefined && this.#modules.has(field.module)) || (targetsOf(field).length > 0 && targetsOf(field).every((to) => this.#gone.objects.has(to))))
    if (gone.length === 0) return [action]
    const left = new Set(gone.map(([name]) => name))
    return [{ ...action, input: Object.fromEntries(Object.entries(action.input ?? {}).filter(([name]) => !left.has(name))) }]
  }
}

/** Whether the object is nothing without the field: it follows it, must have it, or is named by it. */
function isCarried({ access, title }: ObjectDefinition, name: string, field: Field): boolean {
  return field.required === true || name === title || (typeof access === 'object' && access.follows === name)
}
