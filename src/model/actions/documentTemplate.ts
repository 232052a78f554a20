import { defineAction } from '../define/action.ts'
import { choice, file, text } from '../define/vocabulary.ts'

const docx = file({ required: true, megabytes: 10, types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'] })

export const takeTemplate = defineAction('documentTemplate.take', {
  on: 'documentTemplate', kind: 'collection', right: 'update',
  label: { en: 'Upload a template', zh: '上传模板' },
  about: { en: 'Reads a Word document as a layout: what it holds is checked, and what of it is not read is told.', zh: '读取 Word 文档作为版式：检查内容，并说明哪些部分不被支持。' },
  input: { name: text({ max: 100, required: true }), object: text({ max: 60, required: true, naming: 'object' }), language: choice(['zh', 'en'], { required: true, default: 'zh' }), document: docx },
  makes: true,
})

export const replaceTemplate = defineAction('documentTemplate.replace', {
  on: 'documentTemplate',
  label: { en: 'Replace the document', zh: '替换文档' },
  about: { en: 'Another document in its place, as its next edition.', zh: '以新文档替换，作为下一版本。' },
  input: { document: docx },
})

export const makeTemplateStandard = defineAction('documentTemplate.makeStandard', {
  on: 'documentTemplate',
  label: { en: 'Make it the standard', zh: '设为默认' },
  about: { en: 'What is printed of this object in this language is printed so.', zh: '该对象在该语言下默认按此模板打印。' },
})

export const endTemplateStandard = defineAction('documentTemplate.endStandard', {
  on: 'documentTemplate',
  label: { en: 'No longer the standard', zh: '取消默认' },
  about: { en: 'The built-in layout is printed again.', zh: '恢复使用内置版式。' },
  tone: 'back',
})
