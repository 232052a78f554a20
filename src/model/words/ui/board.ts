import type { Words } from '../../../lib/words.ts'

/** Words of boards: lanes, their sums, what a drop asks. */
export const boardWords = {
  weighted: { en: 'weighted {amount}', zh: '加权 {amount}' },
  moreInLane: { en: '{count} more', zh: '还有 {count} 个' },
  emptyLane: { en: 'Nothing here', zh: '暂无' },
  stalled: { en: '{days} days here', zh: '停留 {days} 天' },
  stalledCount: { en: 'Stalled {count}', zh: '停滞 {count}' },
  moved: { en: '{name} moved to {lane}', zh: '{name} 已移到{lane}' },
  dropAsks: { en: 'Needed before “{lane}”', zh: '进入“{lane}”前需填写' },
  dropRefused: { en: 'This cannot move there', zh: '不能移到那里' },
  noLane: { en: 'Without', zh: '未设置' },
  pickUp: { en: 'Space to pick up, arrows to move, Space to drop, Escape to cancel', zh: '空格拿起，方向键移动，再按空格放下，Esc 取消' },
  pipeline: { en: 'Pipeline', zh: '销售流程' },
  totalCount: { en: '{count} open', zh: '共 {count} 个' },
  moreHere: { en: 'More', zh: '更多' },
  moveTo: { en: 'Move {name}', zh: '移动 {name}' },
  moveCaption: { en: 'Move to', zh: '移到' },
  fillAndMove: { en: 'Save and move', zh: '保存并移动' },
  lifted: { en: '{name} lifted', zh: '已拿起 {name}' },
  overLane: { en: 'Over {lane}', zh: '位于{lane}上方' },
  putBack: { en: 'Put back', zh: '已放回' },
  list: { en: 'List', zh: '列表' },
  board: { en: 'Board', zh: '看板' },
  calendar: { en: 'Calendar', zh: '日历' },
} as const satisfies Record<string, Words>
