import { useQueries, useQuery } from '@tanstack/react-query'
import type { Approver } from '../../../src/model/define/approvalSteps.ts'
import { approvalWords as words } from '../../../src/model/words/ui/approvals.ts'
import { recordQuery, rowsQuery } from '../../data/records.ts'
import { textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'

/** Roles that may be chosen, with their names; a company has a handful. */
export function useRoles(): readonly { readonly value: string; readonly label: string }[] {
  const roles = useQuery(rowsQuery('role', { fields: ['name'], sort: [{ field: 'name' }], limit: 200 }))
  return (roles.data?.rows ?? []).map((row) => ({ value: row.id, label: textOf(row['name']) }))
}

/** What these people are called, by id; each is asked for by itself, however large the company. */
export function usePersonNames(ids: readonly string[]): (id: string) => string {
  const known = [...new Set(ids)].filter((id) => id !== '')
  const people = useQueries({ queries: known.map((id) => ({ ...recordQuery('user', id), staleTime: 300_000, retry: false })) })
  return (id) => textOf(people[known.indexOf(id)]?.data?.['name'])
}

/** Who is asked, in words. @param approvers all of whom it will be asked. */
export function useApproverText(approvers: readonly Approver[]): (approver: Approver) => string {
  const { say } = useSpeech()
  const roles = useRoles()
  const name = usePersonNames(approvers.flatMap((approver) => (approver.kind === 'user' ? [approver.id] : [])))
  return (approver) => {
    if (approver.kind === 'user') return name(approver.id) || say(words.user)
    if (approver.kind === 'role') return roles.find(({ value }) => value === approver.id)?.label ?? say(words.role)
    if (approver.kind === 'manager') return say(words.manager)
    if (approver.kind === 'head') return `${say(words.head)} (${approver.above === 0 ? say(words.ownHead) : say(words.higherHead, { count: approver.above })})`
    return say(approver.head ? words.headOf : words.field)
  }
}
