import type { Words } from '../../../lib/words.ts'

/** Choices of call lists and their entries. */
export const callingChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'callList.status': { open: { en: 'Open', zh: '进行中' }, paused: { en: 'Paused', zh: '已暂停' }, closed: { en: 'Closed', zh: '已关闭' } },
  'callListEntry.state': {
    waiting: { en: 'Waiting', zh: '待拨' }, calling: { en: 'Being called', zh: '拨打中' }, callBack: { en: 'Call back', zh: '待回呼' }, done: { en: 'Done', zh: '已完成' }, skipped: { en: 'Skipped', zh: '已跳过' },
  },
  skippedBecause: { doNotContact: { en: 'Does not want to be called', zh: '拒绝来电' }, noNumber: { en: 'No number', zh: '没有号码' }, notFitting: { en: 'Does not fit', zh: '不符合条件' }, inContact: { en: 'Somebody is in contact already', zh: '已有同事在联系' }, agent: { en: 'Another reason', zh: '其他原因' } },
  skipReason: { noNumber: { en: 'No number', zh: '没有号码' }, notFitting: { en: 'Does not fit', zh: '不符合条件' }, inContact: { en: 'Somebody is in contact already', zh: '已有同事在联系' }, agent: { en: 'Another reason', zh: '其他原因' } },
  callListFrom: { existing: { en: 'A list that is there', zh: '已有名单' }, new: { en: 'A new list', zh: '新建名单' } },
}
