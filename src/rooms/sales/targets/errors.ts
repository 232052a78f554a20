import { Problem, type FieldProblem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'

/** Whose figures they are is not for the caller to know; the same answer where there is no such person or department. */
export function notInReach(): Problem {
  return new Problem({ kind: 'target.reach', status: 404, title: { en: 'There is no such person or department within your reach.', zh: '您的权限范围内没有该人员或部门。' } })
}

/** The KPI counts what this company does not have. */
export function notCounted(): Problem {
  return new Problem({ kind: 'target.unavailable', status: 422, title: { en: 'This cannot be counted here: what it counts is not in use.', zh: '此项指标无法统计：所需功能未启用。' } })
}

/** A number that would tell what the role hides: cost and margin. */
export function hiddenFigure(): Problem {
  return new Problem({ kind: 'target.hidden', status: 403, title: { en: 'Your role does not show what this is counted from.', zh: '您的角色看不到该指标所依据的数据。' } })
}

export function invalidTargets(fields: readonly FieldProblem[]): Problem {
  return new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields })
}

export function fault(path: string, rule: string, message: Words, values: Readonly<Record<string, string | number>> = {}): FieldProblem {
  return { path, rule, message, values }
}

/** A target that cannot be taken apart so. */
export function cannotSpread(title: Words): Problem {
  return new Problem({ kind: 'target.spread', status: 422, title })
}
