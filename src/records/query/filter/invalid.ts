import { Problem } from '../../../lib/problem.ts'

/** A field or relation of which a filter cannot ask where it stands. */
export function invalid(name: string): Problem {
  return new Problem({
    kind: 'filter.invalid', status: 422,
    title: { en: 'This filter cannot be used: {name} does not fit.', zh: '无法使用此筛选条件：{name} 不适用。' }, values: { name: name.slice(0, 80) },
  })
}
