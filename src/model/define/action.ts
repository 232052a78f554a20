import type { Words } from '../../lib/words.ts'
import type { Fields } from './field.ts'
import type { ModuleName } from './moduleNames.ts'

export interface ActionOptions {
  /** The module that brings it, beside that of the object it acts on. */
  readonly module?: ModuleName
  /** The object whose records it acts on; '*' is every object (record.transfer). */
  readonly on: string
  /** record: on one record (and in bulk on many). collection: on none. */
  readonly kind?: 'record' | 'collection'
  readonly label: Words
  /** What it does, in a sentence, for the form and the API document. */
  readonly about?: Words
  /** The form, in the vocabulary of fields. */
  readonly input?: Fields
  /** States of the record in which it may run; absent: any. */
  readonly from?: readonly string[]
  /** The state that it leaves the record in, written by the engine with the function's own changes. */
  readonly to?: string
  /** The right it needs on the record, besides the role's permission for the action itself. */
  readonly right?: 'read' | 'update' | 'delete'
  /** Offered for many records at once, with a preview. */
  readonly bulk?: boolean
  /** It makes one record of its object, whose id its result names by the object: on a device without network it waits as a new record does. */
  readonly makes?: true
  /** Of a collection: offered above the list of its object, as a new record is elsewhere. */
  readonly listed?: true
  /** Changes nothing: may be called inside another's transaction. */
  readonly reads?: boolean
  /** What it answers is told once: it is not kept for a request that is sent again. */
  readonly confidential?: boolean
  /** Confidential, but it may wait for an approval all the same: what it told can be had anew (another link). */
  readonly holdable?: true
  /** Of '*' only the objects whose records may be made one, may lie in a public pool, or have an owner of their own to be given, have points by rules, scores by models, or are printed. */
  readonly only?: 'printed' | 'callable' | 'mergeable' | 'pooled' | 'assignable' | 'scored' | 'judged'
  /** It reaches the records of the public pools that stand open to the caller, beside what he sees anyway. */
  readonly through?: 'pool'
  /** Other actions that run inside its transaction. */
  readonly parts?: readonly string[]
  /** Verbs of other nouns whose fields (`writtenBy`) it writes too: it makes what they make. */
  readonly writesAs?: readonly string[]
  /** Only in these roles' hands unless a role says otherwise. */
  readonly administrator?: boolean
  /** primary: what naturally comes next. back: it refuses or undoes, and stands behind the others. danger: something is lost by it. */
  readonly tone?: 'primary' | 'back' | 'danger'
}

export interface ActionDefinition extends ActionOptions {
  /** noun.verb: 'lead.convert'. Route POST /api/v1/leads/{id}/convert. */
  readonly name: string
}

/** Declares a verb as data: route, button, bulk action, CLI verb and audit line follow; a room gives the function. */
export function defineAction(name: string, options: ActionOptions): ActionDefinition {
  return { name, kind: 'record', right: 'update', ...options }
}
