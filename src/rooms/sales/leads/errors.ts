import { Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'

/** The problem of a conversion whose form leaves out what the chosen way needs. */
export function missingChoice(field: string): Problem {
  const message: Words = { en: 'Choose an existing record, or make a new one.', zh: '请选择已有记录，或选择新建。' }
  return new Problem({
    kind: 'conversion-incomplete', status: 422,
    title: { en: 'The conversion is not complete.', zh: '转化信息不完整。' },
    fields: [{ path: `/${field}`, rule: 'required', message }],
  })
}

/** The problem of a day that is over already. */
export function notLater(field: string): Problem {
  const message: Words = { en: 'Choose a day that is still to come.', zh: '请选择今天之后的日期。' }
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path: `/${field}`, rule: 'later', message }] })
}
