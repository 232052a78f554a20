import { type FieldProblem, Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import { readAmount } from '../../../model/fields/money.ts'
import { sql } from '../../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'

type State = NonNullable<Judged['after']>

/** What a shop must be to be kept: somebody to go to where it says so, and fees in the currency in which it sells. */
export const shopGuard: NamedGuard = guard('shop.sound', {
  concerns: ({ object, after }) => object === 'shop' && after !== undefined && after.living,
  look: async (tx) => (await tx.query<{ base: string | null }>(sql`select settings->>'baseCurrency' as base from workspace where id = ${tx.workspaceId}`))[0]?.base ?? 'CNY',
  judge: (base, { after }) => {
    const problems = after === undefined ? [] : problemsOf(base, after.values)
    return problems.length === 0 ? { state: base } : { refused: new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: problems }) }
  },
})

function problemsOf(base: string, values: State['values']): readonly FieldProblem[] {
  const currency = typeof values['currency'] === 'string' ? values['currency'] : base
  return [
    ...(values['goesTo'] === 'person' && (values['assignee'] ?? null) === null ? [problem('/goesTo', { en: 'Say who gets the orders.', zh: '请选择订单的负责人。' })] : []),
    ...['deliveryFee', 'freeFrom'].flatMap((name) => {
      const money = readAmount(values[name] ?? null)
      return money === undefined || money.currency === currency ? [] : [problem(`/${name}`, { en: 'Give it in the currency of the shop.', zh: '币种须与商城币种一致。' })]
    }),
  ]
}

function problem(path: string, message: Words): FieldProblem {
  return { path, rule: 'shop.sound', message }
}
