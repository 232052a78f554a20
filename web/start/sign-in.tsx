import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import type { Json } from '../../src/lib/json.ts'
import { ownPath } from '../../src/lib/own-path.ts'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { answerPasskey } from '../data/passkeys.ts'
import { ApiProblem } from '../data/problem.ts'
import { isJsonObject } from '../data/values.ts'
import { Button } from '../parts/button.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { useSpeech } from '../words/language.tsx'
import { Door, useEnter } from './door.tsx'
import { ProviderProblem, SignInFailure } from './failure.tsx'
import { type SecondStep, SecondStepForm, type SignedIn } from './second-step.tsx'
import { setUpQuery } from './set-up-query.ts'

const route = getRouteApi('/sign-in')

interface Provider { readonly id: string; readonly kind: 'oidc' | 'ldap'; readonly name: string }
interface Options { readonly providers: readonly Provider[]; readonly passkeys: boolean }
interface Choice { readonly id: number; readonly name: string }

/** Signing in: by password, passkey, or the company's provider; then the second step where one is asked for. */
export function SignIn() {
  const { say } = useSpeech()
  const enter = useEnter()
  const navigate = useNavigate()
  const { data: setUp } = useQuery(setUpQuery)
  const search: Readonly<Record<string, unknown>> = route.useSearch()
  const next = ownPath(search['next'])
  const workspace = typeof search['workspace'] === 'string' ? search['workspace'] : undefined
  const options = useQuery({ queryKey: ['sign-in-options', workspace], queryFn: () => request<Options>(`/sign-in/options${workspace === undefined ? '' : `?workspace=${encodeURIComponent(workspace)}`}`), staleTime: 60_000 })
  const back = useBack()
  const [asked, setAsked] = useState<SecondStep>()
  const [directory, setDirectory] = useState<Provider>()
  const onIn = ({ mustEnrol }: SignedIn) => void (mustEnrol === true ? navigate({ to: '/sign-in/second-factor' }) : enter(next))
  const onError = (error: unknown) => { const step = stepOf(error); if (step !== undefined) setAsked(step) }
  const byPasskey = useMutation({ mutationFn: async () => request<SignedIn>('/sign-in/passkey', { body: { passkey: await answerPasskey('/sign-in/passkey/options') }, asks: true }), onSuccess: onIn })
  const byProvider = useMutation({ mutationFn: (provider: Provider) => request<{ readonly url: string }>('/sign-in/provider', { body: { provider: provider.id, next, ...(workspace === undefined ? {} : { workspace }) }, asks: true }), onSuccess: ({ url }) => window.location.assign(url) })
  if (setUp?.open === true) return <Navigate to="/set-up" />
  const step = asked ?? back.step
  if (step !== undefined) return <SecondStepForm {...step} onIn={onIn} onAgain={() => { setAsked(undefined); back.forget() }} />
  const failure = byPasskey.error ?? byProvider.error
  return (
    <Door title={say(startWords.signInTitle)} about={say(startWords.signInAbout)}>
      {back.problem !== undefined && <ProviderProblem kind={back.problem} />}
      {directory === undefined ? <PasswordForm onIn={onIn} onError={onError} /> : <DirectoryForm key={directory.id} provider={directory} workspace={workspace} onIn={onIn} onError={onError} />}
      <div className="door-ways stack">
        {failure !== null && <SignInFailure error={failure} />}
        {directory !== undefined && <Button size="usual" onClick={() => setDirectory(undefined)}>{say(signInWords.withPassword)}</Button>}
        {options.data?.passkeys === true && <Button size="usual" icon="shield" busy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>{say(signInWords.withPasskey)}</Button>}
        {options.data?.providers.filter(({ id }) => id !== directory?.id).map((provider) => (
          <Button key={provider.id} size="usual" icon="building" busy={byProvider.isPending && byProvider.variables.id === provider.id} onClick={() => (provider.kind === 'ldap' ? setDirectory(provider) : byProvider.mutate(provider))}>{say(signInWords.withProvider, { name: provider.name })}</Button>
        ))}
        {options.data?.providers.length === 0 && workspace === undefined && <CompanyForm />}
      </div>
    </Door>
  )
}

interface FormProps { readonly onIn: (signedIn: SignedIn) => void; readonly onError: (error: unknown) => void }

function PasswordForm({ onIn, onError }: FormProps) {
  const { say } = useSpeech()
  const [values, setValues] = useState({ email: '', password: '' })
  const signIn = useMutation({ mutationFn: (workspace?: number) => request<SignedIn>('/sign-in', { body: { ...values, ...(workspace === undefined ? {} : { workspace }) } }), onSuccess: onIn, onError })
  const submit = (event: FormEvent) => { event.preventDefault(); signIn.mutate(undefined) }
  const choices = choicesOf(signIn.error)
  return (
    <form className="card door-card stack" onSubmit={submit}>
      <Labelled label={say(startWords.email)}>{(props) => <TextInput {...props} type="email" name="email" autoComplete="username" required value={values.email} onChange={(event) => setValues({ ...values, email: event.target.value })} />}</Labelled>
      <Labelled label={say(startWords.password)}>{(props) => <TextInput {...props} type="password" name="password" autoComplete="current-password" required value={values.password} onChange={(event) => setValues({ ...values, password: event.target.value })} />}</Labelled>
      {choices.length > 0
        ? <div className="stack door-choose" role="group" aria-label={say(signInWords.chooseCompany)}><strong>{say(signInWords.chooseCompany)}</strong>{choices.map(({ id, name }) => <Button key={id} size="usual" onClick={() => signIn.mutate(id)}>{name}</Button>)}</div>
        : signIn.isError && stepOf(signIn.error) === undefined && <SignInFailure error={signIn.error} />}
      <Button type="submit" tone="primary" size="usual" busy={signIn.isPending}>{say(startWords.signIn)}</Button>
    </form>
  )
}

function DirectoryForm({ provider, workspace, onIn, onError }: FormProps & { readonly provider: Provider; readonly workspace: string | undefined }) {
  const { say } = useSpeech()
  const [values, setValues] = useState({ name: '', password: '' })
  const signIn = useMutation({ mutationFn: () => request<SignedIn>('/sign-in/directory', { body: { provider: provider.id, ...values, ...(workspace === undefined ? {} : { workspace }) }, asks: true }), onSuccess: onIn, onError })
  const submit = (event: FormEvent) => { event.preventDefault(); signIn.mutate() }
  return (
    <form className="card door-card stack" onSubmit={submit} aria-label={say(signInWords.withProvider, { name: provider.name })}>
      <Labelled label={say(signInWords.directoryName)}>{(props) => <TextInput {...props} name="name" autoComplete="username" autoFocus required value={values.name} onChange={(event) => setValues({ ...values, name: event.target.value })} />}</Labelled>
      <Labelled label={say(startWords.password)}>{(props) => <TextInput {...props} type="password" name="password" autoComplete="current-password" required value={values.password} onChange={(event) => setValues({ ...values, password: event.target.value })} />}</Labelled>
      {signIn.isError && stepOf(signIn.error) === undefined && <SignInFailure error={signIn.error} />}
      <Button type="submit" tone="primary" size="usual" busy={signIn.isPending}>{say(startWords.signIn)}</Button>
    </form>
  )
}

/** Where several companies share an installation, the short name leads to the providers of one. */
function CompanyForm() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  if (!open) return <Button tone="text" onClick={() => setOpen(true)}>{say(signInWords.companySignIn)}</Button>
  const submit = (event: FormEvent) => { event.preventDefault(); void navigate({ href: `/sign-in?workspace=${encodeURIComponent(name.trim())}` }) }
  return (
    <form className="stack" onSubmit={submit}>
      <Labelled label={say(signInWords.companyName)}>{(props) => <TextInput {...props} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />}</Labelled>
      <Button type="submit" size="usual">{say(signInWords.continue)}</Button>
    </form>
  )
}

/** What the provider's way back left behind #; taken out of the address at once. */
function useBack() {
  const [back, setBack] = useState(() => new URLSearchParams(window.location.hash.slice(1)))
  useEffect(() => { if (window.location.hash !== '') window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search) }, [])
  const step = back.get('step') ?? ''
  return {
    problem: step === '' ? back.get('problem') ?? undefined : undefined,
    step: step === '' ? undefined : { step, methods: (back.get('methods') ?? '').split(',') },
    forget: () => setBack(new URLSearchParams()),
  }
}

function stepOf(error: unknown): SecondStep | undefined {
  if (!(error instanceof ApiProblem) || error.kind !== 'sign-in.second-factor') return undefined
  const { step, methods } = error.document
  return typeof step === 'string' && Array.isArray(methods) ? { step, methods: methods.filter((each) => typeof each === 'string') } : undefined
}

function choicesOf(error: unknown): readonly Choice[] {
  if (!(error instanceof ApiProblem) || error.kind !== 'sign-in.choose-workspace') return []
  const { workspaces } = error.document
  if (!Array.isArray(workspaces)) return []
  return workspaces.flatMap((each: Json) => {
    if (!isJsonObject(each)) return []
    const { id, name } = each
    return typeof id === 'number' && typeof name === 'string' ? [{ id, name }] : []
  })
}
