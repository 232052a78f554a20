import type { Words } from '../../../lib/words.ts'

/** Comments and files on a record, and two people at one. */
export const togetherWords = {
  shareFirst: { en: 'cannot see this record yet: share it with them?', zh: '尚无权查看，是否共享给 TA？' },
  sharedWith: { en: 'Shared with {name}', zh: '已共享给{name}' },
  edited: { en: 'edited', zh: '已编辑' },
  deletedComment: { en: 'A comment was deleted', zh: '评论已删除' },
  editComment: { en: 'Edit the comment', zh: '编辑评论' },
  deleteComment: { en: 'Delete the comment', zh: '删除评论' },
  unknownPerson: { en: 'somebody', zh: '某人' },
  preview: { en: 'Show {name}', zh: '预览{name}' },
  noPreview: { en: 'This file cannot be shown here. Download it to open it.', zh: '此文件无法预览，请下载后打开。' },
  cut: { en: 'Only the beginning is shown.', zh: '仅显示开头部分。' },
  page: { en: 'Page {page} of {pages}', zh: '第 {page} 页，共 {pages} 页' },
  download: { en: 'Download', zh: '下载' },
  uploadingOne: { en: 'Uploading {name}: {percent}', zh: '正在上传{name}：{percent}' },
  mergedBy: { en: 'Saved. {who} had changed meanwhile: {fields}', zh: '已保存。{who}同时修改了：{fields}' },
  changedBy: { en: '{who} changed meanwhile: {fields}', zh: '{who}刚刚修改了：{fields}' },
  somebody: { en: 'Somebody', zh: '有人' },
} as const satisfies Record<string, Words>
