import { defineAction } from '../define/action.ts'
import { moduleNames } from '../define/moduleNames.ts'
import { boolean, choice } from '../define/vocabulary.ts'

/** One verb for both ways, so that an approval and a rule meet one name. */
export const switchModule = defineAction('moduleSwitch.switch', {
  on: 'moduleSwitch',
  kind: 'collection',
  label: { en: 'Switch a module on or off', zh: '启用或停用模块' },
  about: { en: 'What belongs to a module that is off is nowhere to be seen; nothing of it is lost, and it is there again once it is on.', zh: '停用后，该模块的内容不再显示；数据全部保留，启用后恢复如初。' },
  input: {
    module: choice(moduleNames, { required: true }),
    on: boolean({ required: true }),
    /** Those that it needs are switched on with it, those that need it off with it. */
    along: boolean({ default: false }),
  },
  administrator: true,
})

/** Counted anew with each question, of modules that are on too: what would rest. */
export const readResting = defineAction('moduleSwitch.resting', {
  on: 'moduleSwitch',
  kind: 'collection',
  reads: true,
  administrator: true,
  label: { en: 'What rests', zh: '暂停的内容' },
  about: { en: 'How many rules, forms and runs of each module do nothing while it is off.', zh: '各模块停用期间暂停的规则、表单与运行数量。' },
})
