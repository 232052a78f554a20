export { type Answered, Measures, quantile, type Standing, type Taken } from './measures.ts'
export { type Minutes, type MinuteWriter, readMinutes, writeMinutes } from './minutes.ts'
export { evaluationDayStore, installationSettingStore, rateBucketStore, requestMinuteStore } from './store.ts'
