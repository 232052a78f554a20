import { asText } from '../../../lib/json.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard, rule } from '../../../records/write/index.ts'
import { paidForGood } from './errors.ts'

/** A statement that is paid, and its lines, are never changed again, by whomever and through whichever door. */
export const paidGuard: NamedGuard = guard<ReadonlySet<string>>('commissionStatement.locked', {
  concerns: ({ object, before }) => object === 'commissionLine' || before?.values['status'] === 'paid',
  look: paidAmong,
  judge: (paid, change) => (change.object === 'commissionStatement' || paid.has(statementOf(change)) ? { refused: paidForGood() } : { state: paid }),
})

function statementOf({ before, after }: Judged): string {
  return asText((after ?? before)?.values['statement'])
}

async function paidAmong(tx: Transaction, changes: readonly Judged[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(changes.filter(({ object }) => object === 'commissionLine').map(statementOf))].filter((id) => id !== '')
  const rows = ids.length === 0 ? [] : await tx.query<{ id: string }>(sql`select id from commission_statement where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)} and status = 'paid' for share`)
  return new Set(rows.map(({ id }) => id))
}

/** A rule ends after it began, and says whom it is for. */
export const commissionRuleSound = rule('commissionRule.sound', (_before, after) => {
  const [from, until, earner] = [after['from'], after['until'], after['earner']]
  const needed = { role: 'forRole', department: 'forDepartment', person: 'forPerson' }[asText(earner)]
  return [
    ...(earner === 'partner' && (after['acceleratorFrom'] ?? null) !== null ? [{ path: '/acceleratorFrom', rule: 'partner', message: { en: 'Partners have no targets: their rule does not speed up.', zh: '伙伴没有业绩目标，规则不能设加速。' } }] : []),
    ...(typeof from === 'string' && typeof until === 'string' && until < from ? [{ path: '/until', rule: 'dates', message: { en: 'The rule ends on the day on which it begins or later.', zh: '结束日期不得早于开始日期。' } }] : []),
    ...(needed !== undefined && asText(after[needed]) === '' ? [{ path: `/${needed}`, rule: 'required', message: { en: 'Say for whom it holds.', zh: '请指定适用对象。' } }] : []),
    ...((after['acceleratorFrom'] ?? null) !== null && (after['accelerator'] ?? null) === null ? [{ path: '/accelerator', rule: 'required', message: { en: 'Say by how much it speeds up.', zh: '请填写加速倍数。' } }] : []),
  ]
})
