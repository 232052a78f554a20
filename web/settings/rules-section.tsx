import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ruleWords } from '../../src/model/words/ui/rules.ts'
import { refresh, removeRecord, type rowsQuery } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'
import { IconButton } from '../parts/button.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { Refusal } from './objects/refusal.tsx'

interface RulesSectionProps {
  readonly object: string
  readonly rules: ReturnType<typeof rowsQuery>
  readonly title: string
  /** What is said while there is none. */
  readonly none: string
  readonly line: (row: Row) => ReactNode
  readonly onOpen: (row: Row) => void
}

/** Rules of one kind in their order: opened by a click, taken away at their end. */
export function RulesSection({ object, rules, title, none, line, onOpen }: RulesSectionProps) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const rows = useQuery(rules)
  const remove = useMutation({ mutationFn: async (row: Row) => { await removeRecord(object, row.id, row.version); await refresh(client, object) } })
  return (
    <section className="settings-section" aria-label={title}>
      {remove.isError && <Refusal error={remove.error} />}
      {rows.isPending && <Skeleton lines={2} />}
      {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
      {rows.isSuccess && rows.data.rows.length === 0 && <p className="muted">{none}</p>}
      {rows.isSuccess && rows.data.rows.length > 0 && (
        <ul className="rules-list">
          {rows.data.rows.map((row) => (
            <li key={row.id} className="row pool-line">
              <button type="button" className="rules-rule" onClick={() => onOpen(row)}>{line(row)}</button>
              <IconButton icon="bin" label={say(ruleWords.deleteRule, { name: textOf(row['name']) })} onClick={() => remove.mutate(row)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
