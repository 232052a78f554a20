import type { Access } from '../../access/index.ts'
import type { Registry } from '../../model/define/registry.ts'
import { userActions } from './actions.ts'

export { peopleGuards } from './guards.ts'
export { peopleRules } from './rules.ts'

/** The door of the people room. */
export const peopleRoom = (given: { readonly access: Access; readonly registry: Registry }) => ({
  name: 'people',
  implementations: userActions(given),
})
