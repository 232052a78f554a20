import { defineAction } from '../define/action.ts'
import { longText, user } from '../define/vocabulary.ts'

const remark = longText({ max: 1000 })
const needed = longText({ max: 1000, required: true })

/** Who may do it is known by the tasks of the request, not by a right on it: reading it is enough. */
export const approveRequest = defineAction('approvalRequest.approve', {
  on: 'approvalRequest',
  right: 'read',
  label: { en: 'Approve', zh: '同意' },
  about: { en: 'Says yes. With the last yes it is done, in the name of who asked.', zh: '同意此申请；全部同意后以申请人名义执行。' },
  input: { remark },
  bulk: true,
  tone: 'primary',
})

export const returnRequest = defineAction('approvalRequest.return', {
  on: 'approvalRequest',
  right: 'read',
  label: { en: 'Return', zh: '退回' },
  about: { en: 'Gives it back to who asked, who may change it and send it again.', zh: '退回申请人修改后重新提交。' },
  input: { remark: needed },
  tone: 'back',
})

export const rejectRequest = defineAction('approvalRequest.reject', {
  on: 'approvalRequest',
  right: 'read',
  label: { en: 'Reject', zh: '拒绝' },
  about: { en: 'Says no. The request is over.', zh: '拒绝此申请，申请结束。' },
  input: { remark: needed },
  tone: 'danger',
})

export const handOnRequest = defineAction('approvalRequest.handOn', {
  on: 'approvalRequest',
  right: 'read',
  label: { en: 'Hand on', zh: '转交' },
  about: { en: 'Somebody else decides in your place.', zh: '转交其他同事代为审批。' },
  input: { to: user({ required: true }), remark },
})

export const withdrawRequest = defineAction('approvalRequest.withdraw', {
  on: 'approvalRequest',
  right: 'read',
  label: { en: 'Withdraw', zh: '撤回' },
  about: { en: 'Takes the request back. The record is free again.', zh: '撤回申请，记录恢复可编辑。' },
  input: { remark },
  tone: 'back',
})

export const remindApprovers = defineAction('approvalRequest.remind', {
  on: 'approvalRequest',
  right: 'read',
  label: { en: 'Remind', zh: '催办' },
  about: { en: 'Tells those who have not answered yet once more; once an hour.', zh: '再次提醒尚未处理的审批人，每小时一次。' },
})
