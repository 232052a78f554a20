import { defineAction } from '../define/action.ts'
import { belongsTo, belongsToAny, boolean, choice, date, email, json, longText, tags, text } from '../define/vocabulary.ts'

/** The verbs of every object. The records floor itself gives their functions. */
export const transferRecord = defineAction('record.transfer', {
  on: '*',
  label: { en: 'Transfer', zh: '转移' },
  about: { en: 'Hands the record over to a person or a department, with what hangs on it.', zh: '转给同事或部门，可连同相关记录一起转移。' },
  input: {
    to: belongsToAny(['user', 'department'], { required: true }),
    withFollowers: boolean({ default: true }),
    openItems: boolean({ default: true, shownWhen: { field: 'withFollowers', in: [true] } }),
    closedItems: boolean({ default: false, shownWhen: { field: 'withFollowers', in: [true] } }),
    keepFormerAsReader: boolean({ default: false }),
    keepUntil: date({ shownWhen: { field: 'keepFormerAsReader', in: [true] } }),
    reason: longText({ max: 1000 }),
  },
  bulk: true,
})

export const shareRecord = defineAction('record.share', {
  on: '*',
  label: { en: 'Share', zh: '共享' },
  about: { en: 'Lets a person, a team or a department read or change the record, and all that follows it.', zh: '允许同事、团队或部门查看或修改此记录及其相关记录。' },
  input: {
    with: belongsToAny(['user', 'team', 'department'], { required: true }),
    level: choice(['read', 'write'], { required: true, default: 'read' }),
    until: date(),
  },
  bulk: true,
})

export const unshareRecord = defineAction('record.unshare', {
  on: '*',
  label: { en: 'Stop sharing', zh: '取消共享' },
  about: { en: 'Takes a share back.', zh: '收回已共享的权限。' },
  input: { with: belongsToAny(['user', 'team', 'department'], { required: true }) },
  bulk: true,
})

/** For many at once, with one undo; a single one is deleted by its address. */
export const removeRecord = defineAction('record.moveToBin', {
  on: '*',
  right: 'delete',
  label: { en: 'Move to the bin', zh: '移入回收站' },
  about: { en: 'Moves records to the bin, with what hangs on them. It can be taken back.', zh: '移入回收站，连同其下属记录；可以撤销。' },
  bulk: true,
  tone: 'danger',
})

export const restoreRecord = defineAction('record.restore', {
  on: '*',
  right: 'delete',
  label: { en: 'Restore', zh: '恢复' },
  about: { en: 'Takes the record out of the bin, with what was deleted together with it.', zh: '从回收站恢复，连同一起删除的记录。' },
  bulk: true,
})

export const purgeRecord = defineAction('record.purge', {
  on: '*',
  right: 'delete',
  label: { en: 'Delete for good', zh: '彻底删除' },
  about: { en: 'Removes a binned record for good. This cannot be undone.', zh: '从回收站彻底删除，无法恢复。' },
  bulk: true,
  tone: 'danger',
})

export const tagRecord = defineAction('record.tag', {
  on: '*',
  label: { en: 'Tag', zh: '打标签' },
  about: { en: 'Adds and removes tags.', zh: '添加或移除标签。' },
  input: { add: tags(), remove: tags() },
  bulk: true,
})

/** Answers with the value; who looked, at what and when goes into the feed. */
export const revealField = defineAction('record.reveal', {
  on: '*',
  right: 'read',
  label: { en: 'Reveal', zh: '查看完整内容' },
  about: { en: 'Shows a masked value once. Who looked is logged.', zh: '查看一次被遮盖的内容，查看会被记录。' },
  input: { field: text({ max: 60, required: true }), reason: text({ max: 500 }) },
})

/**
 * Makes one record of several: this one stays, and takes over what hangs on the others. `records` are the ids of the others,
 * `values` says for a field from which of them its value is taken; where nothing is said, this one's own, or the first that is filled.
 */
export const mergeRecords = defineAction('record.merge', {
  on: '*',
  only: 'mergeable',
  label: { en: 'Merge', zh: '合并' },
  about: { en: 'Makes one record of several. What hangs on the others moves along, their history is kept, and it can be taken back for 30 days.', zh: '把多条记录合并为一条：关联内容一并转入，历史保留，30 天内可撤销。' },
  input: { records: json({ max: 2000, required: true }), values: json({ max: 20_000 }) },
})

/** Takes a merge back: what still stands where the merge put it. What came later stays here, and is listed. */
export const unmergeRecord = defineAction('record.unmerge', {
  on: '*',
  only: 'mergeable',
  label: { en: 'Undo the merge', zh: '撤销合并' },
  about: { en: 'The merged records come back with what was theirs. What came later stays here and is listed.', zh: '恢复被合并的记录及其原有内容；合并后新增的保留在此并列出。' },
  input: { merge: text({ max: 36 }) },
})

/** Sends what is printed to an address, as the sender may see it; without a mail server whoever sends it hands it over. */
export const mailRecord = defineAction('record.mail', {
  on: '*',
  only: 'printed',
  label: { en: 'Mail as PDF', zh: '邮件发送 PDF' },
  about: { en: 'Sends the document as you see it to a contact or an address, as a PDF. Who wants no mail gets none.', zh: '将您所见内容生成 PDF，作为附件发送给联系人或邮箱；不接收邮件者不发送。' },
  input: { contact: belongsTo('contact'), to: email(), language: choice(['zh', 'en']), message: longText({ max: 2000 }) },
})
