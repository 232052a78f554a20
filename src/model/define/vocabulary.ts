import type {
  AddressField, AutoNumberField, BooleanField, ChoiceField, DateField, DatetimeField, DurationField, EmailField, FieldCommon, FileField,
  FormulaField, JsonField, LinksField, LongTextField, LookupField, MoneyField, MultiChoiceField, NumberField, PercentField, PhoneField,
  PlaceField, RatingField, RecurrenceField, RelationField, RichTextField, RollupField, TagsField, TargetField, TextField, TimeField, UrlField,
} from './field.ts'

/** The words in which objects are declared: one function per field type, with the field's usual sizes. */
type Given<Declared extends { readonly type: string }> = Partial<Omit<Declared, 'type'>>

export const text = (given: Given<TextField> = {}): TextField => ({ type: 'text', max: 200, ...given })
export const longText = (given: Given<LongTextField> = {}): LongTextField => ({ type: 'longText', max: 5000, ...given })
export const richText = (given: Given<RichTextField> = {}): RichTextField => ({ type: 'richText', max: 50_000, ...given })
export const number = (given: Given<NumberField> = {}): NumberField => ({ type: 'number', decimals: 2, ...given })
export const integer = (given: Given<NumberField> = {}): NumberField => ({ type: 'number', ...given, decimals: 0 })
export const money = (given: Given<MoneyField> = {}): MoneyField => ({ type: 'money', ...given })
export const percent = (given: Given<PercentField> = {}): PercentField => ({ type: 'percent', min: 0, max: 1, ...given })
export const rating = (given: Given<RatingField> = {}): RatingField => ({ type: 'rating', max: 5, ...given })
export const date = (given: Given<DateField> = {}): DateField => ({ type: 'date', ...given })
export const datetime = (given: Given<DatetimeField> = {}): DatetimeField => ({ type: 'datetime', ...given })
export const time = (given: Given<TimeField> = {}): TimeField => ({ type: 'time', ...given })
export const duration = (given: Given<DurationField> = {}): DurationField => ({ type: 'duration', ...given })
export const boolean = (given: Given<BooleanField> = {}): BooleanField => ({ type: 'boolean', ...(given.takenFrom === undefined ? { default: false } : {}), ...given })
export const choice = (choices: readonly string[], given: Given<ChoiceField> = {}): ChoiceField => ({ type: 'choice', ...given, choices })
export const multiChoice = (choices: readonly string[], given: Given<MultiChoiceField> = {}): MultiChoiceField => ({ type: 'multiChoice', ...given, choices })
export const email = (given: Given<EmailField> = {}): EmailField => ({ type: 'email', max: 100, ...given })
export const phone = (given: Given<PhoneField> = {}): PhoneField => ({ type: 'phone', max: 40, ...given })
export const url = (given: Given<UrlField> = {}): UrlField => ({ type: 'url', max: 500, ...given })
export const address = (given: Given<AddressField> = {}): AddressField => ({ type: 'address', max: 300, ...given })
export const place = (given: Given<PlaceField> = {}): PlaceField => ({ type: 'place', ...given })
export const belongsTo = (to: string, given: Given<RelationField> = {}): RelationField => ({ type: 'relation', whenPurged: 'clear', ...given, to })
export const belongsToAny = (to: readonly string[], given: Given<TargetField> = {}): TargetField => ({ type: 'target', ...given, to })
export const links = (to: readonly string[], given: Given<LinksField> = {}): LinksField => ({ type: 'links', ...given, to })
export const user = (given: Given<RelationField> = {}): RelationField => belongsTo('user', given)
export const department = (given: Given<RelationField> = {}): RelationField => belongsTo('department', given)
export const file = (given: Given<FileField> = {}): FileField => ({ type: 'file', ...given })
export const formula = (result: FormulaField['result'], expression: FormulaField['expression'], given: FieldCommon & Pick<FormulaField, 'in' | 'at' | 'share'> = {}): FormulaField => ({ type: 'formula', ...given, result, expression })
/** A state that follows from other fields: computed with each write, never set. */
export const derivedChoice = (choices: readonly string[], expression: FormulaField['expression'], given: FieldCommon & Pick<FormulaField, 'tones'> = {}): FormulaField => ({ type: 'formula', ...given, result: 'choice', choices, expression })
export const lookup = (through: string, field: string, given: FieldCommon = {}): LookupField => ({ type: 'lookup', ...given, through, field })
export const rollup = (given: Omit<RollupField, 'type' | 'scope'> & { readonly scope?: RollupField['scope'] }): RollupField => ({ type: 'rollup', scope: 'all', ...given })
export const autoNumber = (prefix: string, digits: number, given: FieldCommon = {}): AutoNumberField => ({ type: 'autoNumber', unique: true, ...given, prefix, digits })
export const json = (given: Given<JsonField> = {}): JsonField => ({ type: 'json', max: 200_000, ...given })
export const recurrence = (given: Given<RecurrenceField> = {}): RecurrenceField => ({ type: 'recurrence', ...given })
export const tags = (given: Given<TagsField> = {}): TagsField => ({ type: 'tags', ...given })
