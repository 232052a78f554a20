import type { Words } from '../../../lib/words.ts'

/** Who holds a record, public pools and their rules. */
export const allocationFieldWords: Readonly<Record<string, Words>> = {
  pool: { en: 'Public pool', zh: '公海' },
  pooledAt: { en: 'In the pool since', zh: '进入公海时间' },
  formerOwner: { en: 'Former owner', zh: '前负责人' },
  heldSince: { en: 'Held since', zh: '持有起始时间' },
  neverReturns: { en: 'Never returns to a pool', zh: '锁定不回收' },

  fromPool: { en: 'Out of the pool', zh: '来源公海' },

  days: { en: 'Days', zh: '天数' },

  by: { en: 'By the field', zh: '依据字段' },

  'takenRequest.record': { en: 'Record', zh: '记录' },
  wish: { en: 'Asks to', zh: '申请事项' },
  'takenRequest.message': { en: 'Message', zh: '留言' },

  asker: { en: 'Asked by', zh: '申请人' },
  'takenRequest.state': { en: 'State', zh: '状态' },
  answeredAt: { en: 'Answered', zh: '答复时间' },

  recycleOn: { en: 'Take up again on', zh: '重新启用日期' },
  recycledAt: { en: 'Taken up again', zh: '最近重新启用' },
}
