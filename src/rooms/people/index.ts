import type { Access } from '../../access/index.ts'
import type { Registry } from '../../model/define/registry.ts'
import { userActions } from './actions.ts'
import { roleActions } from './roles.ts'

export { peopleGuards } from './guards.ts'
export { followShippedRoles } from './roles.ts'
export { peopleRules } from './rules.ts'

/** The door of the people room. */
export const peopleRoom = (given: { readonly access: Access; readonly registry: Registry }) => ({
  name: 'people',
  implementations: [...userActions(given), ...roleActions(given)],
})
