import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ruleWords } from '../../../src/model/words/ui/rules.ts'
import { refresh, removeRecord, rowsQuery } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { useSpeech } from '../../words/language.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { ContactRuleForm } from './form.tsx'

interface ContactRulesProps { readonly kind: string; readonly names: readonly string[]; readonly title: string; readonly add: string; readonly none: string; readonly line: (row: Row) => ReactNode }

/** The rules of one kind, each opened to be changed. */
export function ContactRules({ kind, names, title, add, none, line }: ContactRulesProps) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const rows = useQuery(rowsQuery(kind, { fields: [...names, 'filter'], sort: [{ field: 'name' }], limit: 200 }))
  const [opened, setOpened] = useState<{ readonly row?: Row }>()
  const remove = useMutation({ mutationFn: async (row: Row) => { await removeRecord(kind, row.id, row.version); await refresh(client, kind) } })
  return (
    <section className="settings-section" aria-label={title}>
      <div className="row"><h2>{title}</h2><span className="spring" /><Button icon="plus" onClick={() => setOpened({})}>{add}</Button></div>
      {remove.isError && <Refusal error={remove.error} />}
      {rows.isPending && <Skeleton lines={2} />}
      {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
      {rows.isSuccess && rows.data.rows.length === 0 && <p className="muted">{none}</p>}
      <ul className="rules-list">
        {(rows.data?.rows ?? []).map((row) => (
          <li key={row.id} className="row">
            <button type="button" className="rules-rule" onClick={() => setOpened({ row })}>{line(row)}</button>
            <IconButton icon="bin" label={say(ruleWords.deleteRule, { name: textOf(row['name']) })} onClick={() => remove.mutate(row)} />
          </li>
        ))}
      </ul>
      {opened !== undefined && <ContactRuleForm kind={kind} names={names} title={opened.row === undefined ? add : textOf(opened.row['name'])} {...(opened.row === undefined ? {} : { row: opened.row })} onClose={() => setOpened(undefined)} />}
    </section>
  )
}
