// What sharing rules open, kept with the records that they open.
export { closeShares, openShares } from './backfill.ts'
export { writeRuleShares } from './ruleShares.ts'
