import type { Store } from '../../platform/database/store.ts'
import { apiKeyStore } from './api-key.ts'
import { calendarFeedStore } from './calendar-feed.ts'
import { passkeyStore, recoveryCodeStore, signInStepStore, totpStore } from './factor.ts'
import { externalIdentityStore, identityProviderStore, secondFactorRoleStore, signInPolicyStore } from './provider.ts'
import { accountStore, membershipStore, signInTryStore } from './account.ts'
import { invitationStore, recordShareStore, sessionStore } from './session.ts'
import { signedLinkStore } from './signed-link.ts'
import { accessVersionStore, workspaceStore } from './workspace.ts'

export { accessTriggers } from './triggers.ts'

/** The tables of this floor, in the order in which they can be made. */
export const accessStores: readonly Store[] = [
  workspaceStore, accessVersionStore, accountStore, membershipStore, signInTryStore, sessionStore, invitationStore, recordShareStore, apiKeyStore,
  totpStore, recoveryCodeStore, passkeyStore, signInStepStore, identityProviderStore, externalIdentityStore, signInPolicyStore, secondFactorRoleStore, calendarFeedStore, signedLinkStore,
]
