import { calendarActions } from './calendar/actions.ts'
import { calendarGuard } from './calendar/sound.ts'
import { careActions } from './care/actions.ts'
import { contactActions } from './contacts/actions.ts'
import { readyActions } from './winback/ready.ts'
import { winBackActions } from './winback/actions.ts'
import { workLogActions } from './worklog/actions.ts'

export { careRound } from './care/round.ts'
export { judgeWinBacks } from './winback/judge.ts'
export { missingToday } from './worklog/missing.ts'

/** The door of the room of daily work: contacts, care, work logs. */
export const doingRoom = {
  name: 'doing',
  implementations: [...contactActions, ...careActions, ...workLogActions, ...calendarActions, ...winBackActions, ...readyActions],
} as const

/** What a day of the calendar must be to be kept. */
export const doingGuards = [calendarGuard] as const
