import { z } from 'zod'
import { halfWidth } from '../../lib/halfWidth.ts'
import { comparing, type FieldBehaviour } from './behaviour.ts'
import { familyOperators } from './families.ts'

const truths = new Set(['true', 'yes', 'y', '1', 'on', '是', '对', '有', '真', '√', '✓', 'x'])
const untruths = new Set(['false', 'no', 'n', '0', 'off', '否', '不', '错', '无', '没有', '假', '×', '✗'])
const schema = z.boolean('boolean')

/** Yes or no. */
export const booleanBehaviour: FieldBehaviour<'boolean'> = {
  family: 'boolean',
  operators: familyOperators.boolean,
  written: true,
  schema: () => schema,
  json: () => ({ type: 'boolean' }),
  parse(text) {
    const plain = halfWidth(text).trim().toLowerCase()
    if (plain === '') return { value: null }
    if (truths.has(plain)) return { value: true }
    return untruths.has(plain) ? { value: false } : { rule: 'boolean' }
  },
  format(value, _field, language) {
    if (typeof value !== 'boolean') return ''
    if (language === 'zh') return value ? '是' : '否'
    return value ? 'Yes' : 'No'
  },
  compare: comparing((value) => (typeof value === 'boolean' ? value : undefined)),
  sample: (random) => random.next() < 0.5,
  hostile: () => ['true', 1, 0, 'yes', {}, []],
}
