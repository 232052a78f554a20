import type { ObjectDefinition, ViewDefinition } from '../define/object.ts'
import type { Field } from '../define/field.ts'
import type { Filter } from '../filter/filter.ts'

/**
 * An object that says nothing any more of fields that it lost.
 * @param has whether a field, or a list of it, is there.
 * @param asksGone whether a filter asks for something that is not.
 */
export function trimmed(object: ObjectDefinition, has: (name: string) => boolean, asksGone: (filter: Filter) => boolean): ObjectDefinition {
  const only = (names: readonly string[] | undefined) => names?.filter(has)
  const { pools, card, cardWays, state, locked, ...rest } = object
  const { subtitle, facts, quick, sections, views, duplicates, resembles, uniqueRules, fieldRules } = object
  return {
    ...rest,
    fields: Object.fromEntries(Object.entries(object.fields).map(([name, field]) => [name, asking(field, has)])),
    ...(pools === undefined || !has('pool') ? {} : { pools }),
    ...(card === undefined ? {} : { card: Object.fromEntries(Object.entries<string>({ ...card }).filter(([, name]) => has(name))) }),
    ...(cardWays === undefined || !has(cardWays) ? {} : { cardWays }),
    ...(state === undefined || !has(state.field) ? {} : { state }),
    ...(locked === undefined || asksGone(locked.when) ? {} : { locked }),
    ...(subtitle === undefined ? {} : { subtitle: subtitle.filter(has) }),
    ...(facts === undefined ? {} : { facts: facts.filter(has) }),
    ...(quick === undefined ? {} : { quick: quick.filter(has) }),
    ...(sections === undefined ? {} : { sections: sections.map((section) => ({ ...section, fields: section.fields.filter(has) })).filter(({ fields }) => fields.length > 0) }),
    ...(views === undefined ? {} : { views: views.filter((view) => stands(view, has, asksGone)).map((view) => ({ ...view, ...(view.columns === undefined ? {} : { columns: only(view.columns) ?? [] }), ...(view.sort === undefined ? {} : { sort: view.sort.filter(({ field }) => has(field)) }) })) }),
    ...(duplicates === undefined ? {} : { duplicates: duplicates.filter(({ field }) => has(field)) }),
    ...(resembles === undefined ? {} : { resembles: resembles.filter(({ field }) => has(field)) }),
    ...(uniqueRules === undefined ? {} : { uniqueRules: uniqueRules.filter(({ fields }) => fields.every(has)) }),
    ...(fieldRules === undefined ? {} : { fieldRules: fieldRules.filter(({ field, when }) => has(field) && !asksGone(when)) }),
  }
}

/** A field is asked for whatever the one says that is gone. */
function asking(field: Field, has: (name: string) => boolean): Field {
  if (field.shownWhen === undefined || has(field.shownWhen.field)) return field
  const { shownWhen: _, ...rest } = field
  return rest
}

/** A view is nothing without its lanes, its date or what it asks for. */
function stands({ lanes, date, filter, sum }: ViewDefinition, has: (name: string) => boolean, asksGone: (filter: Filter) => boolean): boolean {
  return [lanes, date, sum].every((name) => name === undefined || has(name)) && (filter === undefined || !asksGone(filter))
}
