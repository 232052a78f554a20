import * as oidc from 'openid-client'
import { sql } from '../../platform/database/index.ts'
import { createFetch, ForbiddenAddress } from '../../platform/outgoing/index.ts'
import type { AccessDependencies } from '../dependencies.ts'
import { enter, type SignedIn } from '../enter.ts'
import { beginStep, readStepToken, takeStep } from '../factors/steps.ts'
import { accountOfUser } from '../passwords.ts'
import { type ExternalPerson, linkTo, userOfPerson } from './linking.ts'
import { noSuchProvider, providerAway, providerFails, providerRefused } from './problems.ts'
import { activeProvider, type Provider } from './provider.ts'
import { readPerson } from './claims.ts'

type OidcProvider = Extract<Provider, { kind: 'oidc' }>

const patience = 10_000
const mostBytes = 1024 * 1024
const keptFor = 10 * 60_000

export interface OidcStart {
  readonly workspaceId: number
  readonly providerId: string
  /** The one address that the provider sends people back to. */
  readonly redirect: string
  /** Where the person wants to go afterwards; an own path, checked by the door. */
  readonly next: string
  /** A user who is signed in and wants this identity linked. */
  readonly linkTo?: string
}

export interface OidcReturn {
  /** The secret of the browser that began it. */
  readonly token: string
  /** The address that the provider sent the browser back to, with its answer. */
  readonly answer: URLSearchParams
  readonly address: string
  readonly agent: string
}

/** Sign-in by OpenID Connect: code flow with PKCE, state and nonce. What a provider says of itself is kept for ten minutes. */
export class OidcSignIn {
  readonly #dependencies: AccessDependencies
  readonly #known = new Map<string, { readonly until: number; readonly config: Promise<oidc.Configuration> }>()

  constructor(dependencies: AccessDependencies) { this.#dependencies = dependencies }

  /**
   * Begins: where to send the browser, and the secret that only this browser gets, so that nobody else can end what it began.
   * @throws Problem not-found, sign-in.provider-away.
   */
  async start({ workspaceId, providerId, redirect, next, linkTo: userId }: OidcStart): Promise<{ readonly url: string; readonly token: string }> {
    const dependencies = this.#dependencies
    const provider = await oidcProvider(dependencies, workspaceId, providerId)
    const config = await this.#configOf(workspaceId, provider)
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
    const { token } = await dependencies.database.transaction({ workspaceId }, (transaction) => beginStep(dependencies, transaction, {
      kind: 'provider', data: { provider: provider.id, state, nonce, verifier, redirect, next }, ...(userId === undefined ? {} : { userId }),
    }))
    const { scopes, maxAge, acr } = provider.settings
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirect, scope: [...new Set(['openid', ...scopes])].join(' '), response_type: 'code', state, nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
      ...(maxAge === null ? {} : { max_age: String(maxAge * 60) }), ...(acr.length === 0 ? {} : { acr_values: acr.join(' ') }),
    })
    return { url: url.href, token }
  }

  /**
   * Ends it: the answer is checked (state, issuer, code with PKCE, ID token with signature, audience, time, nonce) and the person's
   * user signed in, or linked.
   * @throws Problem sign-in.provider-refused, sign-in.provider-away, sign-in.not-linked, and those of `enter`.
   */
  async finish({ token, answer, address, agent }: OidcReturn): Promise<{ readonly signedIn: SignedIn | undefined; readonly next: string }> {
    const dependencies = this.#dependencies
    const step = await this.#stepOf(token)
    const provider = await oidcProvider(dependencies, step.workspaceId, step.provider)
    const { person, factorSeen } = await this.#personOf(step, provider, answer)
    const { workspaceId, next } = step
    if (step.userId !== undefined) {
      await linkTo(dependencies, workspaceId, provider, person, step.userId)
      return { signedIn: undefined, next }
    }
    const userId = await userOfPerson(dependencies, workspaceId, provider, person)
    const account = await accountOfUser(dependencies, workspaceId, userId)
    const { secondFactor } = provider.settings
    const vouched = secondFactor === 'provider' || (secondFactor === 'claim' && factorSeen)
    const signedIn = await enter(dependencies, { workspaceId, userId, accountId: account?.id ?? userId, method: 'oidc', vouched, address, agent })
    return { signedIn, next }
  }

  /** Reads what the provider says of itself. @throws Problem identity-provider.fails, in words for the administrator. */
  async test(workspaceId: number, providerId: string): Promise<{ readonly issuer: string }> {
    const provider = await oidcProvider(this.#dependencies, workspaceId, providerId)
    this.#known.delete(keyOf(workspaceId, provider))
    try {
      const metadata = (await this.#discover(provider)).serverMetadata()
      if (metadata.authorization_endpoint === undefined || metadata.token_endpoint === undefined) throw new Error('no authorization_endpoint or token_endpoint')
      return { issuer: metadata.issuer }
    } catch (error) {
      throw providerFails(reasonOf(error))
    }
  }

  async #stepOf(token: string): Promise<ProviderStep> {
    const read = readStepToken(token)
    if (read === undefined) throw providerRefused()
    const step = await this.#dependencies.database.transaction({ workspaceId: read.workspaceId }, (transaction) => takeStep(this.#dependencies, transaction, 'provider', read.hash))
    if (step === undefined) throw providerRefused()
    const text = (name: string) => { const value = step.data[name]; return typeof value === 'string' ? value : '' }
    return { workspaceId: read.workspaceId, userId: step.userId, provider: text('provider'), state: text('state'), nonce: text('nonce'), verifier: text('verifier'), redirect: text('redirect'), next: text('next') }
  }

  async #personOf(step: ProviderStep, provider: OidcProvider, answer: URLSearchParams): Promise<{ readonly person: ExternalPerson; readonly factorSeen: boolean }> {
    const config = await this.#configOf(step.workspaceId, provider)
    const url = new URL(step.redirect)
    url.search = answer.toString()
    const { maxAge, acr } = provider.settings
    try {
      const tokens = await oidc.authorizationCodeGrant(config, url, { expectedState: step.state, expectedNonce: step.nonce, pkceCodeVerifier: step.verifier, idTokenExpected: true, ...(maxAge === null ? {} : { maxAge: maxAge * 60 }) })
      const claims = tokens.claims()
      if (claims === undefined || (acr.length > 0 && !acr.some((each) => each === claims['acr']))) throw providerRefused()
      const more = config.serverMetadata().userinfo_endpoint === undefined ? {} : await oidc.fetchUserInfo(config, tokens.access_token, claims.sub).catch(() => ({}))
      return readPerson(config.serverMetadata().issuer, claims, more, provider.settings.groupsClaim)
    } catch (error) {
      if (isAway(error)) throw providerAway()
      throw providerRefused()
    }
  }

  async #configOf(workspaceId: number, provider: OidcProvider): Promise<oidc.Configuration> {
    const now = this.#dependencies.clock.now()
    const key = keyOf(workspaceId, provider)
    const known = this.#known.get(key)
    if (known !== undefined && known.until > now) return known.config
    const config = this.#discover(provider)
    if (this.#known.size >= 200) this.#known.clear()
    this.#known.set(key, { until: now + keptFor, config })
    try {
      return await config
    } catch {
      this.#known.delete(key)
      throw providerAway()
    }
  }

  async #discover({ settings: { issuer, clientId }, secret }: OidcProvider): Promise<oidc.Configuration> {
    const ask = createFetch(this.#dependencies.outgoing, { patience, most: mostBytes })
    const fetching: oidc.CustomFetch = async (url, { method, headers, body, signal }) => ask(url, { method, headers, body: textOf(body), signal })
    // Plain http is refused by the guard but for hosts that the operator allows.
    const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
    // The library believes TLS alone unless it is told to look at the signature of the ID token as well.
    const execute = [oidc.enableNonRepudiationChecks, ...insecure]
    const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), { [oidc.customFetch]: fetching, execute, timeout: patience / 1000 })
    if (secret === undefined) return found
    const server = found.serverMetadata()
    const byPost = server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false
    const config = new oidc.Configuration(server, clientId, undefined, byPost ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret))
    config[oidc.customFetch] = fetching
    config.timeout = patience / 1000
    for (const apply of execute) apply(config)
    return config
  }
}

interface ProviderStep {
  readonly workspaceId: number; readonly userId: string | undefined; readonly provider: string
  readonly state: string; readonly nonce: string; readonly verifier: string; readonly redirect: string; readonly next: string
}

async function oidcProvider(dependencies: AccessDependencies, workspaceId: number, id: string): Promise<OidcProvider> {
  const provider = await activeProvider(dependencies, workspaceId, id)
  if (provider.kind !== 'oidc') throw noSuchProvider()
  return provider
}

/** A change of the provider is another key, on every machine. */
const keyOf = (workspaceId: number, { id, updatedAt }: OidcProvider) => `${workspaceId} ${id} ${updatedAt}`

function textOf(body: oidc.FetchBody): string | undefined {
  if (body === undefined || body === null) return undefined
  if (typeof body === 'string') return body
  if (body instanceof URLSearchParams) return body.toString()
  throw new Error('A body of this kind is never sent')
}

function isAway(error: unknown): boolean {
  if (error instanceof ForbiddenAddress) return true
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^(E[A-Z]+|OAUTH_TIMEOUT)$/.test(code)
}

/** The innermost reason, in a few words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message
}

/** The workspace that somebody at the door means: by its short name, or the only one. */
export async function workspaceAtDoor({ database }: AccessDependencies, slug: string | undefined): Promise<number | undefined> {
  const [row] = await database.read<{ id: number | null }>({ workspaceId: 0 }, sql`select workspace_for_sign_in(${slug ?? null}) as id`)
  return row?.id ?? undefined
}
