import type { Json } from '../../lib/json.ts'
import type { Language } from '../../lib/words.ts'
import type { Field } from '../../model/define/field.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { behaviourOf } from '../../model/fields/index.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import { readAmount } from '../../model/fields/money.ts'
import { resultField } from '../../model/fields/result.ts'
import { findChoiceLabelOn } from '../../model/words/labels.ts'
import type { ListQuery, Row } from '../engine.ts'
import { amountInWords } from './amountInWords.ts'

/** Where a print reads from: under the rights of whoever prints. */
export interface PrintSource {
  /** Undefined where the reader may not see it. */
  read(object: string, id: string): Promise<Row | undefined>
  list(object: string, query: Pick<ListQuery, 'filter' | 'sort'>): Promise<readonly Row[]>
}

/** A record in the light of which the tags are read; in a loop its line, above it the record. */
export interface Scope { readonly object: ResolvedObject; readonly row: Row; readonly above?: Scope }

export interface Reading { readonly registry: Registry; readonly source: PrintSource; readonly language: Language; readonly zone: string; /** Our own company, as the letterhead names it. */ readonly company: Scope | undefined; readonly companyName: string; /** Told of each field that was shown masked or was hidden. */ readonly masked: (field: string) => void }

export interface Found { readonly text: string; readonly value: Json }
const nothing: Found = { text: '', value: null }

/** What a tag such as customer.name means for the record at hand; nothing where there is no such field. */
export async function valueAt(reading: Reading, scope: Scope, path: string): Promise<Found> {
  const [first = '', ...rest] = path.split('.')
  if (first === 'company') {
    if (reading.company !== undefined) return fieldAt(reading, reading.company, rest)
    return rest[0] === 'name' && rest.length === 1 ? { text: reading.companyName, value: reading.companyName } : nothing
  }
  for (let at: Scope | undefined = scope; at !== undefined; at = at.above) if (Object.hasOwn(at.object.allFields, first)) return fieldAt(reading, at, [first, ...rest])
  return nothing
}

async function fieldAt(reading: Reading, { object, row }: Scope, [name = '', ...rest]: readonly string[]): Promise<Found> {
  const { registry, source } = reading
  const field = Object.hasOwn(object.allFields, name) ? object.allFields[name] : undefined
  if (field === undefined) return nothing
  const value = row[name] ?? null
  const hidden = isMasked(row, name)
  if (hidden || (row[name] === undefined && name !== 'deletedAt')) reading.masked(`${object.name}.${name}`)
  if (rest.length === 0) return { text: shown(reading, object, name, field, value, hidden), value }
  if (rest.length === 1 && rest[0] === 'words') return { text: amountInWords(readAmount(value), reading.language), value }
  const at = linkOf(field, value)
  if (at === undefined || rest.length > 3) return nothing
  const found = await source.read(at.object, at.id)
  if (found === undefined) { reading.masked(`${object.name}.${name}`); return nothing }
  return fieldAt(reading, { object: registry.object(at.object), row: found }, rest)
}

/** The record that a value leads to. */
function linkOf(field: Field, value: Json): { readonly object: string; readonly id: string } | undefined {
  if (!isObject(value) || typeof value['id'] !== 'string') return undefined
  if (field.type === 'relation') return { object: field.to, id: value['id'] }
  return field.type === 'target' && typeof value['object'] === 'string' ? { object: value['object'], id: value['id'] } : undefined
}

function shown({ registry, language, zone }: Reading, object: ResolvedObject, name: string, declared: Field, value: Json, hidden: boolean): string {
  if (value === null) return ''
  // What is shown masked is text of another form than the field's own.
  if (hidden) return typeof value === 'string' ? value : '***'
  const field = resultField(registry, object.name, declared)
  if (field.type === 'date' && typeof value === 'string') return dateInWords(value, language)
  return behaviourOf(field).format(value, field, language, { zone, choice: (choice) => findChoiceLabelOn(object, name, choice) })
}

function isMasked({ masked }: Row, name: string): boolean {
  return Array.isArray(masked) && masked.includes(name)
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day as letters name it: 26 November 2026, 2026年11月26日. */
export function dateInWords(date: string, language: Language): string {
  const [year = '', month = '1', day = ''] = date.split('-')
  return language === 'zh' ? `${year}年${Number(month)}月${Number(day)}日` : `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** Whether a field counts as given: not empty, not no, not nothing. */
export function isGiven(value: Json): boolean {
  const amount = readAmount(value)
  if (amount !== undefined) return amount.amount !== 0
  return value !== null && value !== '' && value !== false && value !== 0 && !(Array.isArray(value) && value.length === 0)
}

/** The records of a list of parts (or another list) of the record, in their order. */
export async function listAt({ registry, source }: Reading, { object, row }: Scope, name: string): Promise<readonly Scope[]> {
  const inverse = object.inverses.get(name)
  if (inverse === undefined || inverse.kind === 'links' || typeof row['id'] !== 'string') return []
  const child = registry.object(inverse.object)
  const value = inverse.kind === 'target' ? { object: object.name, id: row['id'] } : row['id']
  const rows = await source.list(inverse.object, { filter: { field: inverse.field, is: 'equals', value }, sort: [...(Object.hasOwn(child.fields, 'position') ? [{ field: 'position' }] : []), { field: 'createdAt' }] })
  return rows.map((each) => ({ object: child, row: each }))
}
