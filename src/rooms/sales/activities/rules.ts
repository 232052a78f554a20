import { zoneRule } from '../../../records/write/index.ts'

/** Day and time of a series are meant on the clocks of its zone. */
export const activityRules = [zoneRule('activitySeries.zone')]
