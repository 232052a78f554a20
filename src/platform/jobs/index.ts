// The door of the job queue.
export { defineJob, type Job, type JobControl, type JobOptions } from './define.ts'
export { installQueue } from './install.ts'
export { createJobs, type Jobs, type JobsDependencies } from './jobs.ts'
export type { JobLog } from './log.ts'
export type { QueueOptions } from './queue.ts'
export type { RunFacts } from './run.ts'
export type { JobRun, JobState } from './runs.ts'
export { jobRunStore } from './store.ts'
