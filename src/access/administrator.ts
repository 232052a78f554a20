import type { Actor } from './actor.ts'
import { onlyAdministrators } from './problems.ts'

/** @throws Problem 403 for whoever is no administrator of the company. */
export function requireAdministrator({ actor }: { readonly actor: Pick<Actor, 'permissions'> }): void {
  if (actor.permissions.administrator !== true) throw onlyAdministrators()
}
