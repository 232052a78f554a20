import { defineAction } from '../define/action.ts'

export const undoImport = defineAction('import.undo', {
  on: 'import',
  from: ['done', 'cancelled', 'failed'],
  to: 'undoing',
  label: { en: 'Undo the import', zh: '撤销导入' },
  about: { en: 'Takes back what the import made and changed. What people changed since is left alone and listed.', zh: '撤回本次导入的新增与修改；之后被人改过的保留并列出。' },
  tone: 'danger',
})
