import { Problem } from '../../../lib/problem.ts'

/** What sales are counted from is hidden by the role, or not in use. */
export function hiddenHistory(): Problem {
  return new Problem({ kind: 'plan.hidden', status: 403, title: { en: 'Your role does not show what sales are counted from.', zh: '您的角色无权查看业绩所依据的数据。' } })
}
