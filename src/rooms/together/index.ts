import type { Registry } from '../../model/define/registry.ts'
import { type ActionsGiven, togetherActions } from './actions.ts'

export { composeNews, invitationLetter } from './compose.ts'
export { followForTogether } from './follow.ts'
export { changeOwnPreferences, readOwnPreferences } from './own-preferences.ts'
export type { TogetherGiven } from './ports.ts'
export type { Told } from './news.ts'
export { linesLetter } from './lines.ts'
export { startReminders } from './reminders.ts'
export { write as writeNews } from './tell.ts'

/** The door of the room where people work together: who follows what, and is told of it how. */
export const togetherRoom = (given: ActionsGiven, registry: Registry) => ({
  name: 'together',
  implementations: togetherActions(given, registry),
})
