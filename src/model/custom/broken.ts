import { Problem } from '../../lib/problem.ts'
import type { WordValues, Words } from '../../lib/words.ts'

export type Part = 'object' | 'field' | 'choice' | 'fieldRule' | 'uniqueRule' | 'sharingRule' | 'transition' | 'layout' | 'cadence'

/** A part of a workspace's customization that cannot be laid over the model as it is now: it is left out and listed, never dropped. */
export interface Broken {
  readonly part: Part
  /** The object, and the field or rule on it: 'customer.xSerial'. */
  readonly name: string
  readonly why: Words
  readonly values?: WordValues
}

const reasons = {
  name: { en: 'The key must begin with x and a capital letter, then letters and digits: xSerialNumber.', zh: '标识须以 x 加大写字母开头，后接字母或数字，如 xSerialNumber。' },
  twice: { en: 'There is already one of this name.', zh: '已有同名的内容。' },
  object: { en: 'There is no object named {name}, or it takes no fields of one’s own.', zh: '没有名为 {name} 的对象，或该对象不支持自定义。' },
  field: { en: 'There is no field named {name} on {object}, or it cannot be used here.', zh: '{object} 没有名为 {name} 的字段，或不能在此使用。' },
  settings: { en: 'The settings do not fit the type: {name}.', zh: '设置与类型不符：{name}。' },
  condition: { en: 'The condition cannot be read: {name}.', zh: '条件无法读取：{name}。' },
  unstored: { en: 'The condition of a stored value may not ask for today, for the viewer or for other records.', zh: '存储值的条件不能取决于当前日期、查看者或其他记录。' },
  ring: { en: 'The formulas read each other in a ring.', zh: '公式相互引用，形成循环。' },
  slots: { en: 'This object has no room for another field of this type.', zh: '该对象已没有可用于此类型的空位。' },
  unique: { en: 'A value of this type cannot be unique.', zh: '此类型的字段不能设为唯一。' },
  choices: { en: 'The choices of this field are fixed.', zh: '该字段的选项是固定的。' },
  state: { en: 'There is no state named {name} on {object}.', zh: '{object} 没有名为 {name} 的状态。' },
} satisfies Readonly<Record<string, Words>>
export type BrokenReason = keyof typeof reasons

/** Thrown while a part is laid over the model; the part is then left out. */
export class Unfit extends Error {
  readonly why: Words
  readonly values: WordValues
  constructor(reason: BrokenReason, values: WordValues = {}) {
    super(reason)
    this.why = reasons[reason]
    this.values = values
  }
}

/** The answer to a change that would break a part of the customization. */
export function wouldBreak(broken: readonly Broken[]): Problem {
  return new Problem({
    kind: 'configuration.broken', status: 422,
    title: { en: 'This would leave parts of the configuration without meaning. Each is named below.', zh: '此更改会使部分配置失去依据，详见下列说明。' },
    fields: broken.map(({ part, name, why, values }) => ({ path: `/${part}/${name.replaceAll('/', '~1')}`, rule: 'configuration', message: why, ...(values === undefined ? {} : { values }) })),
  })
}
