import { zoneRule } from '../../records/write/index.ts'

/** Every 'today' of a person is judged in their zone. */
export const peopleRules = [zoneRule('user.zone')]
