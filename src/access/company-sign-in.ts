import type { AccessDependencies } from './dependencies.ts'
import type { SignedIn } from './enter.ts'
import { listPeopleSignIn, type PersonSignIn, resetSecondFactor } from './factors/administration.ts'
import { askConfirmation, askReady, type Confirmation, confirm } from './factors/confirm.ts'
import { beginTotp, finishTotp, newRecoveryCodes, readFactors, removeTotp } from './factors/enrolment.ts'
import { askRegistration, listPasskeys, type PasskeyRegistration, type PasskeySummary, registerPasskey, type RegistrationQuestion, removePasskey, renamePasskey } from './factors/passkey-register.ts'
import { askAnyPasskey, signInByPasskey } from './factors/passkey-sign-in.ts'
import type { PasskeyAnswer, PasskeyQuestion, RelyingParty } from './factors/passkeys.ts'
import { askSecondStep, type SecondStep, takeSecondStep } from './factors/second-step.ts'
import type { FactorState } from './factors/state.ts'
import type { Administration } from './invitations.ts'
import { type DirectorySignIn, signInByDirectory, testDirectory } from './providers/directory-sign-in.ts'
import { type LettingGo, syncDirectory, type SyncResult } from './providers/directory-sync.ts'
import { type OidcReturn, OidcSignIn, type OidcStart, workspaceAtDoor } from './providers/oidc.ts'
import { changeRules, readRules, type SignInRules, type SignInRulesChange } from './providers/policy-change.ts'
import { listProviders, offeredProviders, type ProviderInput, type ProviderSummary, removeProvider, saveProvider } from './providers/provider.ts'
import type { Session } from './sessions.ts'

type Party = RelyingParty

/** A person's own second factors and passkeys, and the second step of a sign-in. */
export interface Factors {
  read(session: Session): Promise<FactorState>
  beginTotp(session: Session): Promise<{ readonly secret: string; readonly address: string }>
  finishTotp(session: Session, given: { readonly code: string; readonly address: string }): Promise<{ readonly recoveryCodes: readonly string[]; readonly token: string }>
  removeTotp(session: Session): Promise<void>
  newRecoveryCodes(session: Session): Promise<readonly string[]>
  askRegistration(session: Session, party: Party): Promise<RegistrationQuestion>
  registerPasskey(session: Session, input: { readonly name: string; readonly answer: PasskeyRegistration }, party: Party): Promise<{ readonly passkey: PasskeySummary; readonly token: string; readonly recoveryCodes: readonly string[] }>
  listPasskeys(session: Session): Promise<readonly PasskeySummary[]>
  renamePasskey(session: Session, id: string, name: string): Promise<void>
  removePasskey(session: Session, id: string): Promise<void>
  /** Refused while it has to be shown anew who sits there. */
  askReady(session: Session): Promise<void>
  askConfirmation(session: Session, party: Party): Promise<PasskeyQuestion>
  confirm(session: Session, given: Confirmation, party: Party | undefined): Promise<string>
  askSecondStep(step: string, party: Party): Promise<PasskeyQuestion>
  takeSecondStep(input: SecondStep, party: Party | undefined): Promise<SignedIn>
  askAnyPasskey(party: Party): Promise<PasskeyQuestion>
  signInByPasskey(input: { readonly answer: PasskeyAnswer; readonly address: string; readonly agent: string }, party: Party): Promise<SignedIn>
  listPeople(by: Administration): Promise<readonly PersonSignIn[]>
  reset(by: Administration, userId: string): Promise<void>
}

/** The company's own identity providers and how its people must sign in. */
export interface Providers {
  /** The workspace that somebody at the door means; undefined where it is none, or several. */
  workspaceAtDoor(slug: string | undefined): Promise<number | undefined>
  offered(workspaceId: number): Promise<readonly { readonly id: string; readonly kind: string; readonly name: string }[]>
  startOidc(start: OidcStart): Promise<{ readonly url: string; readonly token: string }>
  finishOidc(given: OidcReturn): Promise<{ readonly signedIn: SignedIn | undefined; readonly next: string }>
  signInByDirectory(input: DirectorySignIn): Promise<SignedIn>
  list(by: Administration): Promise<readonly ProviderSummary[]>
  save(by: Administration, id: string | undefined, input: ProviderInput): Promise<ProviderSummary>
  remove(by: Administration, id: string): Promise<void>
  testOidc(by: Administration, id: string): Promise<{ readonly issuer: string }>
  testDirectory(by: Administration, id: string, name: string): ReturnType<typeof testDirectory>
  sync(workspaceId: number, id: string, lettingGo: LettingGo, signal: AbortSignal): Promise<SyncResult>
  readRules(by: Administration): Promise<SignInRules>
  changeRules(by: Administration, change: SignInRulesChange): Promise<SignInRules>
}

export function createFactors(dependencies: AccessDependencies): Factors {
  return {
    read: (session) => readFactors(dependencies, session),
    beginTotp: (session) => beginTotp(dependencies, session),
    finishTotp: (session, given) => finishTotp(dependencies, session, given),
    removeTotp: (session) => removeTotp(dependencies, session),
    newRecoveryCodes: (session) => newRecoveryCodes(dependencies, session),
    askRegistration: (session, party) => askRegistration(dependencies, session, party),
    registerPasskey: (session, input, party) => registerPasskey(dependencies, session, input, party),
    listPasskeys: (session) => listPasskeys(dependencies, session),
    renamePasskey: (session, id, name) => renamePasskey(dependencies, session, id, name),
    removePasskey: (session, id) => removePasskey(dependencies, session, id),
    askReady: (session) => askReady(dependencies, session),
    askConfirmation: (session, party) => askConfirmation(dependencies, session, party),
    confirm: (session, given, party) => confirm(dependencies, session, given, party),
    askSecondStep: (step, party) => askSecondStep(dependencies, step, party),
    takeSecondStep: (input, party) => takeSecondStep(dependencies, input, party),
    askAnyPasskey: (party) => askAnyPasskey(dependencies, party),
    signInByPasskey: (input, party) => signInByPasskey(dependencies, input, party),
    listPeople: (by) => listPeopleSignIn(dependencies, by),
    reset: (by, userId) => resetSecondFactor(dependencies, by, userId),
  }
}

export function createProviders(dependencies: AccessDependencies): Providers {
  const oidc = new OidcSignIn(dependencies)
  return {
    workspaceAtDoor: (slug) => workspaceAtDoor(dependencies, slug),
    offered: (workspaceId) => offeredProviders(dependencies, workspaceId),
    startOidc: (start) => oidc.start(start),
    finishOidc: (given) => oidc.finish(given),
    signInByDirectory: (input) => signInByDirectory(dependencies, input),
    list: (by) => listProviders(dependencies, by),
    save: (by, id, input) => saveProvider(dependencies, by, id, input),
    remove: (by, id) => removeProvider(dependencies, by, id),
    // Who may see the providers may try them.
    testOidc: async (by, id) => { await listProviders(dependencies, by); return oidc.test(by.workspace.id, id) },
    testDirectory: async (by, id, name) => { await listProviders(dependencies, by); return testDirectory(dependencies, by.workspace.id, id, name) },
    sync: (workspaceId, id, lettingGo, signal) => syncDirectory(dependencies, workspaceId, id, lettingGo, signal),
    readRules: (by) => readRules(dependencies, by),
    changeRules: (by, change) => changeRules(dependencies, by, change),
  }
}
