import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { messagesByField } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { SessionLines, useSessionEnding } from '../security/session-lines.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'

/** Where the person is signed in, and their password. */
export function SessionsPage() {
  const { say } = useSpeech()
  const { end, endAll, dialog } = useSessionEnding()
  return (
    <>
      <SettingsHead title={say(shellWords.sessions)}><Button tone="danger" onClick={endAll}>{say(shellWords.endAll)}</Button></SettingsHead>
      <div className="settings-body">
        <SessionLines className="lines settings-lines" onEnd={end} />
        <PasswordForm />
      </div>
      {dialog}
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
