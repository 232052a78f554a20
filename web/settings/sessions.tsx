import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { messagesByField } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { deviceOf } from '../shell/sessions-dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'

interface Session { readonly id: string; readonly createdAt: string; readonly lastSeenAt: string; readonly address?: string; readonly agent?: string; readonly current: boolean }

/** Where the person is signed in, and their password. */
export function SessionsPage() {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => request<{ readonly rows: readonly Session[] }>('/sessions') })
  const end = useMutation({ mutationFn: (id: string) => request(`/sessions/${id}`, { method: 'DELETE' }), onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }) })
  const endAll = useMutation({ mutationFn: () => request('/sessions/end-all', { method: 'POST' }), onSuccess: () => window.location.assign('/sign-in') })
  return (
    <>
      <SettingsHead title={say(shellWords.sessions)}><Button tone="danger" busy={endAll.isPending} onClick={() => endAll.mutate()}>{say(shellWords.endAll)}</Button></SettingsHead>
      <div className="settings-body">
        {sessions.isPending && <Skeleton />}
        {(sessions.error ?? end.error) !== null && <Failure error={sessions.error ?? end.error} />}
        <ul className="lines settings-lines">
          {sessions.data?.rows.map((session) => (
            <li key={session.id} className="row">
              <div className="spring"><div>{deviceOf(session.agent ?? '')} {session.current && <Chip tone="accent">{say(shellWords.thisSession)}</Chip>}</div><div className="small muted">{session.address} · {say(shellWords.lastSeen, { when: formats.relative(session.lastSeenAt) })}</div></div>
              {!session.current && <Button busy={end.isPending && end.variables === session.id} onClick={() => end.mutate(session.id)}>{say(shellWords.endSession)}</Button>}
            </li>
          ))}
        </ul>
        <PasswordForm />
      </div>
    </>
  )
}

function PasswordForm() {
  const { say } = useSpeech()
  const [values, setValues] = useState({ current: '', next: '' })
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: () => request('/password', { body: values }),
    onSuccess: async () => { setValues({ current: '', next: '' }); toast({ text: say(settingsWords.passwordChanged) }); await client.invalidateQueries({ queryKey: ['sessions'] }) },
  })
  const problems = messagesByField(change.error)
  const submit = (event: FormEvent) => { event.preventDefault(); change.mutate() }
  return (
    <form className="settings-form settings-section" onSubmit={submit}>
      <h2>{say(settingsWords.password)}</h2>
      <Labelled label={say(settingsWords.passwordNow)} problem={problems['current']}>{(props) => <TextInput {...props} type="password" autoComplete="current-password" required value={values.current} onChange={(event) => setValues({ ...values, current: event.target.value })} />}</Labelled>
      <Labelled label={say(settingsWords.passwordNext)} problem={problems['next']} hint={say(settingsWords.passwordAbout)}>{(props) => <TextInput {...props} type="password" autoComplete="new-password" required value={values.next} onChange={(event) => setValues({ ...values, next: event.target.value })} />}</Labelled>
      {change.isError && Object.keys(problems).length === 0 && <Failure error={change.error} />}
      <div><Button type="submit" busy={change.isPending}>{say(startWords.save)}</Button></div>
    </form>
  )
}
