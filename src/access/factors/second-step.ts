import type { Transaction } from '../../platform/database/index.ts'
import { audit } from '../audit.ts'
import type { AccessDependencies } from '../dependencies.ts'
import { activeUser, begin, type SignedIn } from '../enter.ts'
import { beginTry, endTry, tryKeys } from '../limits.ts'
import { notActive } from '../problems.ts'
import type { SignInMethod } from '../sessions.ts'
import { takeCode } from './codes.ts'
import { askPasskey, checkPasskey, type PasskeyAnswer, type PasskeyQuestion, type RelyingParty } from './passkeys.ts'
import { passkeyRefused, stepOver, wrongCode } from './problems.ts'
import { failStep, findStep, readStepToken, type Step, takeStep } from './steps.ts'

/** Wrong codes that one first step allows. The account's and the address's own limits hold beside it. */
const mostTries = 5

export interface SecondStep {
  readonly step: string
  /** Of the authenticator, or a recovery code. */
  readonly code?: string
  readonly passkey?: PasskeyAnswer
  readonly address: string
  readonly agent: string
}

/** By what passkey tries of a person's second factor are counted: by the person, whatever the sign-in was. */
export const factorTryKeys = (workspaceId: number, userId: string, address: string) => tryKeys(`second factor ${workspaceId} ${userId}`, address)

/** The question for the authenticator of whoever is at the second step. @throws Problem sign-in.step-over. */
export async function askSecondStep(dependencies: AccessDependencies, token: string, party: RelyingParty): Promise<PasskeyQuestion> {
  const { workspaceId, hash } = readOrRefuse(token)
  return dependencies.database.transaction({ workspaceId }, async (transaction) => {
    const step = await findStep(dependencies, transaction, 'secondFactor', hash)
    if (step?.userId === undefined) throw stepOver()
    return askPasskey(dependencies, transaction, party, step.userId)
  })
}

/**
 * The second step: with a code or a passkey the session begins, and the step is used up.
 * @throws Problem sign-in.step-over, sign-in.limited, second-factor.wrong, passkey.refused, sign-in.not-active.
 */
export async function takeSecondStep(dependencies: AccessDependencies, input: SecondStep, party: RelyingParty | undefined): Promise<SignedIn> {
  const { database, clock } = dependencies
  const { workspaceId, hash } = readOrRefuse(input.step)
  const known = await database.transaction({ workspaceId }, (transaction) => findStep(dependencies, transaction, 'secondFactor', hash))
  if (known?.userId === undefined) throw stepOver()
  const keys = factorTryKeys(workspaceId, known.userId, input.address)
  await beginTry(database, keys, clock.now())
  const outcome = await database.transaction({ workspaceId }, async (transaction) => {
    const step = await findStep(dependencies, transaction, 'secondFactor', hash)
    if (step?.userId === undefined) return 'over'
    if (!(await isShown(dependencies, transaction, step.userId, input, party))) return refuse(dependencies, transaction, step)
    if (await takeStep(dependencies, transaction, 'secondFactor', hash) === undefined) return 'over'
    return finish(dependencies, transaction, step, input)
  })
  if (outcome === 'over') throw stepOver()
  if (outcome === 'wrong') throw input.passkey === undefined ? wrongCode() : passkeyRefused()
  await endTry(database, keys, clock.now())
  return outcome
}

function readOrRefuse(token: string): { readonly workspaceId: number; readonly hash: string } {
  const read = readStepToken(token)
  if (read === undefined) throw stepOver()
  return read
}

async function isShown(dependencies: AccessDependencies, transaction: Transaction, userId: string, { code, passkey }: SecondStep, party: RelyingParty | undefined): Promise<boolean> {
  if (passkey !== undefined) return party !== undefined && await checkPasskey(dependencies, transaction, party, passkey, { userId }) !== undefined
  return code !== undefined && await takeCode(dependencies, transaction, userId, code) !== undefined
}

async function refuse({ clock }: AccessDependencies, transaction: Transaction, step: Step): Promise<'wrong'> {
  await failStep(transaction, step, mostTries)
  const userId = step.userId ?? ''
  await audit(transaction, { action: 'secondFactor.refuse', by: { userId, name: await activeUser(transaction, userId) }, about: userId, at: clock.now() })
  return 'wrong'
}

async function finish(dependencies: AccessDependencies, transaction: Transaction, { userId, data }: Step, { address, agent }: SecondStep): Promise<SignedIn> {
  const { accountId, method } = data
  if (userId === undefined || typeof accountId !== 'string') throw notActive()
  const name = await activeUser(transaction, userId)
  return begin(dependencies, transaction, { workspaceId: transaction.workspaceId, userId, accountId, method: methodOf(method), name, secondFactor: true, mustEnrol: false, address, agent })
}

function methodOf(stored: unknown): SignInMethod {
  return stored === 'oidc' || stored === 'ldap' ? stored : 'password'
}
