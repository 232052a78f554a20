import { useQuery } from '@tanstack/react-query'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { request } from '../data/client.ts'
import { useMe } from '../data/me.ts'
import { Button } from '../parts/button.tsx'
import { useSpeech } from '../words/language.tsx'
import { useConfirmed } from './use-confirmed.tsx'

interface Offered { readonly providers: readonly { readonly id: string; readonly kind: string; readonly name: string }[] }

/** Links one's identity at the company's OpenID providers, where there are any. */
export function LinkIdentity() {
  const { say } = useSpeech()
  const { workspace } = useMe()
  const offered = useQuery({ queryKey: ['sign-in-options', workspace.slug], queryFn: () => request<Offered>(`/sign-in/options?workspace=${encodeURIComponent(workspace.slug)}`) })
  const { run, dialog } = useConfirmed()
  const link = (provider: string) => run(async () => { const { url } = await request<{ readonly url: string }>('/identities', { body: { provider }, asks: true }); window.location.assign(url) })
  const providers = offered.data?.providers.filter(({ kind }) => kind === 'oidc') ?? []
  if (providers.length === 0) return null
  return (
    <section className="card security-section">
      <h2>{say(signInWords.companySignIn)}</h2>
      <p className="small muted">{say(signInWords.linkAbout)}</p>
      <div className="row">{providers.map(({ id, name }) => <Button key={id} icon="link" onClick={() => void link(id)}>{say(signInWords.linkIdentity, { name })}</Button>)}</div>
      {dialog}
    </section>
  )
}
