import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { mailFailureWords, mailWords } from '../../src/model/words/ui/mail.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { messagesByField, problemText } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox, Labelled, TextInput } from '../parts/inputs.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'

interface Server { readonly host: string; readonly port: number; readonly secure: boolean; readonly user: string | null; readonly from: string; readonly hasPassword: boolean }
interface MailServer { readonly server: Server | null; readonly byOperator: boolean }

const key = ['mail-server'] as const

/** The company's own mail server: set, tried out, removed. */
export function MailServerPage() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const mail = useQuery({ queryKey: key, queryFn: () => request<MailServer>('/mail-server') })
  const test = useMutation({
    mutationFn: () => request<{ readonly sent: boolean; readonly to?: string; readonly because?: string }>('/mail-server/test', { method: 'POST' }),
    onSuccess: ({ sent, to = '', because = '' }) => toast(sent ? { text: say(mailWords.testSent, { to }) } : { text: say(mailFailureWords[because.split(' ')[0] ?? ''] ?? mailWords.none), tone: 'bad' }),
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const forget = useMutation({ mutationFn: () => request<MailServer>('/mail-server', { method: 'DELETE' }), onSuccess: (now) => { client.setQueryData(key, now) } })
  const { data } = mail
  return (
    <>
      <SettingsHead title={say(mailWords.title)} about={say(mailWords.about)}>
        {data !== undefined && (data.server !== null || data.byOperator) && <Button busy={test.isPending} onClick={() => test.mutate()}>{say(mailWords.sendTest)}</Button>}
        {data?.server !== null && data !== undefined && <Button tone="danger" busy={forget.isPending} onClick={() => forget.mutate()}>{say(mailWords.forget)}</Button>}
      </SettingsHead>
      <div className="settings-body">
        {mail.isPending && <Skeleton lines={6} />}
        {mail.isError && <Failure error={mail.error} retry={() => void mail.refetch()} />}
        {data !== undefined && <>{data.server === null && <Note>{say(data.byOperator ? mailWords.byOperator : mailWords.none)}</Note>}<ServerForm key={data.server === null ? 'none' : data.server.host} server={data.server} onSaved={(now) => { client.setQueryData(key, now); toast({ text: say(mailWords.saved) }) }} /></>}
      </div>
    </>
  )
}

function ServerForm({ server, onSaved }: { readonly server: Server | null; readonly onSaved: (now: MailServer) => void }) {
  const { say } = useSpeech()
  const [values, setValues] = useState({ host: server?.host ?? '', port: String(server?.port ?? 587), secure: server?.secure ?? false, user: server?.user ?? '', from: server?.from ?? '', password: '' })
  const save = useMutation({
    mutationFn: () => request<MailServer>('/mail-server', { method: 'PUT', body: { ...values, port: Number(values.port), user: values.user === '' ? null : values.user, password: values.password === '' ? undefined : values.password } }),
    onSuccess: onSaved,
  })
  const problems = messagesByField(save.error)
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  const input = (name: 'host' | 'port' | 'user' | 'from' | 'password', more: { readonly type?: string; readonly required?: boolean; readonly hint?: string }) => (
    <Labelled label={say(mailWords[name])} required={more.required === true} problem={problems[name]} {...(more.hint === undefined ? {} : { hint: more.hint })}>
      {(props) => <TextInput {...props} type={more.type ?? 'text'} required={more.required} autoComplete={name === 'password' ? 'new-password' : 'off'} value={values[name]} onChange={(event) => setValues({ ...values, [name]: event.target.value })} />}
    </Labelled>
  )
  return (
    <form className="settings-form settings-section" onSubmit={submit}>
      {input('host', { required: true })}
      {input('port', { type: 'number', required: true })}
      <Checkbox checked={values.secure} onChange={(event) => setValues({ ...values, secure: event.target.checked })}>{say(mailWords.secure)}</Checkbox>
      {input('user', {})}
      {input('password', { type: 'password', ...(server?.hasPassword === true ? { hint: say(mailWords.passwordKept) } : {}) })}
      {input('from', { required: true, hint: say(mailWords.fromHint) })}
      {save.isError && Object.keys(problems).length === 0 && <Failure error={save.error} />}
      <div><Button type="submit" tone="primary" busy={save.isPending}>{say(startWords.save)}</Button></div>
    </form>
  )
}
