import type { ReactNode } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Field, FieldOf, FieldType } from '../../src/model/define/field.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { Family } from '../../src/model/fields/families.ts'
import type { FilterValue, Operator } from '../../src/model/filter/filter.ts'

export interface ViewProps<Declared extends Field = Field> {
  readonly field: Declared
  readonly name: string
  readonly object: ResolvedObject
  /** As the API reads it; never empty (an empty one is shown by the caller). */
  readonly value: Json
  /** In a table's cell: one line. */
  readonly dense?: boolean
  /** The other values of the record, where they are at hand. */
  readonly values?: JsonObject | undefined
}
export interface EditProps<Declared extends Field = Field> {
  readonly field: Declared
  readonly name: string
  readonly object: ResolvedObject
  /** As the API reads it (a relation with its title). */
  readonly value: Json | undefined
  /** In the shape in which it is read. What cannot be read as such a value goes on as typed, and the API says what is wrong with it. */
  readonly onChange: (value: Json) => void
  readonly id: string
  readonly label: string
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
  readonly autoFocus?: boolean
  /** The other values of the form, for choices that depend on one. */
  readonly values: JsonObject
}
export interface FilterProps<Declared extends Field = Field> {
  readonly field: Declared
  readonly name: string
  readonly object: ResolvedObject
  readonly operator: Operator
  readonly value: FilterValue | undefined
  readonly onChange: (value: FilterValue | undefined) => void
}

/**
 * What the screens know of one field type. Methods, so that a part for one type fits where parts of all types are kept:
 * the register hands each only fields of its own type.
 */
export interface FieldPart<Declared extends Field = Field> {
  readonly family: Family
  View(this: void, props: ViewProps<Declared>): ReactNode
  /** Absent: computed, never edited. Its editor stands in editing.ts. */
  readonly edited?: true
  /** Absent: not filtered by. How the value of a condition is given stands in filtering.ts. */
  readonly filtered?: true
  /** Pixels of its column. */
  readonly width: number
  /** Numbers stand at the right. */
  readonly numeric?: boolean
  /** Needs the whole width of a form. */
  readonly wide?: boolean
}
/** The editor of one field type; a method for the same reason. */
export interface EditPart<Declared extends Field = Field> {
  Edit(this: void, props: EditProps<Declared>): ReactNode
}
/** How the value of a condition on one field type is given; a method for the same reason. */
export interface FilterPart<Declared extends Field = Field> {
  Filter(this: void, props: FilterProps<Declared>): ReactNode
}
export type FieldParts = { readonly [Type in FieldType]: FieldPart<FieldOf<Type>> }
