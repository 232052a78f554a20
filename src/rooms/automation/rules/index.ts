export { ruleActions } from './actions.ts'
export { ruleGuard } from './sound.ts'
export { automationStores } from './stores.ts'
