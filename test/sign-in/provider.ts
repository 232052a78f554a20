import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Account, type Configuration, Provider } from 'oidc-provider'

export interface Person { readonly sub: string; readonly claims: Readonly<Record<string, unknown>> }

/** A real OpenID provider in this process, on a port of its own. Whoever comes is the person that is set; what it asks is answered by itself. */
export interface TestProvider {
  readonly issuer: string
  readonly port: number
  readonly server: Server
  /** Who signs in next. */
  person: Person
  /** Names of what was asked of it: discovery, token ... */
  readonly asked: string[]
  /** When set, the ID token says that the person is this one (as many letters as the real one), under the signature of what it said before. */
  forgedSubject?: string | undefined
  /** How strong it says that the next sign-in is. */
  acr?: string | undefined
}

export const clientId = 'guanxi'
export const clientSecret = 'a secret of the client that nobody guesses'

export async function startProvider(redirect: () => string, amr?: readonly string[]): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  const issuer = `http://localhost:${port}`
  const known: TestProvider = { issuer, port, server, person: { sub: 'nobody', claims: {} }, asked: [] }
  const account = (sub: string): Account => ({ accountId: sub, claims: () => ({ ...known.person.claims, sub }) })
  const configuration: Configuration = {
    clients: [{ client_id: clientId, client_secret: clientSecret, grant_types: ['authorization_code'], response_types: ['code'], redirect_uris: [redirect()] }],
    cookies: { keys: ['only for tests'] },
    acrValues: ['weak', 'strong'],
    claims: { openid: ['sub', 'groups', 'amr', 'acr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => account(sub),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
  }
  const provider = new Provider(issuer, configuration)
  const serve = provider.callback()
  server.on('request', (request, response) => {
    const path = request.url?.split('?')[0] ?? ''
    known.asked.push(path)
    if (path === '/token' && known.forgedSubject !== undefined) forge(response, known.person.sub, known.forgedSubject)
    if (!path.startsWith('/interaction/')) { void serve(request, response); return }
    void answer(provider, known, request, response, amr)
  })
  return known
}

/** Turns the subject of the ID token on its way out. */
function forge(response: ServerResponse, subject: string, forged: string): void {
  const end = response.end.bind(response) as (chunk: unknown) => ServerResponse
  response.end = ((chunk: unknown) => end(String(chunk).replace(/("id_token":"[^.]+\.)([^.]+)/, (_whole, before: string, claims: string) =>
    before + Buffer.from(Buffer.from(claims, 'base64url').toString().replace(`"sub":"${subject}"`, `"sub":"${forged}"`)).toString('base64url')))) as typeof response.end
}

/** Signs the person in and grants what is asked. */
async function answer(provider: Provider, known: TestProvider, request: Parameters<Provider['interactionDetails']>[0], response: Parameters<Provider['interactionDetails']>[1], amr: readonly string[] | undefined): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId: known.person.sub, remember: false, ...(known.acr === undefined ? {} : { acr: known.acr }), ...(amr === undefined ? {} : { amr: [...amr] }) } }, { mergeWithLastSubmission: false })
    return
  }
  const grant = new provider.Grant({ accountId: session?.accountId ?? known.person.sub, clientId: String(params['client_id']) })
  grant.addOIDCScope('openid email profile')
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true })
}
