// The door of what a workspace lays over the model.
export { longestHoliday, readWorkCalendar } from './calendar.ts'
export type { Brought } from './bring.ts'
export { configurationFile, type ConfigurationFile } from './carried.ts'
export { type CarryOver, createCarryOver } from './carryOver.ts'
export type { Configuration } from './configuration.ts'
export { type Filled, fillWaiting } from './filling.ts'
export { customFillStore } from './fillStore.ts'
export { readCustomization } from './rows.ts'
