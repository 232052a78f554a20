// The door of what a workspace lays over the model.
export type { Configuration } from './configuration.ts'
export { readCustomization } from './rows.ts'
