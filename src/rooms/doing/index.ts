import { contactActions } from './contacts/actions.ts'

/** The door of the room of daily work: contacts, care, work logs. */
export const doingRoom = {
  name: 'doing',
  implementations: [...contactActions],
} as const
