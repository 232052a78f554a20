import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { operationWords } from '../../src/model/words/ui/operations.ts'
import { request } from '../data/client.ts'
import { useMe } from '../data/me.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Labelled, Select } from '../parts/inputs.tsx'
import { Empty, Failure, Note, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'

interface Backup {
  readonly name: string
  readonly madeAt: string
  readonly version: string
  readonly bytes: number
  readonly sealed: boolean
  readonly reason: 'usual' | 'upgrade'
  readonly rows?: number
  readonly copied?: boolean
  readonly trial: { readonly at: string; readonly ok: boolean; readonly rows: number; readonly error?: string } | null
}
interface State { readonly hour: number | null; readonly keep: number; readonly sealed: boolean; readonly copies: boolean; readonly rows: readonly Backup[] }

const queryKey = ['backups'] as const

/** Backups: when they are made, which there are, whether they can be restored. */
export function BackupsPage() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const backups = useQuery({ queryKey, queryFn: () => request<State>('/backups'), refetchInterval: 10_000 })
  const make = useMutation({ mutationFn: () => request('/backups', { method: 'POST' }), onSuccess: () => { toast({ text: say(operationWords.making) }); return client.invalidateQueries({ queryKey }) } })
  return (
    <>
      <SettingsHead title={say(operationWords.backups)} about={say(operationWords.backupsAbout)}>
        {backups.data !== undefined && <Button tone="primary" busy={make.isPending} onClick={() => make.mutate()}>{say(operationWords.makeBackup)}</Button>}
      </SettingsHead>
      <div className="settings-body">
        {backups.isPending && <Skeleton />}
        {backups.isError && <Failure error={backups.error} retry={() => void backups.refetch()} />}
        {make.isError && <Failure error={make.error} />}
        {backups.data !== undefined && <Shown state={backups.data} />}
      </div>
    </>
  )
}

function Shown({ state }: { readonly state: State }) {
  const { say } = useSpeech()
  return (
    <>
      {!state.sealed && <Note>{say(operationWords.notSealed)}</Note>}
      {!state.copies && <Note>{say(operationWords.notCopied)}</Note>}
      <Plan hour={state.hour} keep={state.keep} />
      {state.rows.length === 0 && <Empty title={say(operationWords.noBackups)}>{say(operationWords.noBackupsAbout)}</Empty>}
      <ul className="lines settings-lines">{state.rows.map((backup) => <BackupLine key={backup.name} backup={backup} />)}</ul>
      <p className="small muted">{say(operationWords.restoreHow)}</p>
    </>
  )
}

/** The hour is one of the company's clock, as that of everything that runs at night. */
function Plan({ hour, keep }: Pick<State, 'hour' | 'keep'>) {
  const { say } = useSpeech()
  const { workspace } = useMe()
  const client = useQueryClient()
  const save = useMutation({ mutationFn: (body: Pick<State, 'hour' | 'keep'>) => request<State>('/backups', { method: 'PATCH', body }), onSuccess: (state) => { client.setQueryData(queryKey, state) } })
  const hours = Array.from({ length: 24 }, (_, each) => ({ value: String(each), label: say(operationWords.at, { hour: `${String(each).padStart(2, '0')}:00` }) }))
  const counts = [...new Set([3, 7, 14, 30, 90, 365, keep])].sort((one, other) => one - other).map((each) => ({ value: String(each), label: String(each) }))
  return (
    <div className="settings-pair">
      <Labelled label={say(operationWords.daily)} hint={say(operationWords.companyClock, { zone: workspace.zone })}>{(props) => <Select {...props} value={hour === null ? '' : String(hour)} empty={say(operationWords.never)} options={hours} onChange={(event) => save.mutate({ hour: event.target.value === '' ? null : Number(event.target.value), keep })} />}</Labelled>
      <Labelled label={say(operationWords.keep)}>{(props) => <Select {...props} value={String(keep)} options={counts} onChange={(event) => save.mutate({ hour, keep: Number(event.target.value) })} />}</Labelled>
      {save.isError && <Failure error={save.error} />}
    </div>
  )
}

function BackupLine({ backup }: { readonly backup: Backup }) {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const test = useMutation({ mutationFn: () => request(`/backups/${backup.name}/test`, { method: 'POST' }), onSuccess: () => { toast({ text: say(operationWords.making) }); return client.invalidateQueries({ queryKey }) } })
  const size = backup.bytes < 1_000_000 ? `${formats.number(Math.ceil(backup.bytes / 1000))} kB` : `${formats.number(backup.bytes / 1_000_000, 1)} MB`
  const facts = [size, backup.rows === undefined ? undefined : say(operationWords.rows, { count: formats.number(backup.rows) }), backup.version].filter((fact) => fact !== undefined)
  const { trial } = backup
  return (
    <li className="row">
      <div className="spring">
        <div className="row">
          <span className="strong clip">{formats.dateTime(backup.madeAt)}</span>
          {backup.reason === 'upgrade' && <Chip>{say(operationWords.beforeUpgrade)}</Chip>}
          {backup.sealed && <Chip>{say(operationWords.sealed)}</Chip>}
          {backup.copied === true && <Chip>{say(operationWords.copied)}</Chip>}
        </div>
        <div className="small muted">{facts.join(' · ')}</div>
        <div className={`small ${trial?.ok === false ? 'settings-reason' : 'muted'}`}>
          {trial === null ? say(operationWords.untried) : trial.ok ? say(operationWords.whole, { rows: formats.number(trial.rows) }) : say(operationWords.broken, { why: trial.error ?? '' })}
        </div>
        {test.isError && <Failure error={test.error} />}
      </div>
      <Button busy={test.isPending} onClick={() => test.mutate()}>{say(operationWords.test)}</Button>
      <a className="button plain small" href={`/api/v1/backups/${backup.name}/content`} download={backup.name}>{say(operationWords.download)}</a>
    </li>
  )
}
