import type { Json } from '../../src/lib/json.ts'
import { seededRandom } from '../../src/lib/random.ts'
import type { Field } from '../../src/model/define/field.ts'
import { type FieldRight, type ObjectPermission, type Permissions, within } from '../../src/model/define/permission.ts'
import type { Registry } from '../../src/model/define/registry.ts'
import { behaviourOf } from '../../src/model/fields/index.ts'
import { sampleInput } from '../../src/model/fields/sampleInput.ts'
import type { TestAnswer, TestClient } from '../support/client.ts'
import { fieldRight } from './oracle.ts'
import type { Tally } from './tally.ts'
import type { Subject, World } from './world.ts'

export type Said = (object: string, name: string) => FieldRight

const leading: ReadonlySet<string> = new Set(['relation', 'target', 'links', 'file'])
export const isLeading = ({ type }: Field): boolean => leading.has(type)

/** Rights over all records, with what is said of each field that is named. */
export function permissionsSaying(registry: Registry, said: Said): Permissions {
  const objects: Record<string, ObjectPermission> = {}
  for (const object of registry.objects.values()) {
    const fields = Object.fromEntries(Object.keys(object.fields).map((name) => [name, said(object.name, name)]))
    objects[object.name] = within('all', { export: true, import: true, fields })
  }
  return { otherwise: within('all'), objects }
}

/** What an open eye sees of a record, and which questions its fields answer at all: the same requests, sent with every right. */
export interface Known {
  readonly record: Readonly<Record<string, Json>>
  readonly row: Readonly<Record<string, Json>>
  readonly changed: ReadonlyMap<string, Json>
  /** Status of each question by field and door. */
  readonly answers: ReadonlyMap<string, number>
}

interface Question { readonly door: string; /** The relation that the question goes over, with a right of its own. */ readonly over?: { readonly object: string; readonly field: string } | undefined; readonly ask: (client: TestClient) => Promise<TestAnswer>; /** Answered for masked fields too. */ readonly masked: boolean }

const at = ({ object, id }: Pick<Subject, 'object' | 'id'>) => `/api/v1/${object.path}/${id}`
const of = ({ object }: Pick<Subject, 'object'>) => `/api/v1/${object.path}`
const isIt = (id: string) => ({ field: 'id', is: 'equals', value: id })

/** Everything that may be asked about one field. */
function questions(subject: Subject, name: string, field: Field): Question[] {
  const { pointer, parent } = subject
  const query = (body: object, path = of(subject)) => (client: TestClient) => client.post(`${path}/query`, { fields: ['id'], ...body })
  const filled = { field: name, is: 'isNotEmpty' }
  const dated = field.type === 'date' || field.type === 'datetime'
  return [
    { door: 'fields', masked: true, ask: (client) => client.post(`${of(subject)}/query`, { fields: [name], filter: isIt(subject.id) }) },
    { door: 'filter', masked: true, ask: query({ filter: filled }) },
    { door: 'filter-part', masked: false, ask: query({ filter: { field: name, is: 'startsWith', value: '1' } }) },
    { door: 'filter-order', masked: false, ask: query({ filter: { field: name, is: field.type === 'text' ? 'contains' : 'moreThan', value: field.type === 'text' ? 'a' : 0 } }) },
    { door: 'sort', masked: false, ask: query({ sort: [{ field: name }] }) },
    { door: 'group', masked: false, ask: (client) => client.post(`${of(subject)}/aggregate`, { groupBy: { field: name, ...(dated ? { period: 'month' } : {}) }, measures: [{ function: 'count' }] }) },
    { door: 'measure', masked: false, ask: (client) => client.post(`${of(subject)}/aggregate`, { measures: [{ function: 'max', field: name }] }) },
    { door: 'export', masked: true, ask: (client) => client.post(`${of(subject)}/export`, { format: 'jsonl', fields: [name], query: { filter: isIt(subject.id) } }) },
    { door: 'history-of-field', masked: true, ask: (client) => client.get(`${at(subject)}/history?field=${name}`) },
    ...(pointer?.kind === 'relation' ? [{ door: 'filter-over-relation', over: { object: pointer.object.name, field: pointer.field }, masked: true, ask: query({ filter: { field: `${pointer.field}.${name}`, is: 'isNotEmpty' } }, of(pointer)) }] : []),
    ...(parent === undefined ? [] : [
      { door: 'filter-over-inverse', over: inverseOf(parent), masked: true, ask: query({ filter: { some: parent.inverse, where: filled } }, of(parent)) },
      { door: 'aggregate-over-inverse', over: inverseOf(parent), masked: false, ask: query({ filter: { aggregate: 'max', over: parent.inverse, of: name, is: 'moreThan', value: 0 } }, of(parent)) },
    ]),
  ]
}

function inverseOf({ object, inverse }: NonNullable<Subject['parent']>): { readonly object: string; readonly field: string } | undefined {
  const found = object.inverses.get(inverse)
  return found === undefined ? undefined : { object: found.object, field: found.field }
}

/** So many records at once: all of them together would wait for connections longer than the program lets anybody wait. */
async function inTurns(subjects: readonly Subject[], look: (subject: Subject) => Promise<void>): Promise<void> {
  const left = [...subjects]
  await Promise.all(Array.from({ length: 12 }, async () => { for (let subject = left.shift(); subject !== undefined; subject = left.shift()) await look(subject) }))
}

/** Asks all of it with every right: what is refused to an administrator is not to be had at all. */
export async function knowAll(world: World): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  await inTurns(world.subjects, async (subject) => {
    const client = eyesFor(subject, world)
    const answers = new Map<string, number>()
    for (const [name, field] of Object.entries(subject.object.fields)) {
      await Promise.all(questions(subject, name, field).map(async ({ door, ask }) => { answers.set(`${name} ${door}`, (await ask(client)).status) }))
    }
    const record = (await client.get(at(subject))).body
    const row = (await client.post(`${of(subject)}/query`, { filter: isIt(subject.id) })).body.rows[0]
    const entries = (await client.get(`${at(subject)}/history`)).body.entries as Entry[]
    known.set(subject.id, { record, row, changed: changedIn(entries), answers })
  })
  return known
}

interface Entry { readonly changes?: readonly { readonly field: string; readonly before: Json; readonly after: Json }[] }

function changedIn(entries: readonly Entry[]): Map<string, Json> {
  const changed = new Map<string, Json>()
  for (const { changes = [] } of entries) for (const { field, after } of changes) if (after !== null && !changed.has(field)) changed.set(field, after)
  return changed
}

/** Personal records show themselves to their owner alone. */
function eyesFor(subject: Subject, world: World): TestClient {
  return subject.object.access === 'personal' ? world.owner.client : world.app.admin
}

/** Compares what somebody with these field rights is shown and answered with what an open eye is. */
export async function lookAtFields(world: World, said: Said, known: ReadonlyMap<string, Known>, label: string, tally: Tally, most = Infinity): Promise<void> {
  const { client } = world.owner
  await inTurns(world.subjects, async (subject) => {
    const open = known.get(subject.id)
    if (open === undefined) return
    const rightOf = (name: string) => fieldRight(world.registry, subject.object.name, name, said)
    await lookAtValues(client, subject, open, rightOf, label, tally)
    for (const [name, field] of telling(subject.object.fields, most)) {
      await Promise.all([
        ...questions(subject, name, field).map((question) => {
          const { over } = question
          const way = over === undefined ? 'read' : fieldRight(world.registry, over.object, over.field, said)
          // Nobody looks over a relation that he may not read whole.
          return lookAtQuestion(client, subject, question, name, way === 'none' || way === 'masked' ? 'none' : rightOf(name), open, label, tally)
        }),
        lookAtReveal(client, subject, name, rightOf(name), label, tally),
      ])
    }
  })
}

/** The first of each type of field, as many as are wanted: for a look that need not be at all of them. */
function telling(fields: Subject['object']['fields'], most: number): (readonly [string, Field])[] {
  const all = Object.entries(fields)
  if (all.length <= most) return all
  const first = all.filter(([, { type }], index) => all.findIndex(([, other]) => other.type === type) === index)
  return first.slice(0, most)
}

async function lookAtQuestion(client: TestClient, subject: Subject, { door, ask, masked }: Question, name: string, right: FieldRight, open: Known, label: string, tally: Tally): Promise<void> {
  const usual = open.answers.get(`${name} ${door}`) ?? 0
  // What nobody is answered is no question.
  if (usual >= 400) return
  const { status, text } = await ask(client)
  // What is looked up through a masked relation is masked, and the way to it closed to questions.
  const lookedUp = right === 'masked' && subject.object.allFields[name]?.type === 'lookup'
  const expected = right === 'none' || (right === 'masked' && !masked) ? [403] : lookedUp ? [200, 403] : [200]
  tally.check(expected.includes(status), subject.object.name, door, `${label} ${name} (${right})`, () => `answers ${status} instead of ${expected.join(' or ')}: ${text.slice(0, 200)}`)
}

/** The one way to see a masked value whole; of a hidden one there is none. */
async function lookAtReveal(client: TestClient, subject: Subject, name: string, right: FieldRight, label: string, tally: Tally): Promise<void> {
  const { status, text } = await client.post(`${at(subject)}/reveal`, { field: name })
  tally.check(status === (right === 'none' ? 403 : 200), subject.object.name, 'reveal', `${label} ${name} (${right})`, () => `answers ${status}: ${text.slice(0, 200)}`)
}

async function lookAtValues(client: TestClient, subject: Subject, open: Known, rightOf: (name: string) => FieldRight, label: string, tally: Tally): Promise<void> {
  const [read, list, history, timeline] = await Promise.all([
    client.get(at(subject)), client.post(`${of(subject)}/query`, { filter: isIt(subject.id) }), client.get(`${at(subject)}/history`), client.get(`${at(subject)}/timeline`),
  ])
  const record: Readonly<Record<string, Json>> = read.body ?? {}
  const row: Readonly<Record<string, Json>> = list.body?.rows?.[0] ?? {}
  const file = await client.post(`${of(subject)}/export`, { format: 'jsonl', query: { filter: isIt(subject.id) } })
  const line: Readonly<Record<string, Json>> = file.status === 200 && file.text.trim() !== '' ? JSON.parse(file.text) : {}
  const shown: readonly (readonly [string, Readonly<Record<string, Json>>, Readonly<Record<string, Json>>])[] = [['read', record, open.record], ['list', row, open.row]]
  for (const name of Object.keys(subject.object.fields)) {
    const right = rightOf(name)
    const note = (held: boolean, door: string, value: Json | undefined) => tally.check(held, subject.object.name, door, `${label} ${name} (${right})`, () => `shows ${JSON.stringify(value).slice(0, 200)}`)
    for (const [door, values, whole] of shown) {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      const masked = Array.isArray(values['masked']) && values['masked'].includes(name)
      note(holds(right, value, Object.hasOwn(whole, name) ? whole[name] : undefined, masked), door, value)
    }
    const exported = Object.hasOwn(line, name) ? line[name] : undefined
    const whole = Object.hasOwn(open.row, name) ? open.row[name] ?? null : null
    note(right === 'none' ? exported === undefined : right !== 'masked' || whole === null || !tells(exported, whole), 'export', exported)
    for (const [door, answer] of [['history', history], ['timeline', timeline]] as const) {
      const entries = ((answer.body?.entries ?? []) as Entry[]).filter(({ changes }) => changes !== undefined)
      const value = changedIn(entries).get(name)
      const written = open.changed.get(name)
      note(right === 'none' ? value === undefined : written === undefined || right !== 'masked' || !tells(value, written), door, value)
    }
  }
}

function holds(right: FieldRight, value: Json | undefined, whole: Json | undefined, masked: boolean): boolean {
  if (right === 'none') return value === undefined && !masked
  if (right !== 'masked') return whole === undefined || whole === null || value !== undefined
  return whole === undefined || whole === null || (masked && !tells(value, whole))
}

/** Whether a masked value still is the whole one: a word without anything to hide (an empty text, one character) tells nothing. */
function tells(value: Json | undefined, whole: Json): boolean {
  return value !== undefined && value !== null && JSON.stringify(value) === JSON.stringify(whole)
}

/** Nobody writes a field that he may only read: not on its own, not with a new record, not among many. */
export async function writeFields(world: World, said: Said, label: string, tally: Tally): Promise<void> {
  const dice = seededRandom(3)
  const { client } = world.owner
  for (const subject of world.subjects) {
    const { object } = subject
    if (object.writtenBy !== undefined) continue
    const sample = sampleInput(world.registry, object.name, dice, (to) => world.subjects.find((one) => one.object.name === to)?.id)
    const version = (await client.get(at(subject))).body.version as number
    for (const [name, field] of Object.entries(object.fields)) {
      const value = sample[name]
      if (value === undefined || field.writtenBy !== undefined || !behaviourOf(field).written || said(object.name, name) === 'edit') continue
      const values = { [name]: value }
      const [change, create, many] = await Promise.all([
        field.immutable === true ? undefined : client.patch(at(subject), values, { version }), client.post(of(subject), values),
        client.post(`${of(subject)}/bulk`, { ids: [subject.id], changes: values, preview: true }),
      ])
      const who = `${label} ${name} (${said(object.name, name)})`
      // A file comes as a form, and is refused as a body before its fields are looked at.
      if (change !== undefined) tally.check(change.status === 403, object.name, 'write', who, () => `answers ${change.status}: ${change.text.slice(0, 200)}`)
      tally.check(create.status === 403 || (object.name === 'file' && create.status === 422), object.name, 'write-new', who, () => `answers ${create.status}: ${create.text.slice(0, 200)}`)
      tally.check(many.status === 403 || many.body.count === 0, object.name, 'write-many', who, () => `answers ${many.status}: ${many.text.slice(0, 200)}`)
    }
    const after = (await client.get(at(subject))).body.version as number
    tally.check(after === version, object.name, 'write', label, () => 'changed the record')
  }
}
