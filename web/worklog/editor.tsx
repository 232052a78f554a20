import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { doingWords as words } from '../../src/model/words/ui/doing.ts'
import { act, refresh, updateRecord } from '../data/records.ts'
import { relatedsOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Labelled, TextArea } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { Collected } from './collected.tsx'

/** What was done and what comes next, beside what the records say; handed in it stands, and says who has read it. */
export function WorkLogEditor({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const [values, setValues] = useState({ text: textOf(row['text']), plan: textOf(row['plan']) })
  const submitted = row['status'] === 'submitted'
  const readers = relatedsOf(row['readBy']).map(({ title }) => title ?? '–')
  const changed = values.text !== textOf(row['text']) || values.plan !== textOf(row['plan'])
  const save = async () => (changed ? (await updateRecord('workLog', row.id, row.version, values)) : undefined)
  const keep = useMutation({ mutationFn: async (verb: 'save' | 'workLog.submit' | 'workLog.reopen') => {
    await save()
    if (verb !== 'save') await act('workLog', verb, {}, row.id)
    await refresh(client, 'workLog')
  } })
  const box = (name: 'text' | 'plan', label: string, rows: number) => (
    <Labelled label={label}>{(props) => <TextArea {...props} rows={rows} maxLength={10_000} readOnly={submitted} value={values[name]} onChange={(event) => setValues((before) => ({ ...before, [name]: event.target.value }))} />}</Labelled>
  )
  return (
    <section className="card stack worklog-card" aria-label={textOf(row['name'])}>
      <Collected value={row['collected']} />
      {box('text', say(words.done), 9)}
      {box('plan', say(words.next), 5)}
      {keep.isError && <Failure error={keep.error} />}
      <div className="row worklog-foot">
        {submitted
          ? <><span className="muted small">{say(words.submitted, { when: formats.dateTime(textOf(row['submittedAt'])) })}{readers.length > 0 && ` · ${say(words.readBy, { names: formats.list(readers) })}`}</span><span className="spring" /><Button busy={keep.isPending} onClick={() => keep.mutate('workLog.reopen')}>{say(words.goOn)}</Button></>
          : <><span className="spring" /><Button disabled={!changed} busy={keep.isPending && keep.variables === 'save'} onClick={() => keep.mutate('save')}>{say(words.save)}</Button><Button tone="primary" busy={keep.isPending && keep.variables === 'workLog.submit'} onClick={() => keep.mutate('workLog.submit')}>{say(words.submit)}</Button></>}
        <Link to="/$objects/$id" params={{ objects: model.object('workLog').path, id: row.id }} className="button small">{say(words.open)}</Link>
      </div>
    </section>
  )
}
