export { contractActions } from './actions.ts'
export { contractRules } from './rules.ts'
export { contractLinesStand } from './stands.ts'
export { turnContracts, type Turned, type TurnGiven } from './turn.ts'
