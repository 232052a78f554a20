import type { ObjectDefinition, ViewDefinition } from '../define/object.ts'
import type { CustomLayout } from './customization.ts'

/** One's own role's layout, else everybody's. */
export function layoutFor(layouts: readonly CustomLayout[], object: string, roles: readonly string[]): CustomLayout | undefined {
  const own = layouts.filter((layout) => layout.object === object)
  return own.find(({ role }) => role !== undefined && roles.includes(role)) ?? own.find(({ role }) => role === undefined)
}

const everywhere: ReadonlySet<string> = new Set(['owner', 'department', 'tags'])
/** What every record has beside its declared fields, as a column. */
const dated = (name: string) => name.endsWith('At')

/** The object as the layout has it; names that are gone are left out. */
export function withLayout(object: ObjectDefinition, layout: CustomLayout): ObjectDefinition {
  const known = (names: readonly string[]) => names.filter((name) => Object.hasOwn(object.fields, name) || everywhere.has(name))
  const { sections, facts, quick } = layout
  const views = listed(object, layout, known)
  return {
    ...object,
    ...(sections.length === 0 ? {} : { sections: sections.map((section) => ({ ...section, fields: known(section.fields) })) }),
    ...(facts === undefined ? {} : { facts: known(facts) }),
    ...(quick === undefined ? {} : { quick: known(quick) }),
    ...(views === undefined ? {} : { views }),
  }
}

/** Columns and order are those of the first list; the view that is to open first comes before it. */
function listed({ views }: ObjectDefinition, { columns, sort, view: opens }: CustomLayout, known: (names: readonly string[]) => readonly string[]): readonly ViewDefinition[] | undefined {
  if (views === undefined) return undefined
  const there = (name: string) => name.includes('.') || dated(name) || known([name]).length > 0
  const main = views.find(({ kind }) => kind === 'list')
  const laid = views.map((view) => (view !== main ? view : {
    ...view,
    ...(columns === undefined ? {} : { columns: columns.filter(there) }),
    ...(sort === undefined ? {} : { sort: sort.filter(({ field }) => there(field)) }),
  }))
  const first = opens === undefined ? undefined : laid.find(({ name }) => name === opens)
  return first === undefined ? laid : [{ ...first, opens: true }, ...laid.filter((view) => view !== first)]
}
