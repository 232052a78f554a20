import type { Json } from '../../lib/json.ts'
import type { Words } from '../../lib/words.ts'
import type { Filter } from '../filter/filter.ts'
import type { Expression } from './expression.ts'
import type { ModuleName } from './moduleNames.ts'
import type { ScoreTrait } from './scoreTrait.ts'

export interface ShownWhen { readonly field: string; readonly in?: readonly (string | boolean)[] }

/** What every field may say of itself, whatever its type. Labels come from the catalogue (model/words/fields.ts) by name. */
export interface FieldCommon {
  /** The module that brings it, where that is not the one of its object. */
  readonly module?: ModuleName
  /** Of a field of an action: what it takes while its module is off, when nobody is asked. */
  readonly whileOff?: Json
  readonly required?: boolean
  /** No two living records of a workspace share the value (binned ones do not count). */
  readonly unique?: boolean
  /** Weight in global search; absent: not searched. */
  readonly search?: 'A' | 'B' | 'C'
  /** A list is often sorted by it: it gets an index in the scopes' order. */
  readonly sort?: boolean
  /** A screen filters by it: it gets an index. */
  readonly filter?: boolean
  /** Doors never write it; the named action or service does. */
  readonly writtenBy?: string
  /** Personal: a role may see it masked only, a reveal is logged. */
  readonly sensitive?: boolean
  /** It gives rights: only administrators write it, whatever a role says of its object. */
  readonly administrators?: true
  /** Set on creation, never changed after. */
  readonly immutable?: boolean
  /** Of an immutable field: the verb, and those of the same noun, by which it changes all the same. */
  readonly changedBy?: string
  /** The value of a new record where none is given. */
  readonly default?: Json | { readonly initial: 'now' | 'today' | 'me' | 'myDepartment' | 'baseCurrency' }
  /** What stands in that field of the record to which the relation leads, as soon as it leads there and where nothing else is given. */
  readonly takenFrom?: { readonly relation: string; readonly field: string }
  /** In a form it is asked for only once another field has one of these values; without a list, once that has any. */
  readonly shownWhen?: ShownWhen
  /** In the form of an action: the fields of the record whose value it begins with, the first that is filled. */
  readonly beginsWith?: readonly string[]
  /** The name it had before: the migration renames instead of dropping. */
  readonly was?: string
  /** Only where the catalogue's word for the name does not fit, and for custom fields. */
  readonly label?: Words
  /** What it is for, under the field in a form. */
  readonly help?: Words
  /** A model gives it: it lies beside the record, in the narrow table of scores. */
  readonly score?: ScoreTrait
  /** Of a field that a workspace added: the columns of its table that hold it, in the order of its type's parts. */
  readonly slots?: readonly string[]
}

export interface TextField extends FieldCommon { readonly type: 'text'; readonly max: number; readonly pattern?: string; /** It holds the name of an object, or the key of a metric: people read the word of that. */ readonly naming?: 'object' | 'metric'; /** A choice of the same record: the text is a key of it with one word behind (a date), and each reads it by the word of their own language. */ readonly wordOf?: string }
export interface LongTextField extends FieldCommon { readonly type: 'longText'; readonly max: number }
export interface RichTextField extends FieldCommon { readonly type: 'richText'; readonly max: number }
export interface NumberField extends FieldCommon { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly above?: number; readonly decimals: number; /** false: a year or a code, written without separators of thousands. */ readonly grouped?: boolean; /** The field of the same record that names the metric in whose unit it is: whole units of the company's currency, a share, a count. */ readonly unitOf?: string }
export interface MoneyField extends FieldCommon {
  readonly type: 'money'
  readonly min?: number
  readonly above?: number
  /** The text field of the same record that names the currency of all its amounts: another is refused. */
  readonly in?: string
}
export interface PercentField extends FieldCommon { readonly type: 'percent'; readonly min?: number; readonly max?: number }
export interface RatingField extends FieldCommon { readonly type: 'rating'; readonly max: number }
export interface DateField extends FieldCommon { readonly type: 'date' }
export interface DatetimeField extends FieldCommon { readonly type: 'datetime' }
export interface TimeField extends FieldCommon { readonly type: 'time' }
/** Whole seconds. */
export interface DurationField extends FieldCommon { readonly type: 'duration' }
export interface BooleanField extends FieldCommon { readonly type: 'boolean' }
export interface ChoiceField extends FieldCommon {
  readonly type: 'choice'
  readonly choices: readonly string[]
  /** Which choices stand open for which value of another choice field of the same object. */
  readonly dependsOn?: { readonly field: string; readonly choices: Readonly<Record<string, readonly string[]>> }
  /** A workspace may add, rename and retire choices. */
  readonly open?: boolean
  /** Of these choices those that are no longer offered; what has one keeps it. */
  readonly retired?: readonly string[]
  /** Words of the choices that a workspace named; the catalogue has the others. */
  readonly labels?: Readonly<Record<string, Words>>
  /** How each choice looks in a chip: a tone and a shape beside the word. */
  readonly tones?: Readonly<Record<string, Tone>>
  /** What the import proposes for a file that tells days and has no column for it: orders of last year are no drafts. */
  readonly ofPast?: string
}
export interface MultiChoiceField extends FieldCommon {
  readonly type: 'multiChoice'
  readonly choices: readonly string[]
  readonly open?: boolean
  readonly retired?: readonly string[]
  readonly labels?: Readonly<Record<string, Words>>
}
export interface EmailField extends FieldCommon { readonly type: 'email'; readonly max: number }
export interface PhoneField extends FieldCommon { readonly type: 'phone'; readonly max: number }
export interface UrlField extends FieldCommon { readonly type: 'url'; readonly max: number }
export interface AddressField extends FieldCommon { readonly type: 'address'; readonly max: number }
/** { latitude, longitude, datum: 'WGS-84' | 'GCJ-02', accuracy? in metres } */
export interface PlaceField extends FieldCommon { readonly type: 'place' }
export interface RelationField extends FieldCommon {
  readonly type: 'relation'
  readonly to: string
  /** The name under which the other side lists these records; absent: not listed. */
  readonly inverse?: string
  /** What that list is called, where the catalogue has no word for it. */
  readonly inverseLabel?: Words
  /** Whoever may read the other record reads this one too, and it is handed over with it. */
  readonly access?: 'follows'
  /** What happens here when the other record is purged. The bin changes nothing. */
  readonly whenPurged?: 'clear' | 'refuse' | 'purge'
  /** A child that has no life of its own (a line of an order): made, binned and restored with its parent. */
  readonly part?: boolean
  /** Records of one object that point at each other and must never form a ring (parent, reports to). */
  readonly acyclic?: boolean
  /** Fields that both records have and whose values they share: an answer to a comment stands on the record of that comment. */
  readonly agrees?: readonly string[]
  /** Where nobody gave it, the engine fills in the record at the end of the access chain, if it is of this object. */
  readonly root?: boolean
}
/** A relation to a record of one of several objects: stored as (object, id) with one composite index. */
export interface TargetField extends FieldCommon {
  readonly type: 'target'
  readonly to: readonly string[]
  readonly inverse?: string
  readonly access?: 'follows'
  readonly part?: boolean
  /** purge: it goes for good together with what it leads to (a file); absent: only where it is required, else the field is emptied. */
  readonly whenPurged?: 'purge'
}
/** Many to many, kept in the shared link table; each link may carry a role, a share and dates. */
export interface LinksField extends FieldCommon {
  readonly type: 'links'
  readonly to: readonly string[]
  readonly roles?: readonly string[]
  readonly inverse?: string
  /** In the order in which they are given, which is kept; else each stands where it came. */
  readonly ordered?: true
  /** Links among records of one object that must never form a ring (parent, reports to). */
  readonly acyclicRoles?: readonly string[]
  /** What is linked here shows the record on its timeline. */
  readonly timeline?: true
  /** They hold for a time: a form asks from when until when. */
  readonly dated?: true
  /** Of the acyclic roles those whose record stands above what it names: who refers, above whom they referred. */
  readonly downwardRoles?: readonly string[]
}
export interface FileField extends FieldCommon {
  readonly type: 'file'
  /** Of an input of a verb: how large a file for it may be. Said with the upload it is refused on its way, before it is stored. */
  readonly megabytes?: number
  /** How the types begin that it may have, by content: 'image/'. */
  readonly types?: readonly string[]
}
export interface FormulaField extends FieldCommon {
  readonly type: 'formula'
  readonly result: 'number' | 'money' | 'text' | 'boolean' | 'date' | 'choice'
  readonly expression: Expression
  /** Of a number: it is a share of 1 and read as percent, as a margin is. */
  readonly share?: true
  /** Of money: the text field of the record that names the currency it is computed in, with the amount in base currency beside it. Absent: base currency only. */
  readonly in?: string
  /** Of money in a currency of its own: the field of money at whose rate its base is reckoned, so that what is paid in full has nothing open in any currency. */
  readonly at?: string
  /** Of a result that is a choice: what it may come to, and how each looks. */
  readonly choices?: readonly string[]
  readonly tones?: Readonly<Record<string, Tone>>
}
/** The value of a field of the related record, read when shown (not stored). */
export interface LookupField extends FieldCommon { readonly type: 'lookup'; readonly through: string; readonly field: string }
export interface RollupField extends FieldCommon {
  readonly type: 'rollup'
  /** The child object and its relation that points here. */
  readonly of: string
  readonly through: string
  readonly function: 'count' | 'sum' | 'min' | 'max' | 'average' | 'first' | 'last'
  readonly field?: string
  /** For first and last: the child's field that orders. */
  readonly by?: string
  readonly where?: Filter
  /** all: stored and sortable, a right of its own; viewer: computed when read over what the viewer may see. */
  readonly scope: 'all' | 'viewer'
  /** Of a stored sum of money: the text field of the record that names the currency of all that is summed. Absent: base currency only. */
  readonly in?: string
}
export interface AutoNumberField extends FieldCommon { readonly type: 'autoNumber'; readonly prefix: string; readonly digits: number }
/** Structured data of the program itself (a saved view's filter, a role's permissions); never filtered by. */
export interface JsonField extends FieldCommon { readonly type: 'json'; readonly max: number }
/** When something comes again: a rule of RFC 5545, from daily to yearly. */
export interface RecurrenceField extends FieldCommon { readonly type: 'recurrence' }
export interface TagsField extends FieldCommon { readonly type: 'tags' }

export type Field =
  | TextField | LongTextField | RichTextField | NumberField | MoneyField | PercentField | RatingField | DateField | DatetimeField
  | TimeField | DurationField | BooleanField | ChoiceField | MultiChoiceField | EmailField | PhoneField | UrlField | AddressField
  | PlaceField | RelationField | TargetField | LinksField | FileField | FormulaField | LookupField | RollupField | AutoNumberField
  | JsonField | TagsField | RecurrenceField
export type FieldType = Field['type']
export type FieldOf<Type extends FieldType> = Extract<Field, { readonly type: Type }>
export type Fields = Readonly<Record<string, Field>>

export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'bad' | 'info' | 'plum'
