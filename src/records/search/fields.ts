import type { Field } from '../../model/define/field.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { readingOf } from '../query/reading.ts'
import { wordedBy } from '../query/worded.ts'
import type { Depth } from './tokens.ts'

/** A field whose value is searched: text in one column. */
export interface SearchedField { readonly name: string; readonly column: string; readonly depth: Depth; /** Its value as it is looked for, where it is not kept so: in the words of all languages. */ readonly spelled?: (value: string) => string }

const known = new WeakMap<ResolvedObject, readonly SearchedField[]>()
const texts = new Set<Field['type']>(['text', 'longText', 'richText', 'email', 'phone', 'url', 'address', 'autoNumber'])

/** The fields of the object that search looks into: those declared so, and its title if anything is. */
export function searchedFields(registry: Registry, object: ResolvedObject): readonly SearchedField[] {
  const before = known.get(object)
  if (before !== undefined) return before
  const declared = Object.entries(object.allFields).filter(([name, field]) => texts.has(field.type) && (field.search !== undefined || name === object.title))
  const searched = declared.some(([, field]) => field.search !== undefined)
  const fields = searched ? declared.map(([name, field]) => { const worded = wordedBy(object, name); return { name, column: readingOf(registry, object.name, name).columns[0] ?? name, depth: depthOf(field), ...(worded === undefined ? {} : { spelled: worded.everywhere }) } }) : []
  known.set(object, fields)
  return fields
}

function depthOf(field: Field): Depth {
  if (field.type === 'phone') return 'phone'
  if (field.type === 'email' || field.type === 'url' || field.type === 'autoNumber' || field.type === 'address') return 'text'
  return field.search === 'C' || field.type === 'longText' || field.type === 'richText' ? 'text' : 'name'
}
