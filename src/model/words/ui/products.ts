import type { Words } from '../../../lib/words.ts'

/** The card of a product's pictures. */
export const productWords = {
  pictures: { en: 'Pictures', zh: '产品图片' },
  add: { en: 'Add pictures', zh: '添加图片' },
  none: { en: 'No picture yet. The first one stands in lists and in the shop.', zh: '暂无图片。首图将显示在列表与商城中。' },
  first: { en: 'First picture', zh: '首图' },
  alt: { en: 'What picture {number} shows', zh: '第 {number} 张图片的说明' },
  altHint: { en: 'What it shows', zh: '图片说明' },
  earlier: { en: 'Move picture {number} forward', zh: '第 {number} 张前移' },
  remove: { en: 'Take picture {number} out', zh: '移除第 {number} 张' },
  public: { en: 'Everybody who opens the shop can see them.', zh: '打开商城的人都能看到这些图片。' },
} as const satisfies Record<string, Words>
