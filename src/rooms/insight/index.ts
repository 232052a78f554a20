// The door of the room of insight.
export { type Analysed, analyseFile } from './analyse/run.ts'
export { analyses } from './analyse/list.ts'
export type { Analysis, OutcomeRow } from './analyse/analysis.ts'
