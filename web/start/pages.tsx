import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Language, languages } from '../../src/lib/words.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { meQuery } from '../data/me.ts'
import { messagesByField } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Icon, type IconName } from '../parts/icons.tsx'
import { Labelled, Select, TextInput } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { chooseTheme, hasChosenTheme, themes } from '../theme/theme.ts'
import { hasChosenLanguage, useSpeech } from '../words/language.tsx'
import { setUpQuery } from './set-up-query.ts'
import './start.css'

const signInRoute = getRouteApi('/sign-in')
const invitationRoute = getRouteApi('/invitations/$token')

/** The frame of the pages before the first list: the mark, a title, the language. */
function Door({ title, about, children, wide = false }: { readonly title: string; readonly about: string; readonly children: ReactNode; readonly wide?: boolean }) {
  return (
    <main className="door">
      <div className={wide ? 'door-box wide' : 'door-box'}>
        <header className="row door-head"><span className="mark" aria-hidden="true">关</span><div><h1>{title}</h1><div className="muted">{about}</div></div></header>
        {children}
        <LanguageSwitch />
      </div>
    </main>
  )
}

function LanguageSwitch() {
  const { language, setLanguage } = useSpeech()
  return (
    <footer className="row door-foot">
      {languages.map((each) => <button key={each} type="button" lang={each} aria-pressed={each === language} className="door-language" onClick={() => setLanguage(each)}>{each === 'zh' ? '中文' : 'English'}</button>)}
    </footer>
  )
}

/** After signing in or setting up: everything is asked afresh. */
function useEnter(): (to: string) => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { setLanguage } = useSpeech()
  return async (to) => {
    client.clear()
    const { user } = await client.fetchQuery(meQuery)
    if (!hasChosenLanguage()) setLanguage(user.language)
    if (!hasChosenTheme()) chooseTheme(themes.find((theme) => theme === user.theme) ?? 'system')
    await navigate({ href: to })
  }
}

/** Only an address of this application is gone to after signing in. */
function inside(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}

export function SignIn() {
  const { say } = useSpeech()
  const enter = useEnter()
  const { data: setUp } = useQuery(setUpQuery)
  const search: Readonly<Record<string, unknown>> = signInRoute.useSearch()
  const [values, setValues] = useState({ email: '', password: '' })
  const signIn = useMutation({ mutationFn: () => request('/sign-in', { body: values }), onSuccess: () => enter(inside(search['next'])) })
  const submit = (event: FormEvent) => { event.preventDefault(); signIn.mutate() }
  if (setUp?.open === true) return <Navigate to="/set-up" />
  return (
    <Door title={say(startWords.signInTitle)} about={say(startWords.signInAbout)}>
      <form className="card door-card stack" onSubmit={submit}>
        <Labelled label={say(startWords.email)}>{(props) => <TextInput {...props} type="email" name="email" autoComplete="username" required value={values.email} onChange={(event) => setValues({ ...values, email: event.target.value })} />}</Labelled>
        <Labelled label={say(startWords.password)}>{(props) => <TextInput {...props} type="password" name="password" autoComplete="current-password" required value={values.password} onChange={(event) => setValues({ ...values, password: event.target.value })} />}</Labelled>
        {signIn.isError && <Failure error={signIn.error} />}
        <Button type="submit" tone="primary" size="usual" busy={signIn.isPending}>{say(startWords.signIn)}</Button>
      </form>
    </Door>
  )
}

const currencies: readonly string[] = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'SGD', 'AUD', 'KRW', 'TWD']

export function SetUp() {
  const { say, language, setLanguage } = useSpeech()
  const enter = useEnter()
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const [values, setValues] = useState({ companyName: '', name: '', email: '', password: '', baseCurrency: language === 'zh' ? 'CNY' : 'USD', zone: here })
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

interface Invited { readonly kind: 'join' | 'password'; readonly company: string; readonly name: string; readonly email: string; readonly hasAccount: boolean }

export function Invitation() {
  const { say } = useSpeech()
  const { token } = invitationRoute.useParams()
  const enter = useEnter()
  const [password, setPassword] = useState('')
  const path = `/invitations/${encodeURIComponent(token)}`
  const invited = useQuery({ queryKey: ['invitation', token], queryFn: () => request<Invited>(path), retry: false })
  const accept = useMutation({ mutationFn: () => request(path, { body: { password } }), onSuccess: () => enter('/') })
  const problem = messagesByField(accept.error)['password']
  if (invited.isPending) return <Door title="Guanxi" about=""><Skeleton /></Door>
  if (invited.isError) return <Door title="Guanxi" about=""><Failure error={invited.error} /></Door>
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
