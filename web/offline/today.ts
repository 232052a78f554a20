import type { QueryClient } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Inverse, ResolvedObject } from '../../src/model/define/registry.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { awaySince } from '../data/away.ts'
import { questionOf } from '../data/client.ts'
import { type Me, rightsOf } from '../data/me.ts'
import { addressOf, offeredQuery, recordQuery, relatedQuestion, rowsQuery, timelineQuery } from '../data/records.ts'
import { ApiProblem } from '../data/problem.ts'
import { type Row, relatedOf, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { ground } from './index.ts'
import { changeState } from './state.ts'

// Brings today's customers here while the network is there: through the same questions that the screens ask, so that the screens find
// the answers later, and with nothing in them that this person may not see.

const mostCustomers = 30
const mostRows = 200
const lists: readonly string[] = ['contact', 'contactPoint', 'opportunity', 'order']
/** Under which the list of customers on this device lies. */
const index = '/offline/customers'

export interface KeptCustomer { readonly id: string; readonly name: string; readonly phone: string; readonly at: number }

const mine: Filter = { field: 'owner', is: 'equals', value: { viewer: 'me' } }
const today = { period: 'day', offset: 0 } as const
const dueOrToday = (field: string): Filter => ({ or: [{ field, is: 'during', value: today }, { field, is: 'olderThan', value: { amount: 0, unit: 'hour' } }] })

/** Prices as the person may see them, in the order of names. */
export const pricesQuery = () => rowsQuery('product', { filter: { field: 'status', is: 'equals', value: 'active' }, sort: [{ field: 'name' }], fields: ['code', 'name', 'unit', 'listPrice'], limit: mostRows })

/** What is kept of customers, the latest opened or planned first. */
export async function keptCustomers(): Promise<readonly KeptCustomer[]> {
  const { kept } = await ground()
  const found = await kept.get(index)
  return found === undefined ? [] : JSON.parse(found.text) as readonly KeptCustomer[]
}

/** Asks for all of it anew. A failure leaves what was there. @param opened customers that were looked at last. @throws ApiProblem 401 once the session is over: nothing more is kept then. */
export async function bringToday(client: QueryClient, me: Me, opened: readonly string[]): Promise<void> {
  const rights = rightsOf(me.permissions)
  if (!rights.mayRead('customer')) return
  const { kept } = await ground()
  const before = await keptCustomers()
  const ids = [...new Set([...await planned(client, rights.mayRead('activity')), ...opened, ...before.map(({ id }) => id)])].slice(0, mostCustomers)
  const customers: KeptCustomer[] = []
  for (const id of ids) {
    const row = await bringOne(client, id)
    const known = row === 'unanswered' ? before.find((each) => each.id === id) : row === 'gone' ? undefined : { id, name: textOf(row['name']), phone: textOf(row['phone']), at: Date.now() }
    if (known !== undefined) customers.push(known)
  }
  const customer = model.object('customer')
  for (const inverse of listsOf(customer).filter(({ object }) => rights.mayRead(object))) await bringRelated(client, customer, inverse, ids)
  if (rights.mayRead('product')) await client.fetchQuery({ ...pricesQuery(), staleTime: 0, retry: false }).catch(() => undefined)
  if (awaySince() !== undefined) return
  await kept.put(index, JSON.stringify(customers))
  changeState({ refreshedAt: Date.now() })
}

/** Customers of today's appointments and due tasks, and those to contact. */
async function planned(client: QueryClient, plans: boolean): Promise<readonly string[]> {
  const rows = async (object: string, filter: Filter, fields: readonly string[]) => (await client.fetchQuery({ ...rowsQuery(object, { filter: { and: [mine, filter] }, fields, sort: [{ field: 'updatedAt', descending: true }], limit: mostCustomers }), staleTime: 0, retry: false }).catch(() => ({ rows: [] }))).rows
  const ids = (found: readonly Row[]) => found.flatMap((row) => relatedOf(row['customer'])?.id ?? [])
  const [meetings, tasks, contacts] = await Promise.all([
    plans ? rows('activity', { field: 'start', is: 'during', value: today }, ['customer']) : [],
    plans ? rows('activity', { and: [{ field: 'status', is: 'equals', value: 'open' }, dueOrToday('due')] }, ['customer']) : [],
    rows('customer', dueOrToday('nextContactAt'), ['name']),
  ])
  return [...ids(meetings), ...ids(tasks), ...contacts.map(({ id }) => id)]
}

/** One customer as its page asks for it. @returns gone where it is no longer there, or no longer to be seen. @throws ApiProblem 401 */
async function bringOne(client: QueryClient, id: string): Promise<Row | 'gone' | 'unanswered'> {
  try {
    const row = await client.fetchQuery({ ...recordQuery('customer', id), staleTime: 0, retry: false })
    await client.fetchInfiniteQuery({ ...timelineQuery('customer', id, undefined), staleTime: 0, retry: false })
    await client.fetchQuery({ ...offeredQuery('customer', id), staleTime: 0, retry: false })
    return row
  } catch (error) {
    const status = error instanceof ApiProblem ? error.status : 0
    if (status === 401) throw error
    return status === 403 || status === 404 ? 'gone' : 'unanswered'
  }
}

const listsOf = (object: ResolvedObject): readonly Inverse[] => [...object.inverses.values()].filter((inverse) => lists.includes(inverse.object) && inverse.kind !== 'links')

/** What hangs on all of them in one question, laid down as the answers to the questions that the page of each asks. */
async function bringRelated(client: QueryClient, object: ResolvedObject, inverse: Inverse, ids: readonly string[]): Promise<void> {
  const value = inverse.kind === 'target' ? ids.map((id) => ({ object: object.name, id })) : [...ids]
  if (ids.length === 0) return
  const { rows } = await client.fetchQuery({ ...rowsQuery(inverse.object, { filter: { field: inverse.field, is: 'in', value }, sort: [{ field: 'createdAt', descending: true }], limit: mostRows }), staleTime: 0, retry: false }).catch(() => ({ rows: undefined }))
  // Not asked anew: what was kept stays, with its age.
  if (rows === undefined || awaySince() !== undefined) return
  const { kept } = await ground()
  const address = addressOf(inverse.object)
  const put = (question: string, answer: JsonObject) => kept.put(question, JSON.stringify(answer))
  for (const row of rows) await put(`${address}/${row.id}`, row)
  for (const id of ids) {
    const own = rows.filter((row) => relatedOf(row[inverse.field])?.id === id)
    // Where the answer was cut, nobody is told that there is no more.
    if (rows.length === mostRows && own.length < 5) continue
    const question = relatedQuestion(inverse, object.name, id)
    await put(questionOf(`${address}/query`, question), { rows: own.slice(0, question.limit) })
    await put(questionOf(`${address}/count`, { filter: question.filter }), { count: own.length, exact: true })
  }
}
