import { randomUUID } from 'node:crypto'
import type { JsonObject } from '../../src/lib/json.ts'
import { seededRandom } from '../../src/lib/random.ts'
import { everything, type Permissions, within } from '../../src/model/define/permission.ts'
import { type Registry, type ResolvedObject, targetsOf } from '../../src/model/define/registry.ts'
import { sampleInput } from '../../src/model/fields/sampleInput.ts'
import { isProblem } from '../../src/lib/problem.ts'
import type { Context } from '../../src/records/context.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { configuredSample } from './configured.ts'
import type { Made, Person } from './oracle.ts'
import { makeOwnObjects } from './own.ts'

export interface Viewer extends Person { readonly client: TestClient }

/** `part`: the two are written as one, which needs the right to change the whole. `steps`: a path of a filter may lead over it. */
export interface Pointer { readonly object: ResolvedObject; readonly id: string; readonly field: string; readonly kind: 'relation' | 'file' | 'target' | 'links'; readonly part: boolean; readonly single: boolean }

/** A record whose access is asked about, with what the doors need to ask. */
export interface Subject extends Made {
  /** A word that stands in a searched field of this record and nowhere else. */
  readonly word: string | undefined
  /** Another record, which every viewer may read, that points at this one. */
  pointer: Pointer | undefined
  /** Another record, which every viewer may read, that lists this one on its other side. */
  parent: { readonly object: ResolvedObject; readonly id: string; readonly inverse: string } | undefined
  /** Its twin in the bin. */
  binned: Made | undefined
}

export interface World {
  readonly app: TestApp
  readonly registry: Registry
  readonly subjects: readonly Subject[]
  readonly owner: Viewer
  readonly viewers: readonly Viewer[]
  /** Gives the role that all viewers share other rights; they hold at the next request. */
  permit(permissions: Permissions): Promise<void>
  /** Makes a record as the program itself does, past all rights. */
  make(object: string, given: JsonObject): Promise<string>
}

export const positions = ['owner', 'colleague', 'head', 'stranger', 'coReader'] as const

/**
 * One company: a department East below it and a department West; an owner and a colleague in East, somebody above both, a
 * stranger and a co-reader in West; one record of every object in the owner's hands; another workspace beside it.
 */
export async function makeWorld(): Promise<World> {
  const app = await testApp()
  await makeOwnObjects(app.admin)
  const { registry } = await app.program.engineOf({ workspaceId: app.workspaceId })
  const maker = new Maker(app, registry)
  const company = (await app.admin.get('/api/v1/departments')).body.rows[0].id as string
  const east = await app.department('East', company)
  const west = await app.department('West', company)
  const role = await app.admin.create('roles', { name: 'Access', key: 'access', permissions: { otherwise: within('all', { export: true, import: true }), objects: {} } })
  const seats = { owner: east, colleague: east, head: company, stranger: west, coReader: west } as const
  const viewers: Viewer[] = []
  for (const position of positions) {
    const department = seats[position]
    const client = await app.person({ role: 'access', department, name: `The ${position}` })
    viewers.push({ position, id: client.userId, department, departmentsBelow: department === company ? [company, east, west] : [department], workspace: 'this', sharedWith: position === 'coReader', client })
  }
  const [owner, , , , coReader] = viewers
  if (owner === undefined || coReader === undefined) throw new Error('Nobody is there.')
  const other = await app.otherWorkspace()
  viewers.push({ position: 'otherWorkspace', id: other.userId, department: '', departmentsBelow: [], workspace: 'other', sharedWith: false, client: other })
  const everybody = await app.admin.create('teams', { name: 'Everybody', members: viewers.filter(({ workspace }) => workspace === 'this').map(({ id }) => ({ object: 'user', id })) })
  await maker.subjects(owner, coReader, everybody.id as string, { east, company })
  // The search follows the feed: nobody asks before it has come this far.
  await app.catchUp()
  return {
    app, registry, subjects: maker.made, owner, viewers,
    make: (object, given) => maker.make(object, given),
    async permit(permissions) {
      const { version } = (await app.admin.get(`/api/v1/roles/${role.id as string}`)).body
      const answer = await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions }, { version })
      if (answer.status !== 200) throw new Error(answer.text)
    },
  }
}

/** Puts records of every object into the owner's hands. */
class Maker {
  readonly made: Subject[] = []
  readonly #app: TestApp
  readonly #dice = seededRandom(7)
  #configured = 0

  readonly #registry: Registry

  constructor(app: TestApp, registry: Registry) {
    this.#app = app
    this.#registry = registry
  }

  async subjects(owner: Viewer, coReader: Viewer, everybody: string, { east, company }: { readonly east: string; readonly company: string }): Promise<void> {
    const share = (object: string, id: string, grantee: { readonly object: string; readonly id: string }) => this.#share(object, id, grantee)
    for (const object of inFollowOrder(this.#registry)) {
      const subject = await this.#subject(object, owner, east)
      this.made.push(subject)
      if (subject.shared) await share(object.name, subject.id, { object: 'user', id: coReader.id })
      subject.binned = await this.#binned(subject)
    }
    for (const subject of this.made) {
      subject.pointer = await this.#pointer(subject, company, everybody)
      subject.parent = await this.#parent(subject, company, everybody)
    }
  }

  async #subject(object: ResolvedObject, owner: Viewer, east: string): Promise<Subject> {
    const follows = this.#followed(object)
    // A follower's own holder is somebody else: whoever holds what it follows decides.
    const holder = follows === undefined ? { owner: owner.id, department: east } : { owner: this.#app.admin.userId, department: null }
    const word = wordFor(object, this.made.length)
    const id = await this.make(object.name, { ...holder, ...this.#follow(object, follows), ...word.given, ...(object.name === 'savedView' ? { shared: 'own' } : {}) })
    return { object, id, owner: holder.owner, department: holder.department ?? '', follows, shared: isOwned(object), word: word.word, pointer: undefined, parent: undefined, binned: undefined }
  }

  async #binned(subject: Subject): Promise<Made | undefined> {
    const { object } = subject
    if (object.bin === false) return undefined
    const holder = subject.follows === undefined ? { owner: subject.owner, department: subject.department } : { owner: this.#app.admin.userId, department: null }
    const id = await this.make(object.name, { ...holder, ...this.#follow(object, subject.follows) })
    const { program, workspaceId } = this.#app
    await program.database.transaction({ workspaceId }, (tx) => program.writer.remove(tx, this.#context(), object.name, id, { action: 'remove', rights: 'action' }))
    return { object, id, owner: subject.owner, department: subject.department, follows: subject.follows, shared: false }
  }

  #followed({ followsField, allFields }: ResolvedObject): Subject | undefined {
    const field = followsField === undefined ? undefined : allFields[followsField]
    if (field === undefined) return undefined
    const targets = targetsOf(field)
    return this.made.find(({ object }) => object.name === 'customer' && targets.includes('customer')) ?? this.made.find(({ object }) => targets.includes(object.name))
  }

  #follow({ followsField, allFields, also }: ResolvedObject, follows: Made | undefined): JsonObject {
    if (followsField === undefined || follows === undefined) return {}
    // Where several must be read, they are one here: the scope of that one decides.
    const besides = Object.fromEntries(also.map(({ field }) => [field, { object: follows.object.name, id: follows.id }]))
    return { ...besides, [followsField]: allFields[followsField]?.type === 'target' ? { object: follows.object.name, id: follows.id } : follows.id }
  }

  /** A record of another object, readable by all, that leads to the subject: by a plain relation where there is one. */
  async #pointer(subject: Subject, company: string, everybody: string): Promise<Pointer | undefined> {
    const name = subject.object.name
    const leading = [...this.#registry.objects.values()].filter(({ access, writtenBy }) => access !== 'personal' && writtenBy === undefined).flatMap((object) => Object.entries(object.fields).flatMap(([field, declared]) => {
      const kind = declared.type
      if (kind !== 'relation' && kind !== 'file' && kind !== 'target' && kind !== 'links') return []
      const to = kind === 'file' ? ['file'] : targetsOf(declared)
      // What lies in a pool has no holder of its own: that is looked at in test/allocation.
      if (!to.includes(name) || declared.writtenBy !== undefined || declared.changedBy !== undefined) return []
      // What must stand beside the subject is read by whoever reads that, not by all.
      if (kind === 'relation' && declared.agrees !== undefined) return []
      return [{ object, field, kind, part: (kind === 'relation' || kind === 'target') && declared.part === true, single: to.length === 1 }]
    }))
    const weight = (one: (typeof leading)[number]) => ['relation', 'file', 'links', 'target'].indexOf(one.kind) + (one.part ? 10 : 0)
    const [best] = leading.sort((one, other) => weight(one) - weight(other))
    if (best === undefined) return undefined
    const { object, field, kind } = best
    const value = pointing(kind, subject)
    // Where access follows this very relation, the share is on the pointer alone.
    const id = await this.make(object.name, { owner: this.#app.admin.userId, department: company, [field]: value })
    if (object.access !== 'shared') await this.#share(object.name, id, { object: 'team', id: everybody })
    return { ...best, id }
  }

  /** A record readable by all that lists a record of the subject's kind, with the subject's own holder. */
  async #parent(subject: Subject, company: string, everybody: string): Promise<Subject['parent']> {
    const { object } = subject
    for (const [field, declared] of Object.entries(object.fields)) {
      if (declared.type !== 'relation' && declared.type !== 'target') continue
      if (declared.inverse === undefined || field === object.followsField || declared.writtenBy !== undefined || declared.immutable === true) continue
      const to = targetsOf(declared).map((name) => this.#registry.object(name)).find(({ access }) => access !== 'personal')
      if (to === undefined) continue
      const id = await this.make(to.name, { owner: this.#app.admin.userId, department: company })
      if (to.access !== 'shared') await this.#share(to.name, id, { object: 'team', id: everybody })
      await this.#change(object.name, subject.id, { [field]: declared.type === 'target' ? { object: to.name, id } : id })
      return { object: to, id, inverse: declared.inverse }
    }
    return undefined
  }

  async make(name: string, given: JsonObject, without: readonly string[] = []): Promise<string> {
    const object = this.#registry.object(name)
    const configured = configuredSample(name, this.#configured += 1)
    const known = { ...configured, ...given }
    const input: Record<string, JsonObject[string]> = { ...(configured === undefined ? this.#sample(object) : {}), ...await this.#required(object, known), ...known }
    for (const field of without) if (!Object.hasOwn(given, field)) delete input[field]
    const { program, workspaceId } = this.#app
    const writers = [object.writtenBy, ...Object.values(object.fields).map(({ writtenBy }) => writtenBy)].filter((writer) => writer !== undefined)
    try {
      const written = await program.database.transaction({ workspaceId }, (tx) => program.writer.create(tx, this.#context(), name, input, { action: object.writtenBy ?? 'create', rights: 'action', writers }))
      return written.id
    } catch (error) {
      // Samples need not fit together (an end before a start): what is refused and not needed is left out.
      const refused = isProblem(error) ? (error.details.fields ?? []).map(({ path }) => path.split('/')[1] ?? '').filter((field) => Object.hasOwn(input, field) && !without.includes(field)) : []
      if (refused.length === 0) throw new Error(`${name} could not be made: ${String(error)} ${JSON.stringify(isProblem(error) ? error.details : {})}`, { cause: error })
      return this.make(name, given, [...without, ...refused])
    }
  }

  #sample(object: ResolvedObject): Record<string, JsonObject[string]> {
    const sample = sampleInput(this.#registry, object.name, this.#dice)
    const known = fitting[object.name] ?? {}
    return Object.fromEntries(Object.entries({ ...sample, ...known }).flatMap(([field, value]) => {
      if (field === object.state?.field || field === 'tags' || field === 'owner' || field === 'department') return []
      const { type } = this.#registry.field(object.name, field)
      return [[field, type === 'money' && !Object.hasOwn(known, field) ? { amount: 1000 + Math.floor(this.#dice.next() * 1000), currency: 'CNY' } : value]]
    }))
  }

  /** What a record cannot be without and no sample gives. */
  async #required(object: ResolvedObject, given: JsonObject): Promise<Record<string, JsonObject[string]>> {
    const needed: Record<string, JsonObject[string]> = {}
    for (const [name, field] of Object.entries(object.fields)) {
      if (field.required !== true || Object.hasOwn(given, name)) continue
      const [to] = targetsOf(field)
      if (to !== undefined) {
        const id = await this.make(to, {})
        needed[name] = field.type === 'relation' ? id : { object: to, id }
      } else if (field.type === 'text' && field.pattern !== undefined) {
        needed[name] = ['CNY', 'customer', 'a'.repeat(64), '#aabbcc', '2026-01', 'text/plain'].find((sample) => new RegExp(field.pattern ?? '', 'u').test(sample)) ?? 'text'
      } else if (field.writtenBy !== undefined) needed[name] = field.type === 'number' ? 7 : 'text/plain'
      if (field.type === 'email') needed[name] = `${randomUUID().slice(0, 8)}@example.com`
    }
    return needed
  }

  async #change(name: string, id: string, values: JsonObject): Promise<void> {
    const { program, workspaceId } = this.#app
    await program.database.transaction({ workspaceId }, (tx) => program.writer.update(tx, this.#context(), name, id, values, { action: 'update', rights: 'action' }))
  }

  async #share(object: string, id: string, grantee: { readonly object: string; readonly id: string }): Promise<void> {
    const answer = await this.#app.admin.post(`/api/v1/${this.#registry.object(object).path}/${id}/share`, { with: grantee, level: 'read' })
    if (answer.status !== 200) throw new Error(`${object} could not be shared: ${answer.text}`)
  }

  #context(): Context {
    const { admin, clock, workspaceId } = this.#app
    return {
      workspaceId, now: clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'access suite',
      actor: { userId: admin.userId, name: 'Maker', language: 'en', zone: 'UTC', departmentId: undefined, departmentIds: [], teamIds: [], permissions: { administrator: true, otherwise: everything, objects: {} }, via: 'job' },
    }
  }
}

/** What no sample knows: what a webhook may listen to, whose records lie in a pool. */
const fitting: Readonly<Record<string, Record<string, JsonObject[string]>>> = {
  // A plan is never more than its order, and in the same currency.
  paymentPlan: { currency: 'CNY', amount: { amount: 10, currency: 'CNY' } }, receipt: { currency: 'CNY' }, payment: { currency: 'CNY' }, refund: { currency: 'CNY' },
  // A sum of line and tax is refused where it can no longer be counted exactly.
  quoteLine: { quantity: 2, taxRate: 0.13 }, contractLine: { quantity: 2, taxRate: 0.13 }, orderLine: { quantity: 2, taxRate: 0.13 }, invoiceLine: { quantity: 2, taxRate: 0.13 },
  priceList: { audience: 'everybody', filter: null }, cadenceRule: { filter: null }, careRule: { filter: null }, shop: { goesTo: 'nobody', currency: null, deliveryFee: null, freeFrom: null }, leadForm: { questions: [{ field: 'name' }, { field: 'phone' }], origins: null, source: 'website', goesTo: 'nobody' }, webhook: { events: ['customer.*'], filter: null }, publicPool: { object: 'customer', fieldsBeforeClaim: null }, poolRule: { clock: 'createdAt', filter: null }, holdingLimit: { object: 'customer', filter: null, active: false }, qualityRule: { object: 'customer', check: 'filled', field: 'city', otherField: null, filter: null, days: null }, scoringRule: { object: 'lead', filter: null, decayFrom: null, active: false }, scoreBand: { object: 'lead' }, assignmentRule: { object: 'customer', filter: null, method: 'territory', by: null, table: [{ filter: { field: 'name', is: 'isEmpty' }, to: [{ object: 'department', id: '00000000-0000-7000-8000-000000000000' }] }], fallback: null, active: false },
}

/** The subject as the value of a field that leads to it. */
export function pointing(kind: Pointer['kind'], { object, id }: Pick<Subject, 'object' | 'id'>): JsonObject[string] {
  if (kind === 'links') return [{ object: object.name, id }]
  return kind === 'target' ? { object: object.name, id } : id
}

function isOwned({ access }: ResolvedObject): boolean {
  return access === undefined || access === 'owned'
}

/** First what others follow. */
function inFollowOrder(registry: Registry): ResolvedObject[] {
  const depth = (object: ResolvedObject): number => {
    const field = object.followsField === undefined ? undefined : object.allFields[object.followsField]
    if (field === undefined) return 0
    const targets = targetsOf(field)
    const to = targets.includes('customer') ? 'customer' : targets[0] ?? ''
    return 1 + depth(registry.object(to))
  }
  return [...registry.objects.values()].sort((one, other) => depth(one) - depth(other))
}

/** A word of its own in a field that is searched and that a sample would fill with text. */
function wordFor(object: ResolvedObject, index: number): { readonly word: string | undefined; readonly given: JsonObject } {
  const word = `qx${'bcdfghjklm'.charAt(index % 10)}${'npqrstvwxz'.charAt(Math.floor(index / 10))}zword`
  const field = Object.entries(object.fields).find(([, { type, search, unique }]) => search !== undefined && (type === 'text' || type === 'longText') && unique !== true)
  if (field !== undefined) return { word, given: { [field[0]]: word } }
  const title = object.fields[object.title]
  return { word: undefined, given: title?.type === 'text' && title.pattern === undefined && title.unique !== true ? { [object.title]: word } : {} }
}
