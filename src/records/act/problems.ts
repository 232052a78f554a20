import { Problem } from '../../lib/problem.ts'
import type { Language, Words, WordValues } from '../../lib/words.ts'
import type { ActionDefinition } from '../../model/define/action.ts'

/** Why an action is not possible: in words for the screen, and as the problem that a call is answered with. */
export interface Refusal { readonly kind: 'right' | 'state' | 'bin' | 'rule' | 'approval'; readonly why: Words; readonly values?: WordValues }

export function actionForbidden(action: ActionDefinition, language: Language): Refusal {
  return { kind: 'right', why: { en: 'Your role does not allow: {action}.', zh: '您的角色无权执行：{action}。' }, values: { action: action.label[language] } }
}

export function recordForbidden(action: ActionDefinition, language: Language): Refusal {
  return { kind: 'right', why: { en: 'You may see this record but not change it, so not: {action}.', zh: '您可以查看但不能修改此记录，因此无法：{action}。' }, values: { action: action.label[language] } }
}

/** @param states the states in which it is possible, as people call them. */
export function wrongState(action: ActionDefinition, states: string, language: Language): Refusal {
  return { kind: 'state', why: { en: '{action} is possible only while it is: {states}.', zh: '仅在以下状态可以{action}：{states}。' }, values: { action: action.label[language], states } }
}

export function inBin(): Refusal {
  return { kind: 'bin', why: { en: 'The record is in the bin. Restore it first.', zh: '记录在回收站中，请先恢复。' } }
}

export function notInBin(): Refusal {
  return { kind: 'bin', why: { en: 'The record is not in the bin.', zh: '记录不在回收站中。' } }
}

/** The refusal as the error that a call is answered with: 403 for want of a right, 409 for what the record is like. */
export function refused({ kind, why, values }: Refusal, action: ActionDefinition): Problem {
  return new Problem({
    kind: kind === 'right' ? 'action-forbidden' : 'action-not-possible', status: kind === 'right' ? 403 : 409, title: why,
    ...(values === undefined ? {} : { values }), extra: { action: action.name, because: kind },
  })
}

export function versionConflict(current: unknown): Problem {
  return new Problem({
    kind: 'version-conflict', status: 409, extra: { current },
    title: { en: 'Somebody has changed this meanwhile. Look at the newer version first.', zh: '此记录已被他人修改，请先查看最新版本。' },
  })
}

/** The same for what was never there, for what may not be seen and for what somebody else was faster to take. */
export function notInPool(): Problem {
  return new Problem({ kind: 'not-in-pool', status: 404, title: { en: 'This is in no public pool that stands open to you: perhaps a colleague was faster.', zh: '此记录不在对您开放的公海中，可能已被同事领取。' } })
}

export function tooMany(limit: number): Problem {
  return new Problem({ kind: 'too-many-records', status: 422, title: { en: 'At most {limit} records at once.', zh: '一次最多处理 {limit} 条记录。' }, values: { limit } })
}

export function undoUnknown(): Problem {
  return new Problem({ kind: 'undo-unknown', status: 404, title: { en: 'This can no longer be taken back.', zh: '已无法撤销。' } })
}

export function notBulk(action: ActionDefinition): Problem {
  return new Problem({ kind: 'not-bulk', status: 422, title: { en: '{name} works on one record at a time.', zh: '{name} 一次只能处理一条记录。' }, values: { name: action.name } })
}

/** For programmers: an action called another that it does not declare as its part. */
export function notAPart(caller: string, called: string): Error {
  return new Error(`${caller} runs ${called} in its transaction, but neither declares it as a part nor is it one that only reads.`)
}
