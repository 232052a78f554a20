import type { Json, JsonObject } from '../../lib/json.ts'
import { isProblem, type Problem } from '../../lib/problem.ts'
import { say, type WordValues, type Words } from '../../lib/words.ts'
import type { Broken } from '../../model/custom/broken.ts'
import type { ModelParts, Registry } from '../../model/define/registry.ts'
import { customize } from '../../model/custom/customize.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { same, type Stored } from '../write/record.ts'
import type { Bulk } from '../write/bulk.ts'
import type { WriterWithin } from '../write/writer.ts'
import { type Carried, carriedFields, carriedObjects, type ConfigurationFile, keysOf, titleOf } from './carried.ts'
import { roleChanges, roleName } from './carriedRoles.ts'
import { livingRows } from './living.ts'
import { Names } from './names.ts'
import { readCustomization } from './rows.ts'

export interface BringingGiven {
  readonly base: ModelParts
  /** The model as the program declares it, which holds the objects of the configuration itself. */
  readonly registry: Registry
  /** Writes under a model that the transaction has just laid anew. */
  readonly writerOn: (registry: Registry, broken: readonly Broken[]) => WriterWithin
}

interface Part { readonly object: string; readonly name: string }

/** What a file would bring, or has brought. */
export interface Brought {
  readonly added: readonly Part[]
  readonly changed: readonly (Part & { readonly fields: readonly string[] })[]
  /** How many stand here as the file says. */
  readonly same: number
  /** Here, and not in the file: they stay as they are. */
  readonly left: readonly Part[]
  readonly refused: readonly (Part & { readonly why: Words })[]
}

const as = { action: 'configuration.import', rights: 'caller' } as const

/** Brings a file into the transaction, one kind of part after the other, each under the model that the ones before have laid. */
export class Bringing {
  readonly #given: BringingGiven
  readonly #tx: Transaction
  readonly #context: Context
  readonly #added: Part[] = []
  readonly #changed: (Part & { readonly fields: readonly string[] })[] = []
  readonly #left: Part[] = []
  readonly #refused: (Part & { readonly why: Words })[] = []
  #same = 0

  constructor(given: BringingGiven, tx: Transaction, context: Context) {
    this.#given = given
    this.#tx = tx
    this.#context = context
  }

  async bring(file: ConfigurationFile): Promise<Brought> {
    try {
      await this.#newObjects(file)
      for (const carried of carriedObjects) await this.#kind(carried, file)
      await this.#roles(file)
    } catch (error) {
      if (!isProblem(error)) throw error
      this.#refuse('configuration', '', error)
    }
    return { added: this.#added, changed: this.#changed, same: this.#same, left: this.#left, refused: this.#refused }
  }

  /** New objects come in bare first, so that fields find them. */
  async #newObjects({ parts }: ConfigurationFile): Promise<void> {
    const here = new Set((await livingRows(this.#tx, this.#given.registry, 'customObject')).map(({ values }) => values['key']))
    const rows = (parts.customObject ?? []).filter(({ key }) => !here.has(key ?? null))
    const bare = rows.map(({ follows: _follows, stateField: _stateField, duplicates: _duplicates, access, ...rest }) => ({ ...rest, access: access === 'shared' ? 'shared' : 'owned' }))
    await this.#create({ object: 'customObject', key: ['key'] }, bare, rows)
  }

  async #kind(carried: Carried, { parts }: ConfigurationFile): Promise<void> {
    const { object: name } = carried
    const given = rowsOf(parts, name)
    if (given === undefined) return
    const object = this.#given.registry.object(name)
    const names = await Names.read(this.#tx)
    const fields = carriedFields(object)
    const here = await livingRows(this.#tx, this.#given.registry, name)
    const byKey = new Map(keysOf(carried, here.map(({ values }) => named(names, values, fields))).map((key, index) => [key, here[index]]))
    const added: JsonObject[] = []
    const addedRows: JsonObject[] = []
    const changes: { readonly row: JsonObject; readonly id: string; readonly version: number; readonly changes: JsonObject }[] = []
    for (const [index, key] of keysOf(carried, given).entries()) {
      const row = given[index] ?? {}
      const missing: string[] = []
      const resolved = names.toIds(row, missing)
      if (missing.length > 0) {
        this.#refused.push({ object: name, name: titleOf(carried, row), why: nobodyCalled(missing) })
        byKey.delete(key)
        continue
      }
      const standing = byKey.get(key)
      byKey.delete(key)
      const values = asObject(resolved)
      if (standing === undefined) { added.push(values); addedRows.push(row) } else {
        const differing = Object.fromEntries(Object.entries(values).filter(([field, value]) => !same(standing.values[field] ?? null, value)))
        if (Object.keys(differing).length === 0) this.#same += 1
        else changes.push({ row, id: standing.id, version: standing.version, changes: differing })
      }
    }
    for (const row of byKey.values()) if (row !== undefined) this.#left.push({ object: name, name: titleOf(carried, named(names, row.values, fields)) })
    await this.#create(carried, added, addedRows)
    await this.#update(carried, changes)
  }

  async #create(carried: Carried, inputs: readonly JsonObject[], rows: readonly JsonObject[]): Promise<void> {
    if (inputs.length === 0) return
    const { writer } = await this.#model()
    const bulk = await writer.createMany(this.#tx, this.#context, carried.object, inputs.map(withoutNulls), as)
    this.#note(carried, bulk, rows, (part) => this.#added.push(part))
  }

  async #update(carried: Carried, list: readonly { readonly row: JsonObject; readonly id: string; readonly version: number; readonly changes: JsonObject }[]): Promise<void> {
    if (list.length === 0) return
    const { writer } = await this.#model()
    const bulk = await writer.updateMany(this.#tx, this.#context, carried.object, list.map(({ id, version, changes }) => ({ id, version, changes })), as)
    this.#note(carried, bulk, list.map(({ row }) => row), (part, index) => {
      // What came in a moment ago is told once.
      if (!this.#added.some(({ object, name }) => object === part.object && name === part.name)) this.#changed.push({ ...part, fields: Object.keys(list[index]?.changes ?? {}) })
    })
  }

  #note(carried: Carried, { refused }: Bulk, rows: readonly JsonObject[], done: (part: Part, index: number) => void): void {
    const problems = new Map(refused.map(({ index, problem }) => [index, problem]))
    for (const [index, row] of rows.entries()) {
      const problem = problems.get(index)
      if (problem === undefined) done({ object: carried.object, name: titleOf(carried, row) }, index)
      else this.#refuse(carried.object, titleOf(carried, row), problem)
    }
  }

  async #roles({ roles }: ConfigurationFile): Promise<void> {
    const { registry, writer } = await this.#model()
    const here = new Map((await livingRows(this.#tx, this.#given.registry, 'role')).map((role): [string, Stored] => [roleName(role), role]))
    for (const given of roles) {
      const role = here.get(given.role)
      if (role === undefined) { this.#left.push({ object: 'role', name: given.role }); continue }
      const changes = roleChanges(registry, role, given)
      if (Object.keys(changes).length === 0) { this.#same += 1; continue }
      const { refused: [refused] } = await writer.updateMany(this.#tx, this.#context, 'role', [{ id: role.id, version: role.version, changes }], as)
      if (refused === undefined) this.#changed.push({ object: 'role', name: given.role, fields: Object.keys(changes) })
      else this.#refuse('role', given.role, refused.problem)
    }
  }

  /** The model as the transaction has it by now. */
  async #model(): Promise<{ readonly registry: Registry; readonly writer: WriterWithin }> {
    const { base, registry: declared, writerOn } = this.#given
    const { registry, broken } = customize(base, await readCustomization(this.#tx, declared, this.#context.workspaceId, 1))
    return { registry, writer: writerOn(registry, broken) }
  }

  #refuse(object: string, name: string, { details }: Problem): void {
    const { fields = [] } = details
    if (fields.length === 0) this.#refused.push({ object, name, why: wordsOf(details.title, details.values) })
    for (const { path, message, values } of fields) this.#refused.push({ object, name: name === '' ? path.slice(1) : name, why: at(name === '' ? '' : path, wordsOf(message, values)) })
  }
}

function rowsOf(parts: ConfigurationFile['parts'], name: string): readonly JsonObject[] | undefined {
  return Object.entries(parts).find(([part]) => part === name)?.[1]
}

function named(names: Names, values: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(fields.map((field) => [field, names.toNames(values[field] ?? null)]))
}

function asObject(value: Json): JsonObject {
  return isObject(value) ? value : {}
}

function withoutNulls(row: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

function wordsOf({ en, zh }: Words, values: WordValues = {}): Words {
  return { en: say({ en, zh }, 'en', values), zh: say({ en, zh }, 'zh', values) }
}

function at(path: string, { en, zh }: Words): Words {
  return path === '' ? { en, zh } : { en: `${path}: ${en}`, zh: `${path}：${zh}` }
}

function nobodyCalled(missing: readonly string[]): Words {
  const list = missing.slice(0, 5).join(', ')
  return { en: `Nothing here, or more than one, is called ${list}.`, zh: `此处没有或有多个同名的：${list}。` }
}
