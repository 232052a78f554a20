import { hierarchiesOf } from '../../src/model/define/hierarchies.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import type { TestClient } from '../support/client.ts'
import { pointing, type Subject, type World } from './world.ts'

/** One way by which somebody may learn of a record. */
export interface ReadingDoor {
  readonly name: string
  /** Whether the door exists for this record. */
  readonly applies: (subject: Subject) => boolean
  /** The right on the record that opens the door: reading, unless it says otherwise. */
  readonly needs?: (subject: Subject) => 'read' | 'change'
  /** Whether the answer gave away that the record is there. */
  readonly learns: (client: TestClient, subject: Subject, world: World) => Promise<boolean>
}

const always = () => true
const at = ({ object, id }: Pick<Subject, 'object' | 'id'>) => `/api/v1/${object.path}/${id}`
const of = ({ object }: Pick<Subject, 'object'>) => `/api/v1/${object.path}`
const isIt = (id: string): Filter => ({ field: 'id', is: 'equals', value: id })

interface Shown { readonly title: string | null }
interface Page { readonly rows: readonly { readonly id: string }[] }

/** A refusal gives nothing away; a fault of ours fails the suite. */
async function allowed<Body>(answer: ReturnType<TestClient['get']>): Promise<Body | undefined> {
  const { status, body, text } = await answer
  if (status >= 200 && status < 300) return body as Body
  if (status === 403 || status === 404) return undefined
  throw new Error(`The door answered ${status}: ${text.slice(0, 600)}`)
}

async function listed(answer: ReturnType<TestClient['get']>, id: string): Promise<boolean> {
  return (await allowed<Page>(answer))?.rows.some((row) => row.id === id) ?? false
}

const opens = async (answer: ReturnType<TestClient['get']>) => (await allowed<unknown>(answer)) !== undefined

/** Of an import that never had a file nothing can be told, which is told to those who may see it. */
const isThere = async (answer: ReturnType<TestClient['get']>) => (await answer).status === 409 || opens(answer)

function isPart({ fields }: Subject['object']): boolean {
  return Object.values(fields).some((field) => (field.type === 'relation' || field.type === 'target') && field.part === true)
}

function sortedBy({ object }: Subject): string {
  const named = Object.entries(object.fields).find(([, field]) => ['text', 'date', 'choice', 'number', 'money', 'email'].includes(field.type))
  return named?.[0] ?? 'createdAt'
}

export const readingDoors: readonly ReadingDoor[] = [
  { name: 'list', applies: always, learns: (client, subject) => listed(client.get(`${of(subject)}?limit=200&fields=id&filter=${encodeURIComponent(JSON.stringify(isIt(subject.id)))}`), subject.id) },
  { name: 'query', applies: always, learns: (client, subject) => listed(client.post(`${of(subject)}/query`, { limit: 200, fields: ['id', 'owner'] }), subject.id) },
  { name: 'filter', applies: always, learns: (client, subject) => listed(client.post(`${of(subject)}/query`, { filter: { and: [isIt(subject.id), { not: { field: 'createdAt', is: 'isEmpty' } }] }, fields: ['id'] }), subject.id) },
  { name: 'sort', applies: always, learns: (client, subject) => listed(client.post(`${of(subject)}/query`, { sort: [{ field: sortedBy(subject), descending: true }], fields: ['id'], limit: 200 }), subject.id) },
  { name: 'past', applies: always, learns: (client, subject, { app }) => listed(client.post(`${of(subject)}/query`, { filter: isIt(subject.id), asOf: new Date(app.clock.now()).toISOString() }), subject.id) },
  {
    name: 'bin', applies: ({ binned }) => binned !== undefined,
    learns: (client, subject) => listed(client.get(`${of(subject)}?bin=true&limit=200&fields=id`), subject.binned?.id ?? ''),
  },
  {
    name: 'count', applies: always,
    learns: async (client, subject) => ((await allowed<{ count: number }>(client.post(`${of(subject)}/count`, { filter: isIt(subject.id) })))?.count ?? 0) > 0,
  },
  {
    name: 'aggregate', applies: always,
    learns: async (client, subject) => ((await allowed<{ rows: { values: number[] }[] }>(client.post(`${of(subject)}/aggregate`, { filter: isIt(subject.id), measures: [{ function: 'count' }] })))?.rows[0]?.values[0] ?? 0) > 0,
  },
  {
    name: 'group', applies: always,
    learns: async (client, subject) => (await allowed<{ rows: unknown[] }>(client.post(`${of(subject)}/aggregate`, { filter: isIt(subject.id), groupBy: { field: 'owner' }, measures: [{ function: 'count' }, { function: 'max', field: 'createdAt' }] })))?.rows.length === 1,
  },
  { name: 'search-in-list', applies: ({ word }) => word !== undefined, learns: (client, subject) => listed(client.post(`${of(subject)}/query`, { search: subject.word, fields: ['id'] }), subject.id) },
  {
    // A part is found as the record that it is part of.
    name: 'search', applies: ({ word }) => word !== undefined,
    learns: async (client, { word = '', id, object, follows }) => {
      const shown = isPart(object) ? follows?.id : id
      return (await allowed<{ hits: { id: string }[] }>(client.get(`/api/v1/search?q=${word}&limit=50`)))?.hits.some((hit) => hit.id === shown) ?? false
    },
  },
  {
    name: 'export', applies: always,
    learns: async (client, subject) => {
      const { status, text } = await client.post(`${of(subject)}/export`, { format: 'jsonl', query: { filter: isIt(subject.id) }, fields: ['createdAt'] })
      // Another company may have no such address at all.
      if (status === 403 || status === 404) return false
      if (status !== 200) throw new Error(`The door answered ${status}: ${text.slice(0, 600)}`)
      return text.includes('createdAt')
    },
  },
  { name: 'import-refused', applies: ({ object }) => object.name === 'import', learns: (client, subject) => isThere(client.get(`${at(subject)}/refused`)) },
  { name: 'import-kept', applies: ({ object }) => object.name === 'import', learns: (client, subject) => isThere(client.get(`${at(subject)}/kept`)) },
  { name: 'read', applies: always, learns: (client, subject) => opens(client.get(at(subject))) },
  { name: 'history', applies: always, learns: (client, subject) => opens(client.get(`${at(subject)}/history`)) },
  { name: 'timeline', applies: always, learns: (client, subject) => opens(client.get(`${at(subject)}/timeline`)) },
  { name: 'why', applies: always, learns: (client, subject) => opens(client.get(`${at(subject)}/access`)) },
  { name: 'shares', applies: always, learns: (client, subject) => opens(client.get(`${at(subject)}/shares`)) },
  { name: 'returning', applies: ({ object }) => object.pools === true, learns: (client, subject) => opens(client.get(`${at(subject)}/returning`)) },
  { name: 'hierarchies', applies: ({ object }) => hierarchiesOf(object).length > 0, learns: (client, subject) => opens(client.get(`${at(subject)}/hierarchies`)) },
  { name: 'offered', applies: always, learns: (client, subject) => opens(client.get(`${at(subject)}/actions`)) },
  {
    name: 'relation', applies: ({ pointer }) => pointer !== undefined,
    learns: async (client, { pointer }) => {
      if (pointer === undefined) return false
      const value = (await allowed<Record<string, Shown | readonly Shown[] | null>>(client.get(at(pointer))))?.[pointer.field]
      return [value].flat().some((shown) => typeof shown?.title === 'string')
    },
  },
  {
    name: 'related-filter', applies: ({ pointer }) => pointer?.kind === 'relation' || (pointer?.kind === 'links' && pointer.single),
    learns: async (client, { pointer, id }) => pointer !== undefined
      && listed(client.post(`${of(pointer)}/query`, { filter: { and: [isIt(pointer.id), { some: pointer.field, where: isIt(id) }] }, fields: ['id'] }), pointer.id),
  },
  {
    name: 'path-filter', applies: ({ pointer }) => pointer?.kind === 'relation',
    learns: async (client, { pointer }) => pointer !== undefined
      && listed(client.post(`${of(pointer)}/query`, { filter: { and: [isIt(pointer.id), { field: `${pointer.field}.createdAt`, is: 'isNotEmpty' }] }, fields: ['id'] }), pointer.id),
  },
  {
    name: 'inverse-filter', applies: ({ parent }) => parent !== undefined,
    learns: async (client, { parent, id }) => parent !== undefined
      && listed(client.post(`${of(parent)}/query`, { filter: { and: [isIt(parent.id), { some: parent.inverse, where: isIt(id) }] }, fields: ['id'] }), parent.id),
  },
  {
    name: 'inverse-aggregate', applies: ({ parent }) => parent !== undefined,
    learns: async (client, { parent, id }) => parent !== undefined
      && listed(client.post(`${of(parent)}/query`, { filter: { and: [isIt(parent.id), { aggregate: 'count', over: parent.inverse, where: isIt(id), is: 'moreThan', value: 0 }] }, fields: ['id'] }), parent.id),
  },
  {
    name: 'timeline-of-parent', applies: ({ parent, object }) => parent !== undefined && object.timeline === true && parent.object.inverses.get(parent.inverse)?.kind !== 'links',
    learns: async (client, { parent, id }) => (parent === undefined ? false : (await allowed<{ entries: { id: string }[] }>(client.get(`${at(parent)}/timeline`)))?.entries.some((entry) => entry.id === id) ?? false),
  },
  {
    // (A file comes as a form, not as fields.) 422 comes in any case, as the other field is none; what is told of the relation gives the record away or not.
    name: 'side-parameter', applies: ({ pointer }) => pointer !== undefined && pointer.object.name !== 'file' && pointer.object.allFields[pointer.field]?.administrators !== true,
    needs: ({ pointer }) => (pointer?.part === true ? 'change' : 'read'),
    learns: async (client, subject) => {
      const { pointer } = subject
      if (pointer === undefined) return false
      const answer = await client.post(of(pointer), { [pointer.field]: pointing(pointer.kind, subject), thereIsNoSuchField: 1 })
      if (answer.status === 403 || answer.status === 404) return false
      if (answer.status !== 422) throw new Error(`The door answered ${answer.status}: ${answer.text.slice(0, 600)}`)
      return !(answer.body.fields as { path: string }[]).some(({ path }) => path.startsWith(`/${pointer.field}`))
    },
  },
]
