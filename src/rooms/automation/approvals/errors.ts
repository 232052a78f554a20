import { Problem } from '../../../lib/problem.ts'
import { say, type Words } from '../../../lib/words.ts'
import { choiceLabel } from '../../../model/words/labels.ts'

/** @param step as the flow names it. */
export function nobodyToApprove(step: string): Problem {
  return new Problem({
    kind: 'approval.nobody', status: 409, values: { step },
    title: { en: 'Nobody could approve this at the step “{step}”: the requester may not decide on his own, and there is no other. Ask an administrator to change the flow.', zh: '步骤“{step}”没有可用的审批人：申请人不能审批自己的申请，且没有其他人选。请联系管理员调整流程。' },
  })
}

/** Somebody else was faster, or the request is over for another reason. */
export function alreadyDecided(who: string | undefined, state: string): Problem {
  return new Problem({ kind: 'approval.decided', status: 409, extra: { state }, title: decidedWords(who, state) })
}

export function decidedWords(who: string | undefined, state: string): Words {
  const label = choiceLabel('approvalRequest', 'state', state)
  const words = who === undefined
    ? { en: 'This has been decided already: {state}.', zh: '该申请已处理：{state}。' }
    : { en: '{who} has decided this already: {state}.', zh: '{who}已处理该申请：{state}。' }
  const said = (language: 'en' | 'zh') => say(words, language, { state: label[language], ...(who === undefined ? {} : { who }) })
  return { en: said('en'), zh: said('zh') }
}

/** @param because why not, where it is known. */
export function notAsked(because: Words = { en: 'It is not for you to decide on this now.', zh: '当前无需您审批。' }): Problem {
  return new Problem({ kind: 'approval.not-asked', status: 403, title: because })
}

export const answeredAlready: Words = { en: 'You have answered already; others are asked now.', zh: '您已处理，正在等待其他审批人。' }

export function handOnTo(message: Words): Problem {
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path: '/to', rule: 'approver', message }] })
}

export function remindedLately(): Problem {
  return new Problem({ kind: 'approval.reminded', status: 409, title: { en: 'They were reminded less than an hour ago.', zh: '一小时内已提醒过。' } })
}
