import { useQuery } from '@tanstack/react-query'
import type { Approver } from '../../../src/model/define/approvalSteps.ts'
import { approvalWords as words } from '../../../src/model/words/ui/approvals.ts'
import { rowsQuery } from '../../data/records.ts'
import { textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'

/** People and roles that may be chosen, with their names. */
export function useChoosable() {
  const people = useQuery(rowsQuery('user', { fields: ['name'], filter: { field: 'status', is: 'equals', value: 'active' }, sort: [{ field: 'name' }], limit: 200 }))
  const roles = useQuery(rowsQuery('role', { fields: ['name'], sort: [{ field: 'name' }], limit: 200 }))
  const options = (rows: typeof people) => (rows.data?.rows ?? []).map((row) => ({ value: row.id, label: textOf(row['name']) }))
  return { people: options(people), roles: options(roles) }
}

/** Who is asked, in words. */
export function useApproverText(): (approver: Approver) => string {
  const { say } = useSpeech()
  const { people, roles } = useChoosable()
  return (approver) => {
    if (approver.kind === 'user') return people.find(({ value }) => value === approver.id)?.label ?? say(words.user)
    if (approver.kind === 'role') return roles.find(({ value }) => value === approver.id)?.label ?? say(words.role)
    if (approver.kind === 'manager') return say(words.manager)
    if (approver.kind === 'head') return `${say(words.head)} (${approver.above === 0 ? say(words.ownHead) : say(words.higherHead, { count: approver.above })})`
    return say(approver.head ? words.headOf : words.field)
  }
}
