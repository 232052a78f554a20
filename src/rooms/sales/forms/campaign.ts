import type { Context } from '../../../records/context.ts'
import { textOf } from '../reading.ts'
import type { FormsGiven } from './ports.ts'

/** The campaign that a link names, by its name or by its id elsewhere; undefined where none is called so, or several are. */
export async function campaignNamed({ reader }: Pick<FormsGiven, 'reader'>, own: Context, name: string | undefined): Promise<string | undefined> {
  const text = (name ?? '').replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim()
  if (text === '' || text.length > 200) return undefined
  const { rows } = await reader.list(own, 'campaign', { filter: { or: [{ field: 'name', is: 'equals', value: text }, { field: 'externalId', is: 'equals', value: text.slice(0, 100) }] }, fields: ['name'], limit: 2 })
  return rows.length === 1 && rows[0] !== undefined ? textOf(rows[0], 'id') : undefined
}
