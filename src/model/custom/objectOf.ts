import { plural } from '../../lib/words.ts'
import type { AccessRule, ObjectDefinition } from '../define/object.ts'
import { pooledFields } from '../define/pooled.ts'
import { text } from '../define/vocabulary.ts'
import { Unfit } from './broken.ts'
import { type CustomObject, customName } from './customization.ts'
import { poolTables } from './slots.ts'

/** The declaration of an object that a workspace made, with its title and no other field yet. @throws Unfit */
export function objectOf(custom: CustomObject): ObjectDefinition {
  if (!customName.test(custom.name)) throw new Unfit('name')
  if (!poolTables.includes(custom.table)) throw new Unfit('slots')
  const { name, label, titleLabel, trade, icon, timeline, duplicates, table } = custom
  // What nobody holds cannot be given up.
  const pools = custom.pools === true && custom.access === 'owned'
  return {
    name, label, table, trade,
    fields: { name: text({ max: 200, required: true, search: 'A', sort: true, ...(titleLabel === undefined ? {} : { label: titleLabel }) }), ...(pools ? pooledFields : {}) },
    title: 'name',
    access: accessOf(custom),
    customizable: true,
    icon: icon ?? 'box',
    ...(timeline === true ? { timeline } : {}),
    ...(pools ? { pools } : {}),
    ...(duplicates === undefined ? {} : { duplicates }),
    quick: ['name'],
    sections: [{ name: 'basics', fields: ['name'] }],
    views: [{ name: 'all', label: { en: `All ${inside(plural(label, 'en'))}`, zh: `全部${label.zh}` }, kind: 'list', columns: ['name', 'owner', 'createdAt'], sort: [{ field: 'createdAt', descending: true }] }],
  }
}

/** As it stands inside a sentence: Machines are machines, RMAs stay RMAs. */
function inside(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}` : name
}

function accessOf({ access, follows }: CustomObject): AccessRule {
  if (access !== 'follows') return access
  if (follows === undefined) throw new Unfit('field', { name: '', object: '' })
  return { follows }
}

/** An object with one more field of the workspace: in the form, and the first few in the list of an object of its own. */
export function withField(definition: ObjectDefinition, name: string, field: ObjectDefinition['fields'][string]): ObjectDefinition {
  const fields = { ...definition.fields, [name]: field }
  if (definition.table === undefined) return { ...definition, fields }
  const [basics, ...rest] = definition.sections ?? []
  const [all, ...others] = definition.views ?? []
  return {
    ...definition, fields,
    ...(basics === undefined ? {} : { sections: [{ ...basics, fields: [...basics.fields, name] }, ...rest] }),
    ...(all === undefined ? {} : { views: [{ ...all, columns: columnsWith(all.columns ?? [], name, field.type) }, ...others] }),
    ...(field.required === true ? { quick: [...definition.quick ?? [], name] } : {}),
  }
}

/** The company's own fields in their own order, which is not the order in which they can be laid: those that are there, wherever they stand among each other. */
export function inOrder(definition: ObjectDefinition, own: readonly string[]): ObjectDefinition {
  const place = new Map(own.map((name, index) => [name, index]))
  const ordered = (names: readonly string[]): readonly string[] => {
    const sorted = names.filter((name) => place.has(name)).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    return names.map((name) => (place.has(name) ? sorted.shift() ?? name : name))
  }
  const fields = Object.fromEntries(ordered(Object.keys(definition.fields)).flatMap((name) => { const field = definition.fields[name]; return field === undefined ? [] : [[name, field] as const] }))
  return {
    ...definition, fields,
    ...(definition.table === undefined || definition.sections === undefined ? {} : { sections: definition.sections.map((section) => ({ ...section, fields: ordered(section.fields) })) }),
    ...(definition.table === undefined || definition.views === undefined ? {} : { views: definition.views.map((view) => (view.columns === undefined ? view : { ...view, columns: ordered(view.columns) })) }),
  }
}

const wide: ReadonlySet<string> = new Set(['longText', 'richText', 'links', 'file', 'place'])
const mostColumns = 8

function columnsWith(columns: readonly string[], name: string, type: string): readonly string[] {
  return wide.has(type) || columns.length >= mostColumns ? columns : [...columns.slice(0, -2), name, ...columns.slice(-2)]
}
