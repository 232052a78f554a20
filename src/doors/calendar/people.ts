import { fieldRightOn, permissionOn } from '../../access/index.ts'
import { asText } from '../../lib/json.ts'
import { isProblem } from '../../lib/problem.ts'
import type { Context } from '../../records/context.ts'
import type { Records, Row } from '../../records/engine.ts'
import { clearText, linksOf } from './values.ts'

/** Somebody of an invitation; without an address they can only be named. */
export interface Invited { readonly name: string; readonly address: string | undefined }

const most = { people: 1000, page: 200, lines: 50 } as const
const kinds = ['contact', 'user'] as const

/** Addresses of the contacts and colleagues that these activities are with, as far as the reader may see them whole; by id. */
export async function addressesOf(records: Pick<Records, 'list'>, context: Context, rows: readonly Row[]): Promise<ReadonlyMap<string, Invited>> {
  const people = new Map<string, Invited>()
  for (const kind of kinds) {
    const { permissions } = context.actor
    if (permissionOn(permissions, kind).read === 'none') continue
    const whole = fieldRightOn(permissions, kind, 'email')
    const ids = [...new Set(rows.flatMap((row) => linksOf(row, 'with')).filter(({ object }) => object === kind).map(({ id }) => id))].slice(0, most.people)
    for (let from = 0; from < ids.length; from += most.page) {
      for (const row of await found(records, context, kind, ids.slice(from, from + most.page), whole === 'read' || whole === 'edit')) people.set(asText(row['id']), { name: clearText(row, 'name') ?? '', address: clearText(row, 'email') })
    }
  }
  return people
}

async function found(records: Pick<Records, 'list'>, context: Context, kind: string, ids: readonly string[], withAddress: boolean): Promise<readonly Row[]> {
  try {
    return (await records.list(context, kind, { filter: { field: 'id', is: 'in', value: ids }, fields: withAddress ? ['name', 'email'] : ['name'], limit: most.page })).rows
  } catch (error) {
    if (isProblem(error) && error.details.status === 403) return []
    throw error
  }
}

/** Who is invited: the people it is with, and those that a calendar named; each address once. */
export function invitedIn(row: Row, people: ReadonlyMap<string, Invited>): readonly Invited[] {
  const linked = linksOf(row, 'with').flatMap(({ id, title }) => { const person = people.get(id) ?? { name: title, address: undefined }; return person.name === '' && person.address === undefined ? [] : [person] })
  const written = (clearText(row, 'attendees') ?? '').split('\n').slice(0, most.lines).flatMap((line) => invited(line) ?? [])
  const seen = new Set<string>()
  return [...linked, ...written].filter(({ name, address }) => { const key = (address ?? name).toLowerCase(); return !seen.has(key) && seen.add(key) })
}

/** 'Name <address>', an address or a name. */
export function invited(text: string | undefined): Invited | undefined {
  const [, name = '', inner] = /^\s*(.*?)\s*(?:<([^<>\s]+@[^<>\s]+)>)?\s*$/.exec(text ?? '') ?? []
  if (inner !== undefined) return { name, address: inner }
  return name === '' ? undefined : /^[^\s@<>]+@[^\s@<>]+$/.test(name) ? { name: '', address: name } : { name, address: undefined }
}
