import { defineAction } from '../define/action.ts'

export const publishForm = defineAction('leadForm.publish', {
  on: 'leadForm',
  label: { en: 'Publish', zh: '发布' },
  about: { en: 'Opens the form to everybody who has its address. The first time it is given one.', zh: '向所有持有地址的人开放表单；首次发布时生成地址。' },
  tone: 'primary',
})

export const closeForm = defineAction('leadForm.close', {
  on: 'leadForm',
  label: { en: 'Take offline', zh: '下线' },
  about: { en: 'Takes the form down at once. Its address stays, and opens it again when it is published.', zh: '立即下线表单；地址保留，再次发布后恢复使用。' },
  tone: 'back',
})

export const renewFormAddress = defineAction('leadForm.renewAddress', {
  on: 'leadForm',
  label: { en: 'New address', zh: '更换地址' },
  about: { en: 'Gives the form a new address; the one before, and pages that embed it, lead nowhere from now on.', zh: '为表单更换地址；原地址及嵌入该地址的页面随即失效。' },
  tone: 'danger',
})
