import { Problem } from '../../../lib/problem.ts'
import { notCountable } from '../../../model/targets/period.ts'

/** A day at an end of the calendar has no months before or after it. */
export function farAway(): Problem {
  return new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: [notCountable] })
}

/** What sales are counted from is hidden by the role, or not in use. */
export function hiddenHistory(): Problem {
  return new Problem({ kind: 'plan.hidden', status: 403, title: { en: 'Your role does not show what sales are counted from.', zh: '您的角色无权查看业绩所依据的数据。' } })
}
