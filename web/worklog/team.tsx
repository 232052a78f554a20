import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Filter } from '../../src/model/filter/filter.ts'
import { doingWords as words } from '../../src/model/words/ui/doing.ts'
import { useMe } from '../data/me.ts'
import { act, refresh, rowsQuery } from '../data/records.ts'
import { relatedOf, relatedsOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { Collected } from './collected.tsx'

const fields = ['name', 'text', 'plan', 'collected', 'status', 'submittedAt', 'readBy', 'owner'] as const

/** The logs of a day or week that one may see, and who of the own departments has handed in none. */
export function TeamLogs({ kind, day }: { readonly kind: 'day' | 'week'; readonly day: string }) {
  const { say } = useSpeech()
  const { user } = useMe()
  const filter: Filter = { and: [{ field: 'kind', is: 'equals', value: kind }, { field: 'day', is: 'equals', value: day }, { field: 'status', is: 'equals', value: 'submitted' }, { field: 'owner', is: 'notEquals', value: user.id }] }
  const logs = useQuery({ ...rowsQuery('workLog', { filter, fields: [...fields], sort: [{ field: 'submittedAt' }], limit: 200 }), retry: false })
  const colleagues: Filter = { and: [{ field: 'status', is: 'equals', value: 'active' }, { field: 'department', is: 'in', value: [...user.departmentIds] }] }
  const people = useQuery({ ...rowsQuery('user', { filter: colleagues, fields: ['name'], sort: [{ field: 'name' }], limit: 200 }), enabled: user.departmentIds.length > 0, retry: false })
  const written = new Set(logs.data?.rows.map((row) => relatedOf(row['owner'])?.id))
  const missing = (people.data?.rows ?? []).filter(({ id }) => id !== user.id && !written.has(id))
  if (logs.isPending) return <section className="card"><Skeleton lines={8} /></section>
  if (logs.isError) return <Failure error={logs.error} retry={() => void logs.refetch()} />
  return (
    <>
      {logs.data.rows.length === 0 && missing.length === 0 && <p className="muted">{say(words.nobody)}</p>}
      {missing.length > 0 && <section className="card" aria-label={say(words.missing)}><div className="section"><h2>{say(words.missing)}</h2></div><div className="row worklog-chips">{missing.map((row) => <Chip key={row.id} tone="warn">{textOf(row['name'])}</Chip>)}</div></section>}
      {logs.data.rows.map((row) => <TeamLog key={row.id} row={row} />)}
    </>
  )
}

function TeamLog({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const { user } = useMe()
  const client = useQueryClient()
  const readers = relatedsOf(row['readBy'])
  const who = relatedOf(row['owner'])?.title ?? '–'
  const mark = useMutation({ mutationFn: async () => { await act('workLog', 'workLog.markRead', {}, row.id); await refresh(client, 'workLog') } })
  return (
    <section className="card stack worklog-card" aria-label={textOf(row['name'])}>
      <div className="row"><Avatar name={who} /><b className="clip">{who}</b><span className="muted small">{say(words.submitted, { when: formats.dateTime(textOf(row['submittedAt'])) })}</span></div>
      <Collected value={row['collected']} />
      {textOf(row['text']) !== '' && <p className="worklog-text">{textOf(row['text'])}</p>}
      {textOf(row['plan']) !== '' && <div><span className="muted small">{say(words.next)}</span><p className="worklog-text">{textOf(row['plan'])}</p></div>}
      {mark.isError && <Failure error={mark.error} />}
      <div className="row worklog-foot">
        <span className="muted small spring">{readers.length > 0 && say(words.readBy, { names: formats.list(readers.map(({ title }) => title ?? '–')) })}</span>
        {!readers.some(({ id }) => id === user.id) && <Button busy={mark.isPending} onClick={() => mark.mutate()}>{say(words.markRead)}</Button>}
        <Link to="/$objects/$id" params={{ objects: model.object('workLog').path, id: row.id }} className="button small">{say(words.open)}</Link>
      </div>
    </section>
  )
}
