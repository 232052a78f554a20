import type { FieldProblem } from '../../lib/problem.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { StateRule } from '../../model/define/object.ts'
import { problemOf } from '../../model/fields/check.ts'
import { fieldsOf } from '../../model/filter/walk.ts'
import type { Change } from './change.ts'
import { matches } from './conditions.ts'
import { lockedField, needsReason, notYours, wayClosed } from './problems.ts'
import type { Stored } from './record.ts'
import type { Work } from './work.ts'

/**
 * What must be filled in, and what stands fast, while a condition holds. A record that was there before the rule is held to it once
 * somebody touches what it is about.
 */
export function checkFieldRules(work: Work, { object, before, after }: Change, touched: (name: string) => boolean): FieldProblem[] {
  if (after === undefined) return []
  return (object.fieldRules ?? []).flatMap(({ field, effect, when, imports, says, guarded }) => {
    if (effect === 'require') {
      const asked = touched(field) || fieldsOf(when).some(touched)
      return asked && isEmpty(after, field) && matches(work, object, when, after) ? [problemOf(`/${field}`, 'required')] : []
    }
    const held = guarded !== true && isByPerson(work) && (imports === true || work.as?.action !== 'import')
    return effect === 'lock' && held && before !== undefined && touched(field) && matches(work, object, when, before) ? [lockedField(`/${field}`, says)] : []
  })
}

/** A person writes what stands there with their own rights, by a form or by a file: it is no verb that writes. */
export function isByPerson({ as }: Pick<Work, 'as'>): boolean {
  return as === undefined || as.rights === 'caller'
}

interface Step { readonly object: ResolvedObject; readonly after: Stored; readonly from: string; readonly to: string }

/** What a workspace asks for on the way from one state to another: the right role, fields filled in, a condition, a reason. */
export function checkWay(work: Work, { field, ways = [] }: StateRule, { object, after, from, to }: Step): FieldProblem[] {
  const way = ways.find((each) => each.from === from && each.to === to)
  if (way === undefined) return []
  const { actor, reason } = work.context
  const problems: FieldProblem[] = []
  if (way.roles.length > 0 && actor.permissions.administrator !== true && !way.roles.some((role) => actor.roleIds?.includes(role) === true)) problems.push(notYours(`/${field}`))
  for (const name of way.fields) if (isEmpty(after, name)) problems.push(problemOf(`/${name}`, 'required'))
  if (way.check !== undefined && !matches(work, object, way.check, after)) problems.push(wayClosed(`/${field}`))
  if (way.needsReason === true && (reason ?? '').trim() === '') problems.push(needsReason(`/${field}`))
  return problems
}

function isEmpty({ values }: Stored, name: string): boolean {
  const value = values[name] ?? null
  return value === null || (Array.isArray(value) && value.length === 0)
}
