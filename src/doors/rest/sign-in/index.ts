import type { Route } from '../route.ts'
import { type DirectorySyncs, signInSettingsRoutes } from './administration.ts'
import { companySignInRoutes } from './company.ts'
import type { SignInGiven } from './given.ts'
import { passkeyRoutes } from './passkeys.ts'
import { secondFactorRoutes } from './second-factor.ts'

/** Second factors, passkeys, the company's providers, and the settings of all of these. */
export function companyRoutes(given: SignInGiven, syncs: DirectorySyncs | undefined): Route[] {
  return [...companySignInRoutes(given), ...passkeyRoutes(given), ...secondFactorRoutes(given), ...signInSettingsRoutes(given, syncs)]
}
