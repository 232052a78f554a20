// The door of scores: what a model says of records, written set-wise and read like fields.
export { letHold } from './change.ts'
export { dropSome, idleRuns, type RunOf, writeDrafts } from './drafts.ts'
export { draftRows, type Judged } from './judged.ts'
export { type KeptScore, keptScores, reasonsOf, type ScorePast, stepCounts } from './kept.ts'
export { runInForce } from './place.ts'
export { type Settled, settleSome } from './settle.ts'
export { scoreStores } from './store.ts'
export { stepOf } from './step.ts'
