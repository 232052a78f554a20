import type { Transaction } from '../platform/database/index.ts'
import type { Actor } from './actor.ts'
import { type LoadedActor, Actors } from './actors.ts'
import { type ApiKeySummary, createApiKey, listApiKeys, type MadeApiKey, type NewApiKey, readApiKey, revokeApiKey } from './api-keys.ts'
import { type Assumed, Assumptions } from './assumed.ts'
import type { Caller } from './caller.ts'
import type { AccessDependencies } from './dependencies.ts'
import { acceptInvitation, type Administration, createInvitation, createInvitationWithin, type Invitation, type Link, readInvitation, resetPasswordByAdministrator } from './invitations.ts'
import { createFactors, createProviders, type Factors, type Providers } from './company-sign-in.ts'
import { changePassword, type ChangePasswordInput, setPasswordByOperator } from './passwords.ts'
import { endAllSessions, endSession, listSessions, readSession, type Session, type SessionSummary, signOut } from './sessions.ts'
import { createWorkspace, type FoundedWorkspace, type Founding, isSetUpOpen, listWorkspaces, setUp, type SetUpInput } from './set-up.ts'
import { type SignedIn, signIn, type SignInInput } from './sign-in.ts'
import { changeWorkspace, type WorkspaceChange } from './workspace-change.ts'
import type { ListedWorkspace, Workspace } from './workspaces.ts'

/** Everything that this floor does, with its database, clock, randomness and way to write given once. */
export interface Access {
  isSetUpOpen(): Promise<boolean>
  setUp(input: SetUpInput, founding: Founding): Promise<FoundedWorkspace>
  /** For the operator's command line only. */
  createWorkspace(input: Omit<SetUpInput, 'password'> & { readonly password?: string | undefined }, founding: Founding): Promise<FoundedWorkspace>
  /** All workspaces in use, for schedules and commands: not for a door. */
  listWorkspaces(): Promise<readonly ListedWorkspace[]>
  signIn(input: SignInInput): Promise<SignedIn>
  /** Who the token of a cookie or of a key was when it was last asked: for work beside asking again, which `sessionOf` and `apiKeyOf` must confirm. */
  assumedSession(token: string): Assumed<Session> | undefined
  assumedKey(token: string): Assumed | undefined
  /** The session of a cookie's token; asked on each request. The same object as was assumed where nothing has changed. */
  sessionOf(token: string, assumed?: Assumed): Promise<Session>
  /** Who acts by the token of a key; asked on each request. */
  apiKeyOf(token: string, assumed?: Assumed): Promise<Caller>
  /** Who the session or the key is, with the roles that hold now. */
  actorOf(caller: Caller): Promise<LoadedActor>
  signOut(session: Session): Promise<void>
  listSessions(session: Session): Promise<readonly SessionSummary[]>
  endSession(session: Session, id: string): Promise<void>
  endAllSessions(session: Session, but?: string): Promise<number>
  changePassword(session: Session, input: ChangePasswordInput): Promise<void>
  /** For the operator's command line only. */
  setPasswordByOperator(input: { readonly email: string; readonly password: string }): Promise<boolean>
  createInvitation(by: Administration, userId: string): Promise<Link>
  /** For a user whom the transaction itself has just made. */
  createInvitationWithin(transaction: Transaction, by: Actor, userId: string): Promise<Link>
  readInvitation(token: string): Promise<Invitation>
  acceptInvitation(input: { readonly token: string; readonly password: string; readonly address: string }): Promise<{ readonly workspaceId: number; readonly userId: string; readonly email: string }>
  resetPasswordByAdministrator(by: Administration, userId: string): Promise<Link>
  createApiKey(by: Administration, input: NewApiKey): Promise<MadeApiKey>
  listApiKeys(by: Administration): Promise<readonly ApiKeySummary[]>
  revokeApiKey(by: Administration, id: string): Promise<void>
  changeWorkspace(by: Administration, change: WorkspaceChange): Promise<Workspace>
  readonly factors: Factors
  readonly providers: Providers
}

/** Puts this floor together. */
export function createAccess(dependencies: AccessDependencies): Access {
  const actors = new Actors(dependencies.database)
  const sessions = new Assumptions<Session>(dependencies.database, actors)
  const keys = new Assumptions<Caller>(dependencies.database, actors)
  return {
    isSetUpOpen: () => isSetUpOpen(dependencies),
    setUp: (input, founding) => setUp(dependencies, input, founding),
    createWorkspace: (input, founding) => createWorkspace(dependencies, input, founding),
    listWorkspaces: () => listWorkspaces(dependencies),
    signIn: (input) => signIn(dependencies, input),
    assumedSession: (token) => sessions.of(token),
    assumedKey: (token) => keys.of(token),
    sessionOf: (token, assumed) => sessions.look(token, assumed, (alongside) => readSession(dependencies, token, alongside)),
    apiKeyOf: (token, assumed) => keys.look(token, assumed, (alongside) => readApiKey(dependencies, token, alongside)),
    actorOf: (caller) => actors.of(caller),
    signOut: (session) => signOut(dependencies, session),
    listSessions: (session) => listSessions(dependencies, session),
    endSession: (session, id) => endSession(dependencies, session, id),
    endAllSessions: (session, but) => endAllSessions(dependencies, session, but),
    changePassword: (session, input) => changePassword(dependencies, session, input),
    setPasswordByOperator: (input) => setPasswordByOperator(dependencies, input),
    createInvitation: (by, userId) => createInvitation(dependencies, by, userId),
    createInvitationWithin: (transaction, by, userId) => createInvitationWithin(dependencies, transaction, by, userId),
    readInvitation: (token) => readInvitation(dependencies, token),
    acceptInvitation: (input) => acceptInvitation(dependencies, input),
    resetPasswordByAdministrator: (by, userId) => resetPasswordByAdministrator(dependencies, by, userId),
    createApiKey: (by, input) => createApiKey(dependencies, by, input),
    listApiKeys: (by) => listApiKeys(dependencies, by),
    revokeApiKey: (by, id) => revokeApiKey(dependencies, by, id),
    changeWorkspace: (by, change) => changeWorkspace(dependencies, by, change),
    factors: createFactors(dependencies),
    providers: createProviders(dependencies),
  }
}
