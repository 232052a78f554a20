// The door of scores: what a model says of records, written set-wise and read like fields.
export { type Applied, applyDrafts, dropDrafts, type Judged, writeDrafts } from './apply.ts'
export { type KeptScore, keptScores, reasonsOf, type ScorePast, stepCounts } from './kept.ts'
export { scoreStores } from './store.ts'
export { stepOf } from './step.ts'
