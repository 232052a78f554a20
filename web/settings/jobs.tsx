import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Tone } from '../../src/model/define/field.ts'
import { type Words } from '../../src/lib/words.ts'
import { jobNames, operationWords } from '../../src/model/words/ui/operations.ts'
import { request } from '../data/client.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Select } from '../parts/inputs.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'

const states = ['waiting', 'running', 'failed', 'done', 'cancelled'] as const
type State = (typeof states)[number]
interface Job {
  readonly id: string
  readonly name: string
  readonly state: State
  readonly actor: { readonly name: string } | null
  readonly done: number
  readonly total: number | null
  readonly attempts: number
  readonly error: { readonly title: Words | null; readonly values: Readonly<Record<string, string | number>> | null } | null
  readonly cancelAsked: boolean
  readonly runAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
}

const tones: Readonly<Record<State, Tone>> = { waiting: 'neutral', running: 'info', done: 'ok', failed: 'bad', cancelled: 'warn' }
const queryKey = ['jobs'] as const

/** What works behind the scenes in the company: what runs, waits, failed and why. */
export function JobsPage() {
  const { say } = useSpeech()
  const [state, setState] = useState<State | ''>('')
  const jobs = useQuery({
    queryKey: [...queryKey, state], queryFn: () => request<{ readonly rows: readonly Job[]; readonly counts: Readonly<Record<string, number>> }>(`/jobs${state === '' ? '' : `?state=${state}`}`),
    // While something runs it is looked at again; else now and then.
    refetchInterval: ({ state: { data } }) => (data?.rows.some((job) => job.state === 'running' || (job.state === 'waiting' && Date.parse(job.runAt) <= Date.now())) === true ? 2000 : 15_000),
  })
  const counts = jobs.data?.counts ?? {}
  const options = [{ value: '', label: say(operationWords.all) }, ...states.map((each) => ({ value: each, label: `${say(operationWords[each])} (${counts[each] ?? 0})` }))]
  return (
    <>
      <SettingsHead title={say(operationWords.jobs)} about={say(operationWords.jobsAbout)}>
        <Select aria-label={say(operationWords.jobs)} className="settings-state" value={state} options={options} onChange={(event) => setState(states.find((each) => each === event.target.value) ?? '')} />
      </SettingsHead>
      <div className="settings-body">
        {jobs.isPending && <Skeleton />}
        {jobs.isError && <Failure error={jobs.error} retry={() => void jobs.refetch()} />}
        {jobs.data?.rows.length === 0 && <Empty title={say(operationWords.noJobs)} />}
        <ul className="lines settings-lines">{jobs.data?.rows.map((job) => <JobLine key={job.id} job={job} />)}</ul>
      </div>
    </>
  )
}

function JobLine({ job }: { readonly job: Job }) {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const change = useMutation({ mutationFn: (verb: 'retry' | 'cancel') => request(`/jobs/${job.id}/${verb}`, { method: 'POST' }), onSettled: () => client.invalidateQueries({ queryKey }) })
  const name = Object.hasOwn(jobNames, job.name) && jobNames[job.name] !== undefined ? say(jobNames[job.name] ?? { en: job.name, zh: job.name }) : job.name
  const when = job.endedAt !== null ? say(operationWords.endedAt, { when: formats.relative(job.endedAt) })
    : job.startedAt !== null ? say(operationWords.startedAt, { when: formats.relative(job.startedAt) }) : say(operationWords.dueAt, { when: formats.dateTime(job.runAt) })
  const progress = job.total === null ? (job.done > 0 ? say(operationWords.counted, { done: formats.number(job.done) }) : undefined) : say(operationWords.ofTotal, { done: formats.number(job.done), total: formats.number(job.total) })
  const facts = [job.actor?.name ?? say(operationWords.bySystem), when, progress, job.attempts > 1 ? say(operationWords.tries, { count: job.attempts }) : undefined].filter((fact) => fact !== undefined)
  return (
    <li className="row">
      <div className="spring">
        <div className="row"><span className="strong clip">{name}</span><Chip tone={tones[job.state]} status>{say(operationWords[job.state])}</Chip></div>
        <div className="small muted">{facts.join(' · ')}</div>
        {job.state === 'running' && job.total !== null && job.total > 0 && <progress className="settings-progress" max={job.total} value={job.done} aria-label={progress} />}
        {job.state === 'failed' && job.error?.title != null && <div className="small settings-reason">{say(job.error.title, job.error.values ?? {})}</div>}
        {job.cancelAsked && job.state === 'running' && <div className="small muted">{say(operationWords.ending)}</div>}
        {change.isError && <Failure error={change.error} />}
      </div>
      {(job.state === 'failed' || job.state === 'cancelled') && <Button busy={change.isPending} onClick={() => change.mutate('retry')} aria-label={`${say(operationWords.retry)} ${name}`}>{say(operationWords.retry)}</Button>}
      {(job.state === 'waiting' || (job.state === 'running' && !job.cancelAsked)) && <Button busy={change.isPending} onClick={() => change.mutate('cancel')} aria-label={`${say(operationWords.cancel)} ${name}`}>{say(operationWords.cancel)}</Button>}
    </li>
  )
}
