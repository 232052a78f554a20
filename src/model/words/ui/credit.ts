import type { Words } from '../../../lib/words.ts'

/** Whose success a deal is: the card and its editor. */
export const creditWords = {
  title: { en: 'Credit', zh: '业绩归属' },
  ofOwner: { en: 'All of it belongs to {name}.', zh: '全部归 {name}。' },
  split: { en: 'Split credit', zh: '分配业绩' },
  person: { en: 'Person', zh: '人员' },
  choose: { en: 'Choose a person', zh: '选择人员' },
  part: { en: 'Part in it', zh: '角色' },
  share: { en: 'Share', zh: '份额' },
  overlay: { en: 'Overlay', zh: '叠加' },
  overlays: { en: 'Overlays (beside the 100 %)', zh: '叠加份额（不计入 100%）' },
  add: { en: 'Add a person', zh: '添加人员' },
  addOverlay: { en: 'Add an overlay', zh: '添加叠加' },
  remove: { en: 'Take out', zh: '移除' },
  equal: { en: 'Equal shares', zh: '平均分配' },
  sum: { en: 'Revenue shared out', zh: '营收份额合计' },
  left: { en: '{share} missing to 100 %', zh: '距 100% 还差 {share}' },
  over: { en: '{share} above 100 %', zh: '超出 100% {share}' },
  back: { en: 'Give all back to the owner', zh: '全部归还负责人' },
  kept: { en: 'kept at a transfer', zh: '转移时保留' },
} as const satisfies Readonly<Record<string, Words>>
