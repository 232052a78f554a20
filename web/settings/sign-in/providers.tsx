import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { signInWords } from '../../../src/model/words/ui/signIn.ts'
import { request } from '../../data/client.ts'
import { problemText } from '../../data/problem.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Labelled, TextInput } from '../../parts/inputs.tsx'
import { Failure, Note } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useSpeech } from '../../words/language.tsx'
import { type Provider, providersQuery } from './data.ts'
import { draftOf, type ProviderDraft } from './provider-dialog.tsx'

/** The identity providers, with trying them and comparing a directory. */
export function Providers({ onEdit }: { readonly onEdit: (draft: ProviderDraft) => void }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const providers = useQuery(providersQuery)
  const [testing, setTesting] = useState<Provider>()
  const remove = useMutation({
    mutationFn: (id: string) => request(`/identity-providers/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: providersQuery.queryKey }), onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const sync = useMutation({
    mutationFn: (id: string) => request(`/identity-providers/${id}/sync`, { method: 'POST' }),
    onSuccess: () => toast({ text: say(signInWords.syncQueued) }), onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  return (
    <section className="card security-section" aria-label={say(signInWords.providers)}>
      <div className="row"><h2 className="spring">{say(signInWords.providers)}</h2><Button icon="plus" onClick={() => onEdit(draftOf('oidc'))}>{say(signInWords.addOidc)}</Button><Button icon="plus" onClick={() => onEdit(draftOf('ldap'))}>{say(signInWords.addLdap)}</Button></div>
      <p className="small muted">{say(signInWords.providersAbout)}</p>
      {providers.isError && <Failure error={providers.error} />}
      {providers.data?.rows.length === 0 && <p className="muted">{say(signInWords.providersNone)}</p>}
      <ul className="lines">
        {providers.data?.rows.map((provider) => (
          <li key={provider.id}>
            <div className="row">
              <div className="spring"><div className="row"><button type="button" className="strong clip settings-name" onClick={() => onEdit(draftOf(provider.kind, provider))}>{provider.name}</button><Chip tone={provider.active ? 'ok' : 'neutral'} status>{say(provider.active ? signInWords.inUse : signInWords.notInUse)}</Chip></div><Synced provider={provider} /></div>
              <Button onClick={() => setTesting(provider)} aria-label={`${say(signInWords.test)} ${provider.name}`}>{say(signInWords.test)}</Button>
              {provider.kind === 'ldap' && <Button busy={sync.isPending} onClick={() => sync.mutate(provider.id)}>{say(signInWords.syncNow)}</Button>}
              <Button onClick={() => remove.mutate(provider.id)} aria-label={`${say(signInWords.remove)} ${provider.name}`}>{say(signInWords.remove)}</Button>
            </div>
          </li>
        ))}
      </ul>
      {testing !== undefined && <TestDialog provider={testing} onClose={() => setTesting(undefined)} />}
    </section>
  )
}

function Synced({ provider: { syncedAt, syncResult } }: { readonly provider: Provider }) {
  const { say, formats } = useSpeech()
  if (syncedAt === null || syncResult === null) return null
  if (syncResult.problem !== null) return <div className="small bad">{syncResult.problem}</div>
  const { seen, joined, changed, deactivated } = syncResult
  return <div className="small muted">{say(signInWords.synced, { when: formats.relative(syncedAt), seen: String(seen), joined: String(joined), changed: String(changed), deactivated: String(deactivated) })}</div>
}

interface Tried { readonly issuer?: string; readonly found?: boolean; readonly person?: { readonly name: string; readonly verifiedEmail?: string; readonly groups: readonly string[] } }

function TestDialog({ provider, onClose }: { readonly provider: Provider; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const [name, setName] = useState('')
  const test = useMutation({ mutationFn: () => request<Tried>(`/identity-providers/${provider.id}/test`, { body: provider.kind === 'ldap' ? { name } : {}, asks: true }) })
  const tried = test.data
  const what = tried?.issuer ?? [tried?.person?.name, tried?.person?.verifiedEmail, ...(tried?.person?.groups ?? [])].filter((each) => each !== undefined && each !== '').join(' · ')
  return (
    <Dialog title={`${say(signInWords.test)}: ${provider.name}`} onClose={onClose} foot={<Button tone="primary" type="submit" form="try-provider" busy={test.isPending}>{say(signInWords.test)}</Button>}>
      <form id="try-provider" className="stack link-stack" onSubmit={(event) => { event.preventDefault(); test.mutate() }}>
        {provider.kind === 'ldap' && <Labelled label={say(signInWords.testName)}>{(props) => <TextInput {...props} required maxLength={320} value={name} onChange={(event) => setName(event.target.value)} />}</Labelled>}
        {test.isError && <Failure error={test.error} />}
        {test.isSuccess && <Note tone="info">{tried?.found === false ? say(signInWords.testNobody) : say(signInWords.testGood, { what })}</Note>}
      </form>
    </Dialog>
  )
}
