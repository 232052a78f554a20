import { halfWidth } from '../../lib/halfWidth.ts'
import { asNumber, between, checked, type FieldBehaviour } from './behaviour.ts'
import { notNumbers, numberSchema, numeric } from './numeric.ts'

/** A hundred years of seconds. */
const longest = 3_155_760_000
const schema = numberSchema({ min: 0, max: longest, decimals: 0 })

/** A length of time in whole seconds. */
export const durationBehaviour: FieldBehaviour<'duration'> = {
  ...numeric,
  schema: () => schema,
  json: () => ({ type: 'integer', minimum: 0, maximum: longest, description: 'Seconds.' }),
  parse(text) {
    if (text.trim() === '') return { value: null }
    const value = readDuration(text)
    return value === undefined ? { rule: 'duration' } : checked(schema, value)
  },
  format(value, _field, language) {
    const seconds = asNumber(value)
    if (seconds === undefined) return ''
    const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
    const words = language === 'zh' ? ['小时', '分', '秒'] : [' h', ' min', ' s']
    const parts = [hours, minutes, rest].flatMap((amount, index) => (amount === 0 ? [] : [`${amount}${words[index] ?? ''}`]))
    return parts.length === 0 ? `0${words[1] ?? ''}` : parts.join(language === 'zh' ? '' : ' ')
  },
  sample: (random) => between(random, 0, 86_400),
  hostile: () => [...notNumbers, -1, 1.5, longest + 1],
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^(d|days?|天)$/, 86_400], [/^(h|hrs?|hours?|小时|时)$/, 3600], [/^(m|mins?|minutes?|分钟?)$/, 60], [/^(s|secs?|seconds?|秒钟?)$/, 1],
]

/** '1:30' (hours and minutes), '1:30:15', '1h 30m', '90 min', '2小时', '45' (seconds). */
function readDuration(text: string): number | undefined {
  const plain = halfWidth(text).trim().toLowerCase()
  const clock = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/.exec(plain)
  if (clock !== null) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  if (/^\d+$/.test(plain)) return Number(plain)
  const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)\s*([a-z\u4e00-\u9fff]+)\s*/g)]
  if (parts.length === 0 || parts.map((part) => part[0]).join('') !== plain) return undefined
  let seconds = 0
  for (const [, amount, word = ''] of parts) {
    const unit = units.find(([pattern]) => pattern.test(word))
    if (unit === undefined) return undefined
    seconds += Number(amount) * unit[1]
  }
  return Math.round(seconds)
}
