import type { Words } from '../../lib/words.ts'
import type { Filter } from '../filter/filter.ts'
import type { Fields, Tone } from './field.ts'
import type { ModuleName } from './moduleNames.ts'
import type { PrintDefinition } from './printed.ts'

/**
 * Who may see the records of an object.
 * owned: by data scope of the role over owner and department. shared: whoever has the right reads all of them (products,
 * stages, users). follows: as the record that the named relation points at; without one, as owned.
 * With `assignee`, the record's own owner reads and changes it too, whoever holds what it follows (a task on another's customer).
 * With `also`, only who may read all that these fields lead to (a pair of possible doubles).
 * personal: the owner alone (notifications, own views), unless the record says otherwise.
 */
export type AccessRule = 'owned' | 'shared' | 'personal' | { readonly follows: string; readonly assignee?: true; readonly also?: readonly string[] }

export interface StateRule {
  /** The choice field that holds the state. */
  readonly field: string
  /** From each state to those that a person may set directly; what is not listed moves by actions only. */
  readonly transitions: Readonly<Record<string, readonly string[]>>
  /** What a workspace asks for on a way, beside the right to change the record. */
  readonly ways?: readonly Way[]
}

export interface Way {
  readonly from: string
  readonly to: string
  /** Roles that may go it, by id; none: all who may change the record. */
  readonly roles: readonly string[]
  /** Fields that must be filled on the way: the form of the change asks for them. */
  readonly fields: readonly string[]
  /** What must hold of the record. */
  readonly check?: Filter
  /** Going it needs a reason, which the history keeps. */
  readonly needsReason?: boolean
}

export interface ViewDefinition {
  readonly name: string
  readonly label: Words
  readonly kind: 'list' | 'board' | 'calendar'
  readonly columns?: readonly string[]
  readonly filter?: Filter
  readonly sort?: readonly SortBy[]
  /** The field whose values are a board's lanes. */
  readonly lanes?: string
  /** The money or number field summed in the foot and on the lanes. */
  readonly sum?: string
  /** The date field that places a record in a calendar. */
  readonly date?: string
  /** It opens where the address names none; absent of all: the first list. */
  readonly opens?: true
}
export interface SortBy { readonly field: string; readonly descending?: boolean }

/** One key by which two records may be the same. company: the name without its legal form; exact: the value as it is. */
export interface DuplicateKey { readonly kind: 'phone' | 'email' | 'company' | 'exact'; readonly field: string }

/**
 * What only weighs when two records are compared by the scan for doubles: alone it proves nothing. person: a name in which words
 * may be swapped or mistyped; company: a name without its legal form; place: a town, an address, the record that one belongs to;
 * day: a date of birth or foundation.
 */
export interface Resemblance { readonly kind: 'person' | 'company' | 'place' | 'day'; readonly field: string }

export interface ObjectOptions {
  /** The module that brings it; absent: it is always there. */
  readonly module?: ModuleName
  /** The field whose value names a record. */
  readonly title: string
  readonly subtitle?: readonly string[]
  readonly access?: AccessRule
  readonly state?: StateRule
  readonly views?: readonly ViewDefinition[]
  readonly duplicates?: readonly DuplicateKey[]
  readonly resembles?: readonly Resemblance[]
  /** By what these fields hold a row of a file is known again that has no key of its own, as a line of a bank without a reference; of equal rows of one file each counts. It keeps `externalId`. */
  readonly fingerprint?: readonly string[]
  /** Other objects in which a new record of this one may be there already: by which of its fields. */
  readonly takenAmong?: Readonly<Record<string, readonly DuplicateKey[]>>
  /** Its records may lie in a public pool: it declares `pooledFields`. */
  readonly pools?: true
  /** false: two records are never made one, although they are compared (a colleague with a sign-in, an issued order). */
  readonly merges?: false
  /** Pure rules by name, given by a room: rule('customer.noRing', ...). */
  readonly rules?: readonly string[]
  /** Its records can be given away as cards (vCard): which field holds what. */
  readonly card?: CardFields
  /** The list of further ways (contact points) that its cards tell as well. */
  readonly cardWays?: string
  /** Guards by name, given by a room: what no write may take away, by whichever door (the last administrator). */
  readonly guards?: readonly string[]
  /** While this holds of a record, the lists of its parts (its lines) stand as they are: a guard refuses to change them, and no screen offers it. It may ask for the record's own fields only. */
  readonly partsStand?: Filter
  /** While `when` holds of a record as it is stored, these fields stand fast: no person changes them, by whichever door, and no screen offers it. */
  readonly locked?: LockRule
  /** Sections of the form and the record page; fields named in none come last under 'more'. */
  readonly sections?: readonly { readonly name: string; readonly label?: Words; readonly fields: readonly string[] }[]
  /** Facts in the head of the record page. */
  readonly facts?: readonly string[]
  /** The trade under which the navigation lists it; absent: reached from other records or the settings. */
  readonly trade?: 'customers' | 'sales' | 'marketing' | 'service' | 'insight' | 'settings'
  /** Asked for when a record is made in a hurry. */
  readonly quick?: readonly string[]
  /** Shown on the timeline of the records it hangs on. */
  readonly timeline?: boolean
  /** Where one was deleted, the timeline goes on to say who did so and when, and nothing of what it held. */
  readonly trace?: boolean
  /**
   * The yes-no field that keeps a record among those inside: whoever is from outside reads only records for which it is no, and what
   * they write is for everybody. What follows such a record (its files) is kept with it.
   */
  readonly internal?: string
  /** Only the program itself writes it. */
  readonly writtenBy?: string
  /** No bin: a delete is final (a view, a notification, a link). */
  readonly bin?: boolean
  /** It goes out on paper: what its pages show. */
  readonly prints?: PrintDefinition
  readonly icon?: string
  readonly tone?: Tone
  readonly was?: string
  /** Whether a workspace may add fields; by default whatever the navigation lists, the settings aside. */
  readonly customizable?: boolean
  /** Its records are the workspace's own laying out of the model: with each write the model is tied together anew. */
  readonly configures?: true
  /** Conditions under which a field must be filled, is shown, or stands fast. */
  readonly fieldRules?: readonly FieldRule[]
  /** Fields that together no two living records share. */
  readonly uniqueRules?: readonly UniqueRule[]
  /** Conditions under which records are open to somebody. */
  readonly sharingRules?: readonly SharingRule[]
  /** Of an object that a workspace made: the table of the pool that holds it. */
  readonly table?: string
}

/** What holds of a field of a record for which `when` holds; it may ask for the record's own fields only. */
export interface FieldRule extends Standing { readonly name: string; readonly field: string; readonly effect: 'require' | 'show' | 'lock'; readonly when: Filter }
/** How a lock holds: against imports too, and in which words; or a guard of the object refuses in its own, and the rule is there for the screens. */
interface Standing { readonly imports?: true; readonly says?: Words; readonly guarded?: true }
/** `fields`: those that stand fast; or all that a person may write, a company's own included, but those in `free`. The condition may ask for the record's own fields only. */
export type LockRule = Standing & { readonly when: Filter } & ({ readonly fields: readonly string[] } | { readonly free: readonly string[] })
/** Records for which `when` holds are open to the grantee; the name is the id of the rule. It may ask for the record's own stored fields only. */
export interface SharingRule {
  readonly name: string
  readonly when: Filter
  readonly grantee: { readonly kind: 'user' | 'team' | 'department' | 'role'; readonly id: string }
  readonly level: 'read' | 'write'
}
export interface UniqueRule { readonly name: string; readonly label: Words; readonly fields: readonly string[] }

/** Where a card finds what it tells, by field; the title is its name. */
export interface CardFields {
  readonly organisation?: string; readonly department?: string; readonly title?: string; readonly mobile?: string; readonly phone?: string; readonly email?: string; readonly website?: string; readonly wechat?: string
  readonly address?: string; readonly city?: string; readonly region?: string; readonly postcode?: string; readonly country?: string; readonly birthDate?: string; readonly sex?: string; readonly remark?: string
}

export interface ObjectDefinition extends ObjectOptions {
  /** camelCase singular: customer, salesRecord. Table sales_record, address /api/v1/sales-records. */
  readonly name: string
  readonly label: Words
  readonly fields: Fields
  /** What models say of its records: read like fields, written by no door. */
  readonly scores?: Fields
}

/** Declares a business object: one file of facts, from which table, API, screens and rights follow. */
export function defineObject(name: string, label: Words, fields: Fields, options: ObjectOptions): ObjectDefinition {
  return { name, label, fields, ...options }
}

/** Whether two records of the object may be made one: it says what tells doubles, and does not refuse. */
export function isMergeable({ duplicates, resembles, merges }: Pick<ObjectOptions, 'duplicates' | 'resembles' | 'merges'>): boolean {
  return merges !== false && ((duplicates ?? []).length > 0 || (resembles ?? []).length > 0)
}

/** Whether models say anything of its records. */
export function isJudged({ scores }: Pick<ObjectDefinition, 'scores'>): boolean {
  return scores !== undefined && Object.keys(scores).length > 0
}

/** Whether rules may score its records: it keeps a whole number by that name. */
export function isScored(object: Pick<ObjectDefinition, 'access' | 'writtenBy' | 'trade' | 'fields'>): boolean {
  const score = object.fields['score']
  return score?.type === 'number' && (score.writtenBy === undefined || score.writtenBy === 'scoringRule.run') && isAssignable(object)
}

/** Whether rules may give its records to people: they are read by owner, and people work on them. */
export function isAssignable({ access, writtenBy, trade }: Pick<ObjectOptions, 'access' | 'writtenBy' | 'trade'>): boolean {
  return (access === undefined || access === 'owned') && writtenBy === undefined && trade !== undefined && trade !== 'settings'
}

/** Whether its records may stand on a call list: people work on them, and they have a number to call. */
export function isCallable({ fields, trade, writtenBy }: Pick<ObjectDefinition, 'fields' | 'trade' | 'writtenBy'>): boolean {
  return writtenBy === undefined && trade !== undefined && trade !== 'settings' && callable(fields)
}

function callable(fields: Fields): boolean {
  return Object.values(fields).some(({ type, ...field }) => type === 'phone' && !('writtenBy' in field))
}
