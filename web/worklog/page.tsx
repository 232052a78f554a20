import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import { doingWords as words } from '../../src/model/words/ui/doing.ts'
import { useMe, useRights } from '../data/me.ts'
import { act, refresh, rowsQuery } from '../data/records.ts'
import { DateInput } from '../parts/date-input.tsx'
import { Button } from '../parts/button.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { useSpeech } from '../words/language.tsx'
import { periodStart } from './period.ts'
import { TeamLogs } from './team.tsx'
import { WorkLogEditor } from './editor.tsx'
import '../home/home.css'
import './worklog.css'

const route = getRouteApi('/inside/work-log')
export const logFields = ['name', 'kind', 'day', 'text', 'plan', 'collected', 'status', 'submittedAt', 'readBy', 'owner'] as const

/** One's own log of a day or a week, and for heads those of the team. */
export function WorkLogPage() {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const { of: side, kind = 'day', day } = route.useSearch()
  const navigate = route.useNavigate()
  const heads = !['none', 'own'].includes(rights.on('workLog').read)
  const team = side === 'team' && heads
  const chosen = day ?? formats.today()
  const go = (next: { of?: 'team'; kind?: 'day' | 'week'; day?: string }) => void navigate({ search: { ...team ? { of: 'team' as const } : {}, kind, day: chosen, ...next } })
  return (
    <div className="page">
      <div className="row home-head">
        <h1>{say(words.workLog)}</h1>
        {heads && (
          <nav className="row home-sides" aria-label={say(words.workLog)}>
            <Link to="/work-log" search={{ kind, day: chosen }} activeOptions={{ exact: true }} className="button small" aria-current={team ? undefined : 'page'}>{say(words.mine)}</Link>
            <Link to="/work-log" search={{ of: 'team', kind, day: chosen }} activeOptions={{ exact: true }} className="button small" aria-current={team ? 'page' : undefined}>{say(words.team)}</Link>
          </nav>
        )}
      </div>
      <div className="row worklog-when">
        <Tabs label={say(words.workLog)} chosen={kind} onChoose={(key) => go({ kind: key === 'week' ? 'week' : 'day' })} tabs={[{ key: 'day', label: say(words.day) }, { key: 'week', label: say(words.week) }]} />
        <span className="worklog-date"><DateInput id="worklog-day" label={say(words.date)} value={chosen} max={formats.today()} onChange={(value) => { if (value !== '') go({ day: value }) }} /></span>
      </div>
      {team ? <TeamLogs kind={kind} day={periodStart(kind, chosen, formats.weekStart)} /> : <MyLog key={`${kind} ${chosen}`} kind={kind} day={chosen} />}
    </div>
  )
}

function MyLog({ kind, day }: { readonly kind: 'day' | 'week'; readonly day: string }) {
  const { say, formats } = useSpeech()
  const { user } = useMe()
  const client = useQueryClient()
  const [begun, setBegun] = useState(false)
  const filter: Filter = { and: [{ field: 'owner', is: 'equals', value: user.id }, { field: 'kind', is: 'equals', value: kind }, { field: 'day', is: 'equals', value: periodStart(kind, day, formats.weekStart) }] }
  const found = useQuery({ ...rowsQuery('workLog', { filter, fields: [...logFields], limit: 1 }), retry: false })
  const begin = useMutation({ mutationFn: async () => { await act('workLog', 'workLog.begin', { kind, day }); setBegun(true); await refresh(client, 'workLog') } })
  const row = found.data?.rows[0]
  if (found.isPending) return <section className="card"><Skeleton lines={8} /></section>
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />
  return (
    <>
      {begin.isError && <Failure error={begin.error} />}
      {row === undefined
        ? <section className="card worklog-begin"><p className="muted">{say(words.missing)}</p><Button tone="primary" busy={begin.isPending || begun} onClick={() => begin.mutate()}>{say(words.begin)}</Button></section>
        : <WorkLogEditor key={row.id} row={row} />}
    </>
  )
}
