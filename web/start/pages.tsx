import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Language, languages } from '../../src/lib/words.ts'
import { modulePresets } from '../../src/model/define/module.ts'
import { moduleWords } from '../../src/model/words/ui/modules.ts'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { ApiProblem, messagesByField } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Icon, type IconName } from '../parts/icons.tsx'
import { Labelled, Select, TextInput } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { Door, useEnter } from './door.tsx'

const invitationRoute = getRouteApi('/invitations/$token')

const currencies: readonly string[] = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'SGD', 'AUD', 'KRW', 'TWD']

export function SetUp() {
  const { say, language, setLanguage } = useSpeech()
  const enter = useEnter()
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const [values, setValues] = useState({ companyName: '', name: '', email: '', password: '', baseCurrency: language === 'zh' ? 'CNY' : 'USD', zone: here, modules: 'everything' })
  const setUp = useMutation({ mutationFn: () => request('/set-up', { body: { ...values, language } }), onSuccess: () => enter('/start') })
  const problems = messagesByField(setUp.error)
  const submit = (event: FormEvent) => { event.preventDefault(); setUp.mutate() }
  const text = (name: 'companyName' | 'name' | 'email' | 'password', label: string, more: { readonly type?: string; readonly autoComplete?: string; readonly minLength?: number } = {}, hint?: string) => (
    <Labelled label={label} required problem={problems[name]} {...(hint === undefined ? {} : { hint })}>
      {(props) => <TextInput {...props} {...more} name={name} required value={values[name]} onChange={(event) => setValues({ ...values, [name]: event.target.value })} />}
    </Labelled>
  )
  const zones = Intl.supportedValuesOf('timeZone')
  return (
    <Door title={say(startWords.setUpTitle)} about={say(startWords.setUpAbout)}>
      <form className="card door-card stack" onSubmit={submit}>
        {text('companyName', say(startWords.company), { autoComplete: 'organization' })}
        {text('name', say(startWords.yourName), { autoComplete: 'name' })}
        {text('email', say(startWords.email), { type: 'email', autoComplete: 'username' })}
        {text('password', say(startWords.password), { type: 'password', autoComplete: 'new-password', minLength: 8 }, say(startWords.passwordHint))}
        <div className="door-pair">
          <Labelled label={say(startWords.language)}>{({ invalid, ...props }) => <Select {...props} invalid={invalid} value={language} options={[{ value: 'en', label: 'English' }, { value: 'zh', label: '中文' }]} onChange={(event) => setLanguage(languageNamed(event.target.value))} />}</Labelled>
          <Labelled label={say(startWords.currency)} problem={problems['baseCurrency']}>{(props) => <Select {...props} value={values.baseCurrency} options={currencies.map((code) => ({ value: code, label: code }))} onChange={(event) => setValues({ ...values, baseCurrency: event.target.value })} />}</Labelled>
        </div>
        <Labelled label={say(startWords.zone)} problem={problems['zone']}>{(props) => <Select {...props} value={values.zone} options={[...new Set([here, ...zones])].map((zone) => ({ value: zone, label: zone }))} onChange={(event) => setValues({ ...values, zone: event.target.value })} />}</Labelled>
        <Labelled label={say(moduleWords.beginWith)} hint={say(moduleWords.beginHint)}>{({ invalid, ...props }) => <Select {...props} invalid={invalid} value={values.modules} options={modulePresets.map((preset) => ({ value: preset, label: say(moduleWords[preset]) }))} onChange={(event) => setValues({ ...values, modules: event.target.value })} />}</Labelled>
        {setUp.isError && Object.keys(problems).length === 0 && <Failure error={setUp.error} />}
        <Button type="submit" tone="primary" size="usual" busy={setUp.isPending}>{say(startWords.setUp)}</Button>
      </form>
    </Door>
  )
}

function languageNamed(name: string): Language {
  return languages.find((language) => language === name) ?? 'en'
}

export function Start() {
  const { say, language } = useSpeech()
  const navigate = useNavigate()
  const sample = useMutation({
    mutationFn: () => request('/imports/load', { body: { language } }),
    onSuccess: () => { toast({ text: say(startWords.sampleLoading) }); return navigate({ to: '/' }) },
  })
  return (
    <Door title={say(startWords.setUpTitle)} about={say(startWords.chooseStart)} wide>
      <div className="door-choices">
        <Choice icon="spark" title={say(startWords.sample)} about={say(startWords.sampleAbout)}><Button tone="primary" size="usual" busy={sample.isPending} onClick={() => sample.mutate()}>{say(startWords.sampleLoad)}</Button></Choice>
        <Choice icon="import" title={say(startWords.importData)} about={say(startWords.importAbout)}><Button size="usual" onClick={() => void navigate({ href: '/import' })}>{say(startWords.importChoose)}</Button></Choice>
        <Choice icon="plus" title={say(startWords.emptyStart)} about={say(startWords.emptyAbout)}><Button size="usual" onClick={() => void navigate({ to: '/$objects', params: { objects: 'customers' } })}>{say(startWords.begin)}</Button></Choice>
      </div>
      {sample.isError && <Failure error={sample.error} />}
    </Door>
  )
}

function Choice({ icon, title, about, children }: { readonly icon: IconName; readonly title: string; readonly about: string; readonly children: ReactNode }) {
  return <section className="card door-choice"><span className="door-icon"><Icon name={icon} size={24} /></span><h2>{title}</h2><p className="muted">{about}</p><div className="door-action">{children}</div></section>
}

interface Invited { readonly kind: 'join' | 'password'; readonly company: string; readonly name: string; readonly email: string; readonly hasAccount: boolean; readonly singleSignOn: boolean; readonly workspace: string }

export function Invitation() {
  const { say } = useSpeech()
  const { token } = invitationRoute.useParams()
  const enter = useEnter()
  const [password, setPassword] = useState('')
  const path = `/invitations/${encodeURIComponent(token)}`
  const invited = useQuery({ queryKey: ['invitation', token], queryFn: () => request<Invited>(path), retry: false })
  const accept = useMutation({ mutationFn: () => request<{ readonly mustEnrol?: boolean }>(path, { body: { password } }), onSuccess: ({ mustEnrol }) => (mustEnrol === true ? window.location.assign('/sign-in/second-factor') : enter('/')), onError: (error) => { if (isSecondStep(error)) window.location.assign('/sign-in') } })
  const problem = messagesByField(accept.error)['password']
  if (invited.isPending) return <Door title="Guanxi" about=""><Skeleton /></Door>
  if (invited.isError) return <Door title="Guanxi" about=""><Failure error={invited.error} /></Door>
  if (invited.data.singleSignOn) {
    return (
      <Door title={say(startWords.invitedTitle, { company: invited.data.company })} about={invited.data.email}>
        <div className="card door-card stack"><p>{say(signInWords.joinByProvider)}</p><Button tone="primary" size="usual" onClick={() => window.location.assign(`/sign-in?workspace=${encodeURIComponent(invited.data.workspace)}`)}>{say(startWords.signIn)}</Button></div>
      </Door>
    )
  }
  return (
    <Door title={say(startWords.invitedTitle, { company: invited.data.company })} about={say(startWords.invitedAbout, { email: invited.data.email })}>
      <form className="card door-card stack" onSubmit={(event) => { event.preventDefault(); accept.mutate() }}>
        <input type="text" name="username" autoComplete="username" value={invited.data.email} readOnly hidden />
        <Labelled label={say(startWords.password)} problem={problem} hint={say(startWords.passwordHint)}>
          {(props) => <TextInput {...props} type="password" autoComplete={invited.data.hasAccount ? 'current-password' : 'new-password'} required value={password} onChange={(event) => setPassword(event.target.value)} />}
        </Labelled>
        {accept.isError && problem === undefined && <Failure error={accept.error} />}
        <Button type="submit" tone="primary" size="usual" busy={accept.isPending}>{say(startWords.accept)}</Button>
      </form>
    </Door>
  )
}

/** Joined, and known here already: the sign-in goes on at its own page. */
function isSecondStep(error: unknown): boolean {
  return error instanceof ApiProblem && error.kind === 'sign-in.second-factor'
}
