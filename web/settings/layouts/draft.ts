import type { SortBy } from '../../../src/model/define/object.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import type { Json } from '../../../src/lib/json.ts'
import type { Words } from '../../../src/lib/words.ts'
import { isJsonObject, type Row, textOf, textsOf } from '../../data/values.ts'

export interface DraftSection { readonly name: string; readonly label?: Words; readonly fields: readonly string[] }
/** How a record stands while somebody arranges it. `rest`: what no section names; it comes at the end. */
export interface DraftLayout { readonly sections: readonly DraftSection[]; readonly rest: readonly string[]; readonly facts: readonly string[]; readonly quick: readonly string[]; readonly columns: readonly string[]; readonly sort: readonly SortBy[]; /** The view that opens first; '' for the first list. */ readonly view: string }

/** As a stored layout says, else as the object stands now. */
export function draftOf(object: ResolvedObject, row: Row | undefined): DraftLayout {
  const stored = row === undefined ? [] : sectionsIn(row['sections'])
  const sections = (stored.length > 0 ? stored : object.sections ?? []).map((section) => ({ ...section, fields: section.fields.filter((name) => Object.hasOwn(object.allFields, name)) }))
  const list = object.views?.find(({ kind }) => kind === 'list')
  const named = new Set(sections.flatMap(({ fields }) => fields))
  const listOf = (value: Json | undefined, otherwise: readonly string[]) => (Array.isArray(value) ? textsOf(value) : otherwise)
  return {
    sections, rest: Object.keys(object.fields).filter((name) => !named.has(name)),
    facts: listOf(row?.['facts'], object.facts ?? []), quick: listOf(row?.['quick'], object.quick ?? []), columns: listOf(row?.['columns'], list?.columns ?? []), sort: row?.['sort'] === undefined || row['sort'] === null ? list?.sort ?? [] : sortIn(row['sort']), view: textOf(row?.['view']),
  }
}

function sortIn(value: Json): readonly SortBy[] {
  return Array.isArray(value) ? value.flatMap((each: Json) => (isJsonObject(each) && typeof each['field'] === 'string' ? [{ field: each['field'], ...(each['descending'] === true ? { descending: true } : {}) }] : [])) : []
}

function sectionsIn(value: Json | undefined): readonly DraftSection[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((each: Json) => {
    if (!isJsonObject(each) || typeof each['name'] !== 'string') return []
    const { label } = each
    const named = isJsonObject(label) && typeof label['en'] === 'string' && typeof label['zh'] === 'string' ? { label: { en: label['en'], zh: label['zh'] } } : {}
    return [{ name: each['name'], ...named, fields: textsOf(each['fields']) }]
  })
}

/** The field goes to a section, or to the rest, before the one that stands at `at` there; at its end where absent. */
export function placed(draft: DraftLayout, name: string, section: string | undefined, at = Number.MAX_SAFE_INTEGER): DraftLayout {
  const without = (fields: readonly string[]) => fields.filter((each) => each !== name)
  const into = (fields: readonly string[]) => [...without(fields).slice(0, at), name, ...without(fields).slice(at)]
  return {
    ...draft,
    sections: draft.sections.map((each) => ({ ...each, fields: each.name === section ? into(each.fields) : without(each.fields) })),
    rest: section === undefined ? into(draft.rest) : without(draft.rest),
  }
}

/** One of a list a step up or down. */
export function stepped(fields: readonly string[], name: string, step: number): readonly string[] {
  const at = fields.indexOf(name)
  const rest = fields.filter((each) => each !== name)
  const to = Math.max(0, Math.min(rest.length, at + step))
  return [...rest.slice(0, to), name, ...rest.slice(to)]
}

/** A section more, under a name that no other has. */
export function withSection(draft: DraftLayout, title: string): DraftLayout {
  const taken = new Set(draft.sections.map(({ name }) => name))
  let number = draft.sections.length + 1
  while (taken.has(`section${number}`)) number += 1
  return { ...draft, sections: [...draft.sections, { name: `section${number}`, label: { en: title, zh: title }, fields: [] }] }
}

/** A section less; its fields go to the rest. */
export function withoutSection(draft: DraftLayout, name: string): DraftLayout {
  const gone = draft.sections.find((each) => each.name === name)
  return { ...draft, sections: draft.sections.filter((each) => each.name !== name), rest: [...draft.rest, ...gone?.fields ?? []] }
}

/** A section a step earlier or later. */
export function steppedSection(draft: DraftLayout, name: string, step: number): DraftLayout {
  const order = stepped(draft.sections.map((each) => each.name), name, step)
  return { ...draft, sections: order.flatMap((each) => draft.sections.find((section) => section.name === each) ?? []) }
}
