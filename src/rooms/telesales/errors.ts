import { Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'

const problem = (kind: string, status: number, title: Words) => (path?: string) => new Problem({ kind, status, title, ...(path === undefined ? {} : { fields: [{ path, rule: kind, message: title }] }) })

export const errors = {
  /** 422 */ needsList: problem('calling.list', 422, { en: 'Say which list, or what the new one is called.', zh: '请选择名单，或填写新名单的名称。' }),
  /** 409 */ notOpen: problem('calling.not-open', 409, { en: 'Nobody calls from this list now: it is paused or closed.', zh: '该名单已暂停或关闭，暂不拨打。' }),
  /** 403 */ notAgent: problem('calling.not-agent', 403, { en: 'You are not among the agents of this list.', zh: '您不在该名单的坐席之列。' }),
  /** 409 */ heldByOther: problem('calling.held', 409, { en: 'Somebody else is calling here by now. Your turn was over after a while without a sign.', zh: '您长时间未操作，该客户已交由他人拨打。' }),
  /** 409 */ onList: problem('calling.on-list', 409, { en: 'Is on this list already and has still to be called.', zh: '已在该名单中，尚待拨打。' }),
  /** 409 */ doNotContact: problem('calling.do-not-contact', 409, { en: 'Does not want to be called: said so, or withdrew the consent for the phone.', zh: '对方已拒绝来电，或撤回了电话授权。' }),
  /** 404 */ noNumber: problem('calling.no-number', 404, { en: 'There is no such number here, or you may not see it.', zh: '没有该号码，或您无权查看。' }),
  /** 422 */ noOutcome: problem('calling.outcome', 422, { en: 'There is no such outcome.', zh: '没有该通话结果。' }),
  /** 422 */ tooEarly: problem('calling.too-early', 422, { en: 'A call-back lies in the future.', zh: '回呼时间须晚于现在。' }),
  /** 422 */ needsTime: problem('calling.needs-time', 422, { en: 'Say when to call back.', zh: '请填写回呼时间。' }),
}
