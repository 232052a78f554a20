import type { ActionDefinition } from '../../src/model/define/action.ts'
import type { Field } from '../../src/model/define/field.ts'
import type { Json } from '../../src/lib/json.ts'
import type { DataScope } from '../../src/model/define/permission.ts'
import type { TestAnswer } from '../support/client.ts'
import { type Made, mayChange, mayRead } from './oracle.ts'
import type { Tally } from './tally.ts'
import type { Subject, Viewer, World } from './world.ts'

/** A version that no record has: whoever passes every right is stopped by it, so that nothing of the suite is ever written. */
const never = 999_999

/** One way to change a record, and the right that it takes. */
export interface WritingDoor {
  readonly name: string
  readonly right: 'read' | 'change'
  readonly applies: (subject: Subject) => boolean
  /** The record that is meant, where it is not the subject itself. */
  readonly meant?: (subject: Subject) => Made
  readonly send: (viewer: Viewer, subject: Subject, world: World, version: number | undefined) => Promise<TestAnswer>
  /** In whose hands the verb is, whatever the scope. */
  readonly administrator?: boolean
  /** The same code for every object. */
  readonly everywhere?: true
  /** Other records that the form of the verb names: who may not read one of them is told so before anything else. */
  readonly named?: (world: World) => readonly Subject[]
}

const at = ({ object, id }: Made) => `/api/v1/${object.path}/${id}`
const versioned = (version: number | undefined) => (version === undefined ? {} : { version })
const byDoor = ({ object }: Subject) => object.writtenBy === undefined

export function writingDoors({ registry }: World): WritingDoor[] {
  const actions = [...registry.actions.values()].filter(({ kind }) => kind !== 'collection')
  return [
    { name: 'update', right: 'change', applies: byDoor, send: ({ client }, subject) => client.patch(at(subject), { tags: ['changed'] }, { version: never }) },
    { name: 'delete', right: 'change', applies: byDoor, send: ({ client }, subject) => client.delete(at(subject), { version: never }) },
    ...actions.map((action): WritingDoor => ({
      name: action.name, right: action.right === 'read' ? 'read' : 'change', administrator: action.administrator === true, ...(action.on === '*' ? { everywhere: true as const } : {}),
      applies: ({ object }) => registry.actionsOn(object.name).some(({ name }) => name === action.name),
      named: (world) => namedIn(action, world),
      send: ({ client, id }, subject, world, version) => client.post(`${at(subject)}/${verbOf(action)}`, inputOf(action, id, world), versioned(version)),
    })),
    ...['restore', 'purge'].map((verb): WritingDoor => ({
      name: `${verb}-from-bin`, right: 'change', applies: ({ binned }) => binned !== undefined, meant: (subject) => subject.binned ?? subject,
      send: ({ client }, subject, _world, version) => client.post(`${at(subject.binned ?? subject)}/${verb}`, {}, versioned(version)),
    })),
  ]
}

function verbOf({ name }: ActionDefinition): string {
  return name.slice(name.indexOf('.') + 1).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** What the input of the verb leads to besides people. */
function namedIn({ input = {} }: ActionDefinition, world: World): readonly Subject[] {
  return Object.values(input).flatMap((field) => {
    const to = field.required !== true ? undefined : field.type === 'relation' ? field.to : field.type === 'target' && !field.to.includes('user') ? field.to[0] : undefined
    return world.subjects.filter(({ object }) => object.name === to && to !== 'user')
  })
}

/** An input that the form of the verb takes, so that a refusal is never the input's. */
function inputOf({ input = {} }: ActionDefinition, viewerId: string, world: World): Record<string, Json> {
  const given: Record<string, Json> = {}
  for (const [name, field] of Object.entries(input)) if (field.required === true) given[name] = valueOf(name, field, given, viewerId, world)
  return given
}

function valueOf(name: string, field: Field, given: Record<string, Json>, viewerId: string, world: World): Json {
  if (field.type === 'choice') {
    const on = field.dependsOn === undefined ? undefined : given[field.dependsOn.field]
    return (typeof on === 'string' ? field.dependsOn?.choices[on] : field.choices)?.[0] ?? null
  }
  const one = (to: string) => (to === 'user' ? viewerId : world.subjects.find(({ object }) => object.name === to)?.id ?? null)
  if (field.type === 'relation') return one(field.to)
  if (field.type === 'file') return one('file')
  if (field.type === 'target') { const to = field.to.includes('user') ? 'user' : field.to[0] ?? ''; return { object: to, id: one(to) } }
  if (field.type === 'email') return 'somebody@example.com'
  if (field.type === 'money') return { amount: 100, currency: 'CNY' }
  if (field.type === 'date') return '2026-11-20'
  if (field.type === 'number') return 1
  if (field.type === 'datetime') return '2026-11-26T09:30:00+08:00'
  if (field.type === 'place') return { latitude: 31.2, longitude: 121.5, datum: 'WGS-84' }
  if (field.type === 'recurrence') return 'FREQ=WEEKLY;BYDAY=TU'
  return name === 'field' ? 'tags' : 'x'
}

/** Some of the people; only these doors; or each verb that is the same for every object by a third of the people under each scope. */
interface Some { readonly viewers?: readonly Viewer[]; readonly only?: readonly string[]; readonly inTurn?: boolean }

/** Tries every change of every record as every viewer; after each refusal the record is what it was. */
export async function writeEverywhere(world: World, scope: DataScope, tally: Tally, standing: Standing, { viewers = world.viewers, only, inTurn = false }: Some = {}): Promise<void> {
  const doors = writingDoors(world).filter(({ name }) => only?.includes(name) !== false)
  for (const [seat, viewer] of viewers.entries()) {
    for (const [row, subject] of world.subjects.entries()) {
      const turn = (at: number) => !inTurn || hasTurn(scope, seat + row + at)
      const tried = doors.filter((door, at) => door.applies(subject) && (door.everywhere !== true || turn(at)))
      const inBulk = bulkDoors.filter((_door, at) => turn(at))
      await Promise.all(tried.map((door) => write(world, door, subject, viewer, scope, tally)))
      await Promise.all(inBulk.map((door) => bulk(door, subject, viewer, scope, tally)))
      // A change leaves a higher version: one reading after all of them tells of each.
      const meant = [...tried.map((door) => ({ record: door.meant?.(subject) ?? subject, door: door.name })), ...(inBulk.length > 0 ? [{ record: subject as Made, door: 'bulk' }] : [])]
      for (const record of new Set(meant.map((one) => one.record))) await standing.check(record, meant.filter((one) => one.record === record).map(({ door }) => door), viewer, tally)
    }
  }
}

const passes: readonly DataScope[] = ['own', 'department', 'below']

/** Over the three scopes each of the people tries each such verb on each object once, and under each scope two of six do. */
function hasTurn(scope: DataScope, at: number): boolean {
  return at % passes.length === passes.indexOf(scope)
}

async function write(world: World, door: WritingDoor, subject: Subject, viewer: Viewer, scope: DataScope, tally: Tally): Promise<void> {
  const meant = door.meant?.(subject) ?? subject
  const reads = mayRead(viewer, meant, scope)
  const may = reads && (door.right === 'read' || mayChange(viewer, meant, scope))
  const byRole = door.administrator === true && viewer.workspace === 'this'
  const expected = byRole || scope === 'none' ? [403] : !reads ? [404, ...(viewer.workspace === 'other' ? [422, 403] : [])] : may ? [409] : [403]
  const hidden = scope !== 'none' && !byRole && door.named?.(world).some((other) => !mayRead(viewer, other, scope)) === true
  const { status, text } = await door.send(viewer, subject, world, may ? never : undefined)
  tally.check(expected.includes(status) || (hidden && status === 422), subject.object.name, door.name, `${viewer.position} with ${scope}`, () => `answers ${status} instead of ${expected.join(' or ')}: ${text.slice(0, 300)}`)
}

/** Bulk changes are tried as previews: rolled back, with the count of what they would reach. */
const bulkDoors = [
  { name: 'bulk-change', body: (id: string) => ({ ids: [id], changes: { tags: ['changed'] } }) },
  { name: 'bulk-by-filter', body: (id: string) => ({ filter: { field: 'id', is: 'equals', value: id }, changes: { tags: ['changed'] } }) },
  { name: 'bulk-action', body: (id: string) => ({ ids: [id], action: 'record.tag', input: { add: ['changed'] } }) },
] as const

async function bulk({ name, body }: (typeof bulkDoors)[number], subject: Subject, viewer: Viewer, scope: DataScope, tally: Tally): Promise<void> {
  const may = mayRead(viewer, subject, scope) && mayChange(viewer, subject, scope)
  const { status, body: answer, text } = await viewer.client.post(`/api/v1/${subject.object.path}/bulk`, { ...body(subject.id), preview: true })
  const count = status === 403 || status === 404 ? 0 : (answer.count as unknown)
  const closed = subject.object.writtenBy !== undefined && name !== 'bulk-action' && count === 0
  tally.check(closed || count === (may ? 1 : 0), subject.object.name, name, `${viewer.position} with ${scope}`, () => `reaches ${String(count)}: ${status} ${text.slice(0, 300)}`)
}

/** What stood in the records before anybody tried, as their owner reads it. */
export class Standing {
  readonly #world: World
  readonly #before = new Map<string, string>()

  constructor(world: World) {
    this.#world = world
  }

  /** Call it while the owner may read what is his. */
  async remember(): Promise<void> {
    for (const subject of this.#world.subjects) for (const record of [subject, ...(subject.binned === undefined ? [] : [subject.binned])]) this.#before.set(record.id, await this.#read(record))
  }

  /** After the viewer tried these doors: the record is what it was. */
  async check(record: Made, doors: readonly string[], viewer: Viewer, tally: Tally): Promise<void> {
    const now = await this.#read(record)
    for (const door of doors) tally.check(now === this.#before.get(record.id), record.object.name, door, viewer.position, () => `one of ${doors.join(', ')} changed the record: ${now}`)
  }

  async #read(record: Made): Promise<string> {
    const answer = await this.#world.owner.client.get(at(record))
    if (answer.status !== 200) throw new Error(`The owner reads ${record.object.name}: ${answer.text}`)
    return answer.text
  }
}
