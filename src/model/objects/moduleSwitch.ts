import { defineObject } from '../define/object.ts'
import { boolean, text } from '../define/vocabulary.ts'

/** Whether the company uses a module of the program. Without one of these it does; its history tells who switched it, and when. */
export const moduleSwitch = defineObject('moduleSwitch', { en: 'Module switch', zh: '模块开关', plural: 'Module switches' }, {
  module: text({ max: 60, required: true, unique: true, immutable: true, writtenBy: 'moduleSwitch.switch' }),
  on: boolean({ default: true, writtenBy: 'moduleSwitch.switch' }),
}, {
  title: 'module',
  access: 'shared',
  configures: true,
  bin: false,
  icon: 'settings',
  sections: [{ name: 'basics', fields: ['module', 'on'] }],
})
