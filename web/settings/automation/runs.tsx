import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { listQuery, rowsQuery } from '../../data/records.ts'
import { textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Select } from '../../parts/inputs.tsx'
import { Empty, Failure, Skeleton } from '../../parts/states.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { automatableObjects } from './draft.ts'
import { RunLine } from './run-line.tsx'

interface Asked { readonly rule: string; readonly state: string; readonly object: string }

/** The log of all rules, asked by rule, state and object. */
export function RunLogPage() {
  const [asked, setAsked] = useState<Asked>({ rule: '', state: '', object: '' })
  return <>
    <RunFilters asked={asked} onChange={setAsked} />
    <Runs asked={asked} />
  </>
}

/** What one rule did. */
export function RunsOf({ rule }: { readonly rule: string }) {
  const { say } = useSpeech()
  const [state, setState] = useState('')
  return (
    <section className="stack" aria-label={say(words.logOfRule)}>
      <div className="row"><h2 className="flow-try-title spring">{say(words.logOfRule)}</h2><StateSelect state={state} onChange={setState} /></div>
      <Runs asked={{ rule, state, object: '' }} />
    </section>
  )
}

function StateSelect({ state, onChange }: { readonly state: string; readonly onChange: (state: string) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const object = model.object('automationRun')
  const field = object.fields['state']
  const states = field?.type === 'choice' ? field.choices : []
  return <Select className="narrow" aria-label={labels.field(object, 'state')} value={state} empty={say(words.anyState)} options={states.map((each) => ({ value: each, label: labels.choice(object, 'state', each) }))} onChange={(event) => onChange(event.target.value)} />
}

function RunFilters({ asked, onChange }: { readonly asked: Asked; readonly onChange: (asked: Asked) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rules = useQuery(rowsQuery('automationRule', { fields: ['name'], sort: [{ field: 'name' }], limit: 200 }))
  const run = model.object('automationRun')
  return (
    <div className="row rule-filters" role="search">
      <Select aria-label={labels.field(run, 'rule')} value={asked.rule} empty={say(words.anyRule)} options={(rules.data?.rows ?? []).map((row) => ({ value: row.id, label: textOf(row['name']) }))} onChange={(event) => onChange({ ...asked, rule: event.target.value })} />
      <Select aria-label={labels.field(run, 'object')} value={asked.object} empty={say(words.anyObject)} options={automatableObjects().map((each) => ({ value: each.name, label: labels.one(each) }))} onChange={(event) => onChange({ ...asked, object: event.target.value })} />
      <StateSelect state={asked.state} onChange={(state) => onChange({ ...asked, state })} />
    </div>
  )
}

function Runs({ asked }: { readonly asked: Asked }) {
  const { say } = useSpeech()
  const parts = (['rule', 'state', 'object'] as const).flatMap((field): Filter[] => (asked[field] === '' ? [] : [{ field, is: 'equals', value: asked[field] }]))
  const runs = useInfiniteQuery(listQuery('automationRun', { sort: [{ field: 'createdAt', descending: true }], limit: 30, ...(parts.length === 0 ? {} : { filter: { and: parts } }) }))
  const rows = runs.data?.pages.flatMap((page) => page.rows) ?? []
  if (runs.isPending) return <Skeleton lines={4} />
  if (runs.isError) return <Failure error={runs.error} retry={() => void runs.refetch()} />
  if (rows.length === 0) return parts.length > 0 && (asked.state !== '' || asked.rule === '') ? <p className="muted">{say(words.noSuchRuns)}</p> : <Empty title={say(words.noRuns)} />
  return <>
    <ul className="lines rule-runs">{rows.map((row) => <RunLine key={row.id} row={row} />)}</ul>
    {runs.hasNextPage && <div><Button busy={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>{say(words.more)}</Button></div>}
  </>
}
