import { type FieldProblem, Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import type { Context } from '../context.ts'
import type { Row } from '../engine.ts'

const problem = (path: string, rule: string, message: Words, values?: Readonly<Record<string, string | number>>): FieldProblem =>
  ({ path, rule, message, ...(values === undefined ? {} : { values }) })

export function createForbidden({ actor }: Context, object: ResolvedObject): Problem {
  return new Problem({ kind: 'forbidden', status: 403, title: { en: 'Your role does not allow you to create {object}.', zh: '您的角色无权新建{object}。' }, values: { object: object.label[actor.language] } })
}

export function changeForbidden({ actor }: Context, object: ResolvedObject): Problem {
  return new Problem({ kind: 'forbidden', status: 403, title: { en: 'You may see this {object}, but not change it.', zh: '您可以查看这条{object}，但无权修改。' }, values: { object: object.label[actor.language] } })
}

export function fieldsForbidden(names: readonly string[]): Problem {
  const message = { en: 'Your role does not allow you to change this field.', zh: '您的角色无权修改此字段。' }
  return new Problem({
    kind: 'field-forbidden', status: 403, title: { en: 'Your role does not allow you to change {fields}.', zh: '您的角色无权修改 {fields}。' },
    values: { fields: names.join(', ') }, fields: names.map((name) => problem(`/${name}`, 'forbidden', message)),
  })
}

/** Somebody else was faster. */
export function versionConflict(current: Row | undefined): Problem {
  return new Problem({
    kind: 'version-conflict', status: 409,
    title: { en: 'Somebody has changed this record meanwhile. Look at the newer version and decide.', zh: '该记录已被他人修改，请查看最新内容后再决定。' },
    ...(current === undefined ? {} : { extra: { current } }),
  })
}

export function inBin(): Problem {
  return new Problem({ kind: 'in-bin', status: 409, title: { en: 'This record is in the bin. Restore it first.', zh: '该记录在回收站中，请先恢复。' } })
}

export function notInBin(): Problem {
  return new Problem({ kind: 'not-in-bin', status: 409, title: { en: 'This record is not in the bin.', zh: '该记录不在回收站中。' } })
}

export function parentInBin(): Problem {
  return new Problem({ kind: 'parent-in-bin', status: 409, title: { en: 'The record that this one is a part of is in the bin. Restore that one.', zh: '所属的记录在回收站中，请恢复所属记录。' } })
}

/** What was merged into another comes back by undoing the merge there, with what was its own. */
export function mergedAway(): Problem {
  return new Problem({ kind: 'merged-away', status: 409, title: { en: 'This record was merged into another. Undo the merge there to have it back.', zh: '该记录已合并到另一条，请在那条记录上撤销合并。' } })
}

export function stillReferred(): Problem {
  return new Problem({ kind: 'still-referred', status: 409, title: { en: 'Other records refer to this one, so it cannot be purged.', zh: '仍有其他记录引用该记录，不能彻底删除。' } })
}

export function keyReused(): Problem {
  const message = { en: 'This idempotency key was used for another request.', zh: '该幂等键已用于其他请求。' }
  return new Problem({ kind: 'idempotency-key-reused', status: 422, title: message, fields: [problem('/idempotency-key', 'reused', message)] })
}

export function notUnique(names: readonly string[]): Problem {
  return new Problem({
    kind: 'not-unique', status: 409, title: { en: 'Another record has the same value.', zh: '已有记录使用了相同的值。' }, fields: names.map(notUniqueField),
  })
}

export function notUniqueField(name: string): FieldProblem {
  return problem(`/${name}`, 'unique', { en: 'Another record has this value.', zh: '已有记录使用了此值。' })
}

export function noSuchRecord(path: string): FieldProblem {
  return problem(path, 'notFound', { en: 'There is no such record, or you may not see it.', zh: '没有这条记录，或您无权查看。' })
}

export function disagreeing(path: string): FieldProblem {
  return problem(path, 'disagrees', { en: 'That record belongs elsewhere: choose one of the same.', zh: '所选记录属于别处，请选择同一处的记录。' })
}

export function ring(path: string): FieldProblem {
  return problem(path, 'ring', { en: 'This would make a ring: the record would stand above itself.', zh: '这会形成循环：该记录会成为自己的上级。' })
}

export function noRate(path: string, currency: string, date: string): FieldProblem {
  return problem(path, 'rate', { en: 'There is no exchange rate for {currency} on {date}. Add one in the settings.', zh: '没有 {currency} 在 {date} 的汇率，请先在设置中添加。' }, { currency, date })
}

export function otherCurrency(path: string, given: string, currency: string): FieldProblem {
  return problem(path, 'currency', { en: 'This record is kept in {currency}: an amount in {given} does not fit.', zh: '此记录以 {currency} 记账，不能填写 {given} 的金额。' }, { given, currency })
}

/** What a formula comes to is beyond what can be counted to the smallest unit. */
export function amountTooLarge(path: string): Problem {
  const message = { en: 'The amount is too large to be counted exactly. Look at quantity and price.', zh: '金额过大，无法精确计算，请检查数量与单价。' }
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [problem(path, 'tooLarge', message)] })
}

export function notByCreation(path: string): FieldProblem {
  return problem(path, 'transfer', { en: 'Owner and department change by a transfer.', zh: '负责人和部门通过移交来变更。' })
}

/** @param allowed states in the order of the declaration. */
export function wrongTransition(path: string, from: string, allowed: readonly string[]): FieldProblem {
  return allowed.length === 0
    ? problem(path, 'transition', { en: 'From {from} this changes by actions only.', zh: '当前为 {from}，只能通过操作来变更。' }, { from })
    : problem(path, 'transition', { en: 'From {from} this may become {allowed} only.', zh: '当前为 {from}，只能变更为 {allowed}。' }, { from, allowed: allowed.join(', ') })
}

export function lockedField(path: string, says: Words = { en: 'This stands fast while the record is as it is.', zh: '在当前情况下，此字段已锁定。' }): FieldProblem {
  return problem(path, 'locked', says)
}

export function notYours(path: string): FieldProblem {
  return problem(path, 'role', { en: 'Your role may not take this step.', zh: '您的角色不能执行此流转。' })
}

export function wayClosed(path: string): FieldProblem {
  return problem(path, 'check', { en: 'The record does not meet what this step asks for.', zh: '该记录不满足此流转的条件。' })
}

export function needsReason(path: string): FieldProblem {
  return problem(path, 'reason', { en: 'This step needs a reason.', zh: '此流转需要填写原因。' })
}
