import { useMutation, useQuery } from '@tanstack/react-query'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { request } from '../data/client.ts'
import { useMe } from '../data/me.ts'
import { Button } from '../parts/button.tsx'
import { Failure } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

interface Offered { readonly providers: readonly { readonly id: string; readonly kind: string; readonly name: string }[] }

/** Links one's identity at the company's OpenID providers, where there are any. */
export function LinkIdentity() {
  const { say } = useSpeech()
  const { workspace } = useMe()
  const offered = useQuery({ queryKey: ['sign-in-options', workspace.slug], queryFn: () => request<Offered>(`/sign-in/options?workspace=${encodeURIComponent(workspace.slug)}`) })
  const link = useMutation({ mutationFn: (provider: string) => request<{ readonly url: string }>('/identities', { body: { provider }, asks: true }), onSuccess: ({ url }) => window.location.assign(url) })
  const providers = offered.data?.providers.filter(({ kind }) => kind === 'oidc') ?? []
  if (providers.length === 0) return null
  return (
    <section className="card security-section">
      <h2>{say(signInWords.companySignIn)}</h2>
      <p className="small muted">{say(signInWords.linkAbout)}</p>
      {link.isError && <Failure error={link.error} />}
      <div className="row">{providers.map(({ id, name }) => <Button key={id} icon="link" busy={link.isPending && link.variables === id} onClick={() => link.mutate(id)}>{say(signInWords.linkIdentity, { name })}</Button>)}</div>
    </section>
  )
}
