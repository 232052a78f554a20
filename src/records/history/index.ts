export { createHistory, type HistoryDependencies, type HistoryOptions } from './history.ts'
export { timeline, type Timeline, type TimelineEntry, timelineJson, type TimelineOptions } from './timeline.ts'
