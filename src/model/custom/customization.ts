import type { Json } from '../../lib/json.ts'
import type { Words } from '../../lib/words.ts'
import type { FieldType, Tone } from '../define/field.ts'
import type { WorkCalendar } from '../../lib/workdays.ts'
import type { Cadence } from './cadences.ts'
import type { DuplicateKey, FieldRule, SharingRule, SortBy, UniqueRule, Way } from '../define/object.ts'

// What a workspace has made of the model: small rows laid over the declarations, never a copy of them. The server reads them
// from records, the browser gets them as they stand here.

/** The types that an administrator may choose from. user and department are relations that name their object. */
export const customFieldTypes = [
  'text', 'longText', 'richText', 'number', 'money', 'percent', 'rating', 'date', 'datetime', 'time', 'duration', 'boolean', 'choice', 'multiChoice',
  'email', 'phone', 'url', 'address', 'place', 'user', 'department', 'relation', 'target', 'links', 'file', 'formula', 'lookup', 'rollup', 'autoNumber',
] as const satisfies readonly (FieldType | 'user' | 'department')[]
export type CustomFieldType = (typeof customFieldTypes)[number]

/** Names that a workspace gives begin with x, so that no name of a later release can meet one. */
export const customName = /^x[A-Z][A-Za-z0-9]{0,38}$/

export interface CustomObject {
  readonly name: string
  readonly label: Words
  /** What its title field is called; 'name' where absent. */
  readonly titleLabel?: Words
  readonly access: 'owned' | 'shared' | 'follows'
  /** The relation that access follows. */
  readonly follows?: string
  readonly trade: 'customers' | 'sales' | 'marketing' | 'service'
  readonly icon?: string
  readonly timeline?: boolean
  /** Its records may lie in public pools. */
  readonly pools?: boolean
  /** The choice field that holds the state, for transitions and a board. */
  readonly stateField?: string
  readonly duplicates?: readonly DuplicateKey[]
  /** The table of the pool that holds it. */
  readonly table: string
}

export interface CustomField {
  readonly object: string
  readonly name: string
  readonly label: Words
  readonly help?: Words
  readonly type: CustomFieldType
  /** What its type needs: sizes, where a relation leads, a formula. Checked when it is laid over the model. */
  readonly settings: Json
  readonly required?: boolean
  readonly unique?: boolean
  readonly filter?: boolean
  readonly sort?: boolean
  readonly search?: boolean
  readonly sensitive?: boolean
  readonly slots: readonly string[]
}

/** A choice that a workspace added, named otherwise or retired. */
export interface CustomChoice {
  readonly object: string
  readonly field: string
  readonly key: string
  readonly label: Words
  /** Absent: where the field's declaration has it. */
  readonly position?: number
  readonly tone?: Tone
  readonly retired?: boolean
}

/** One way from state to state beside, or instead of, the declared ones. */
export interface CustomTransition extends Way { readonly object: string }

export interface CustomLayout {
  readonly object: string
  /** The role that sees it, by id; none: everybody without one of their own. */
  readonly role?: string
  readonly sections: readonly { readonly name: string; readonly label?: Words; readonly fields: readonly string[] }[]
  readonly facts?: readonly string[]
  readonly quick?: readonly string[]
  readonly columns?: readonly string[]
  /** The order of the list until somebody chooses another. */
  readonly sort?: readonly SortBy[]
  /** The view that opens first, by its name. */
  readonly view?: string
}

/** What is still being filled in for records that are there: a computed field, a number, a key of a unique rule, shares of a rule. */
export interface Filling { readonly object: string; readonly kind: 'computed' | 'number' | 'key' | 'share'; readonly names: readonly string[] }

export interface Customization {
  /** Grows with each change; the browser asks again when it hears of a newer one. */
  readonly version: number
  readonly objects: readonly CustomObject[]
  readonly fields: readonly CustomField[]
  readonly choices: readonly CustomChoice[]
  readonly fieldRules: readonly (FieldRule & { readonly object: string })[]
  readonly uniqueRules: readonly (UniqueRule & { readonly object: string })[]
  readonly sharingRules: readonly (SharingRule & { readonly object: string })[]
  readonly transitions: readonly CustomTransition[]
  readonly layouts: readonly CustomLayout[]
  /** How often customers are contacted. */
  readonly cadences?: readonly Cadence[]
  /** On which days the company works; absent: it has not said. */
  readonly calendar?: WorkCalendar
  readonly filling?: readonly Filling[]
  /** The modules that are switched off. */
  readonly modulesOff?: readonly string[]
}

export const noCustomization: Customization = { version: 0, objects: [], fields: [], choices: [], fieldRules: [], uniqueRules: [], sharingRules: [], transitions: [], layouts: [] }
