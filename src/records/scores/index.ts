// The door of scores: what a model says of records, written set-wise and read like fields.
export { type Applied, applyDrafts, dropDrafts, writeDrafts } from './apply.ts'
export { draftRows, type Judged } from './judged.ts'
export { type KeptScore, keptScores, reasonsOf, type ScorePast, stepCounts } from './kept.ts'
export { scoreStores } from './store.ts'
export { stepOf } from './step.ts'
