import type { Field, FieldType } from '../../src/model/define/field.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { familyOperators } from '../../src/model/fields/families.ts'
import { resultField } from '../../src/model/fields/result.ts'
import type { Operator } from '../../src/model/filter/filter.ts'
import { model } from '../model.ts'
import { AddressView } from './address/View.tsx'
import { BooleanView } from './boolean/View.tsx'
import { ChoiceView } from './choice/View.tsx'
import { DateView } from './date/View.tsx'
import { DatetimeView } from './datetime/View.tsx'
import { DurationView } from './duration/View.tsx'
import { EmailView } from './email/View.tsx'
import { FileView } from './file/View.tsx'
import { JsonView } from './json/View.tsx'
import { LinksView } from './links/View.tsx'
import { LongTextView } from './longText/View.tsx'
import { MoneyView } from './money/View.tsx'
import { MultiChoiceView } from './multiChoice/View.tsx'
import { NumberView } from './number/View.tsx'
import { PercentView } from './percent/View.tsx'
import { PhoneView } from './phone/View.tsx'
import { PlaceView } from './place/View.tsx'
import { RatingView } from './rating/View.tsx'
import { RecurrenceView } from './recurrence/View.tsx'
import { RelationView } from './relation/View.tsx'
import { RichTextView } from './richText/View.tsx'
import { TagsView } from './tags/View.tsx'
import { TargetView } from './target/View.tsx'
import { TextView } from './text/View.tsx'
import { UrlView } from './url/View.tsx'
import type { FieldPart, FieldParts } from './part.ts'

/** Looks and is filtered as the value that it shows: partFor goes on to that field, so that this View stands only where there is none. */
const computed = { family: 'none', View: TextView, width: 124 } as const

/** Every field type with what the screens know of it; a type that is missing does not compile. */
export const fieldParts = {
  text: { family: 'text', View: TextView, edited: true, filtered: true, width: 136 },
  longText: { family: 'text', View: LongTextView, edited: true, filtered: true, width: 240, wide: true },
  richText: { family: 'text', View: RichTextView, edited: true, filtered: true, width: 240, wide: true },
  number: { family: 'number', View: NumberView, edited: true, filtered: true, width: 110, numeric: true },
  money: { family: 'money', View: MoneyView, edited: true, filtered: true, width: 116, numeric: true },
  percent: { family: 'number', View: PercentView, edited: true, filtered: true, width: 96, numeric: true },
  rating: { family: 'number', View: RatingView, edited: true, filtered: true, width: 110 },
  date: { family: 'date', View: DateView, edited: true, filtered: true, width: 116 },
  datetime: { family: 'datetime', View: DatetimeView, edited: true, filtered: true, width: 108 },
  time: { family: 'clock', View: TextView, edited: true, filtered: true, width: 90 },
  duration: { family: 'number', View: DurationView, edited: true, filtered: true, width: 100, numeric: true },
  boolean: { family: 'boolean', View: BooleanView, edited: true, filtered: true, width: 84 },
  choice: { family: 'code', View: ChoiceView, edited: true, filtered: true, width: 108 },
  multiChoice: { family: 'list', View: MultiChoiceView, edited: true, filtered: true, width: 180, wide: true },
  email: { family: 'text', View: EmailView, edited: true, filtered: true, width: 190 },
  phone: { family: 'text', View: PhoneView, edited: true, filtered: true, width: 144 },
  url: { family: 'text', View: UrlView, edited: true, filtered: true, width: 180 },
  address: { family: 'text', View: AddressView, edited: true, filtered: true, width: 220, wide: true },
  place: { family: 'place', View: PlaceView, edited: true, width: 160 },
  relation: { family: 'reference', View: RelationView, edited: true, filtered: true, width: 116 },
  target: { family: 'target', View: TargetView, edited: true, width: 180, wide: true },
  links: { family: 'links', View: LinksView, edited: true, filtered: true, width: 200, wide: true },
  file: { family: 'reference', View: FileView, edited: true, width: 160 },
  formula: computed,
  lookup: computed,
  rollup: computed,
  autoNumber: { family: 'text', View: TextView, filtered: true, width: 116 },
  json: { family: 'none', View: JsonView, width: 160 },
  recurrence: { family: 'none', View: RecurrenceView, edited: true, width: 200, wide: true },
  tags: { family: 'list', View: TagsView, edited: true, filtered: true, width: 180, wide: true },
} as const satisfies FieldParts

const byType: Readonly<Record<FieldType, FieldPart>> = fieldParts

/** The types that are edited; editing.ts has an editor for each. */
export type EditedType = { [Type in FieldType]: (typeof fieldParts)[Type] extends { readonly edited: true } ? Type : never }[FieldType]

/** The types that are filtered by; filtering.ts has for each how the value of a condition is given. */
export type FilteredType = { [Type in FieldType]: (typeof fieldParts)[Type] extends { readonly filtered: true } ? Type : never }[FieldType]

export interface PartFor { readonly part: FieldPart; readonly field: Field }

/** What the screens know of a field, with the field whose values it shows: a roll-up's sum looks and is asked for as money. */
export function partFor(object: ResolvedObject, field: Field): PartFor {
  const shown = resultField(model, object.name, field)
  return { part: byType[shown.type], field: shown }
}

/** The operators that a condition on the field may use. */
export function operatorsFor(object: ResolvedObject, field: Field): readonly Operator[] {
  const { part } = partFor(object, field)
  const operators = familyOperators[part.family]
  return part.filtered !== true ? operators.filter((operator) => operator === 'isEmpty' || operator === 'isNotEmpty') : operators
}

const unsortedFamilies: ReadonlySet<string> = new Set(['reference', 'target', 'links', 'list', 'place', 'none'])

/** Whether a list may be sorted by it: what has an order and is stored. */
export function isSortable(object: ResolvedObject, field: Field): boolean {
  if (field.type === 'longText' || field.type === 'richText' || field.type === 'lookup') return false
  if (field.type === 'rollup' && field.scope === 'viewer') return false
  return !unsortedFamilies.has(partFor(object, field).part.family)
}

/** Whether a form offers it: not computed, not the program's own. */
export function isEditable(field: Field): boolean {
  return byType[field.type].edited === true && field.writtenBy === undefined
}
