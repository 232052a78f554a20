import type { Expression } from '../define/expression.ts'
import type { Filter } from '../filter/filter.ts'

/** The fields that a formula reads, and the conditions in it. */
export function partsOf(expression: Expression): { readonly fields: readonly string[]; readonly filters: readonly Filter[] } {
  const fields: string[] = []
  const filters: Filter[] = []
  const walk = (each: Expression): void => {
    if ('field' in each) fields.push(each.field)
    else if ('when' in each) {
      filters.push(each.when)
      walk(each.then)
      if (each.otherwise !== undefined) walk(each.otherwise)
    } else if ('round' in each) walk(each.round)
    else if ('onWorkday' in each) walk(each.onWorkday)
    else if (!('value' in each)) for (const inner of Object.values(each).flat()) if (isExpression(inner)) walk(inner)
  }
  walk(expression)
  return { fields, filters }
}

function isExpression(value: unknown): value is Expression {
  return typeof value === 'object' && value !== null
}
