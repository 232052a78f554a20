// What sharing rules open, kept with the records that they open.
export { backfillShares } from './backfill.ts'
export { writeRuleShares } from './ruleShares.ts'
