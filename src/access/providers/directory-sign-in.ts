import { isProblem } from '../../lib/problem.ts'
import type { AccessDependencies } from '../dependencies.ts'
import { enter, type SignedIn } from '../enter.ts'
import { beginTry, endTry, tryKeys } from '../limits.ts'
import { accountOfUser } from '../passwords.ts'
import { wrongCredentials } from '../problems.ts'
import { type DirectoryPerson, type DirectoryProvider, directoryReason, findPerson, isPasswordOf } from './directory.ts'
import { userOfPerson } from './linking.ts'
import { noSuchProvider, providerAway, providerFails } from './problems.ts'
import { activeProvider } from './provider.ts'

export interface DirectorySignIn {
  readonly workspaceId: number
  readonly providerId: string
  readonly name: string
  readonly password: string
  readonly address: string
  readonly agent: string
}

/**
 * Signs in with the password of the company's directory; only the directory ever judges it, by a bind. A name that is not there
 * answers as a wrong password.
 * @throws Problem sign-in.wrong, sign-in.limited, sign-in.provider-away, sign-in.not-linked, and those of `enter`.
 */
export async function signInByDirectory(dependencies: AccessDependencies, { workspaceId, providerId, name, password, address, agent }: DirectorySignIn): Promise<SignedIn> {
  const { database, clock, outgoing } = dependencies
  const provider = await directoryProvider(dependencies, workspaceId, providerId)
  const typed = name.normalize('NFKC').trim()
  const keys = tryKeys(`directory ${workspaceId} ${provider.id} ${typed.toLowerCase()}`, address)
  await beginTry(database, keys, clock.now())
  if (typed === '' || password === '') throw wrongCredentials()
  const found = await asked(() => findPerson(outgoing, provider, typed))
  if (found === undefined || found.disabled || !(await asked(() => isPasswordOf(outgoing, provider, found.dn, password)))) throw wrongCredentials()
  await endTry(database, keys, clock.now())
  const userId = await userOfPerson(dependencies, workspaceId, provider, found.person)
  const account = await accountOfUser(dependencies, workspaceId, userId)
  return enter(dependencies, { workspaceId, userId, accountId: account?.id ?? userId, method: 'ldap', vouched: false, address, agent })
}

/** Binds and looks for one name, for the administrator. @throws Problem identity-provider.fails. */
export async function testDirectory(dependencies: AccessDependencies, workspaceId: number, providerId: string, name: string): Promise<{ readonly found: boolean; readonly person?: DirectoryPerson['person'] }> {
  const provider = await directoryProvider(dependencies, workspaceId, providerId)
  try {
    const found = await findPerson(dependencies.outgoing, provider, name)
    return found === undefined ? { found: false } : { found: true, person: found.person }
  } catch (error) {
    throw providerFails(directoryReason(error))
  }
}

export async function directoryProvider(dependencies: AccessDependencies, workspaceId: number, id: string): Promise<DirectoryProvider> {
  const provider = await activeProvider(dependencies, workspaceId, id)
  if (provider.kind !== 'ldap') throw noSuchProvider()
  return provider
}

/** Whatever goes wrong with the directory is told as its absence: nothing of the inside reaches the door. */
async function asked<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isProblem(error)) throw error
    throw providerAway()
  }
}
