import { mayAct } from '../../access/permissions.ts'
import type { ActionDefinition } from '../../model/define/action.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'
import type { Implementation } from './implement.ts'
import type { Locked } from './locking.ts'
import type { ActDependencies } from './ports.ts'
import { asText } from '../../lib/json.ts'
import { actionForbidden, inBin, notInBin, recordForbidden, type Refusal, wrongState } from './problems.ts'

export interface Guarded {
  readonly context: Context
  readonly action: ActionDefinition
  readonly implementation: Implementation
  readonly object: ResolvedObject
}

/** Whether the role may call the verb at all, before any record is looked at. */
export function refusedByRole({ context, action, object }: Pick<Guarded, 'context' | 'action' | 'object'>): Refusal | undefined {
  return mayAct(context.actor.permissions, action, object.name) ? undefined : actionForbidden(action, context.actor.language)
}

/** Why the verb is not possible on this record, or undefined when it is: right, bin, state, rule, in this order. */
export function refusedByRecord(guarded: Guarded, locked: Locked, record: Row, wordOf: ActDependencies['wordOf']): Refusal | undefined {
  const { context, action, implementation, object } = guarded
  const { language } = context.actor
  if (action.right === 'update' && !locked.mayUpdate) return recordForbidden(action, language)
  if (action.right === 'delete' && !locked.mayDelete) return recordForbidden(action, language)
  if (locked.binned && implementation.onBinned !== true) return inBin()
  if (!locked.binned && implementation.onBinned === true) return notInBin()
  const { state } = object
  if (action.from !== undefined && state !== undefined && !action.from.includes(asText(record[state.field]))) {
    const words = action.from.map((value) => wordOf?.(object, state.field, value)[language] ?? value)
    return wrongState(action, words.join(language === 'zh' ? '、' : ', '), language)
  }
  const why = implementation.refuse?.(record, context)
  return why === undefined ? undefined : { kind: 'rule', why }
}
