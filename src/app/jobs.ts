import { createJobs, type Job, type Jobs, type JobsDependencies } from '../platform/jobs/index.ts'
import { refreshScoresJob, sweepPoolsJob } from './allocation.ts'
import { clearAutomationJob } from './automation.ts'
import { remindWorkLogsJob, suggestCareJob } from './doing.ts'
import { computeCommissionsJob } from './commissions.ts'
import { makeAheadJob } from './activities/jobs.ts'
import { scanDuplicatesJob } from './duplicates/jobs.ts'
import type { JobContext, Program } from './parts.ts'
import { importJob, undoImportJob } from './imports/jobs.ts'
import { turnContractsJob } from './contracts.ts'
import { recycleLeadsJob } from './leads.ts'
import { expireRegistrationsJob } from './partners.ts'
import { freezeForecastJob, learnChancesJob } from './pipeline.ts'
import { contextOf } from './job-context.ts'
import { mailDashboardsJob, watchMetricsJob } from './insight.ts'
import { restingWhileOff } from './modules/resting.ts'
import { warnOfTargetsJob } from './outlook.ts'
import { runModelsJob } from './models.ts'
import { agePlansJob } from './receivables.ts'
import { fillJob } from './filling/jobs.ts'
import { recordEvaluationJob } from './operations/evaluation.ts'
import { makeBackupJob, testBackupJob } from './operations/schedule.ts'
import { syncDirectoryJob } from './sign-in/jobs.ts'
import { expireQuotesJob } from './quotes.ts'
import { loadSampleJob, removeSampleJob } from './sample/jobs.ts'
import { abandonCartsJob } from './shop.ts'
import { sweepFilesJob, tidyRecordsJob } from './tidy.ts'

import { clearWebhooksJob } from './webhook-jobs.ts'

export type { JobContext } from './parts.ts'

/** Every declared job. */
export const jobs: readonly Job<JobContext>[] = [
  importJob,
  undoImportJob,
  loadSampleJob,
  removeSampleJob,
  syncDirectoryJob,
  sweepFilesJob,
  tidyRecordsJob,
  makeBackupJob,
  testBackupJob,
  recordEvaluationJob,
  scanDuplicatesJob,
  clearWebhooksJob,
  makeAheadJob,
  suggestCareJob,
  remindWorkLogsJob,
  fillJob,
  sweepPoolsJob,
  refreshScoresJob,
  recycleLeadsJob,
  turnContractsJob,
  expireQuotesJob,
  computeCommissionsJob,
  expireRegistrationsJob,
  learnChancesJob,
  freezeForecastJob,
  clearAutomationJob,
  agePlansJob,
  abandonCartsJob,
  mailDashboardsJob,
  watchMetricsJob,
  runModelsJob,
  warnOfTargetsJob,
]

/** The program's log, as the queue writes to it. */
export function jobLog(log: Pick<JobsDependencies<JobContext>['log'], 'info' | 'error'>): JobsDependencies<JobContext>['log'] {
  return { info: (entry, message) => { log.info(entry, message) }, error: (entry, message) => { log.error(entry, message) }, warn: (entry, message) => { log.error(entry, message) } }
}

/** Puts the queue together; a worker starts it, whoever only queues does not. */
export function programJobs(program: Program, log: JobsDependencies<JobContext>['log']): Jobs {
  return createJobs<JobContext>({
    database: program.database, clock: program.clock, log, jobs: jobs.map(restingWhileOff),
    contextOf: (facts) => contextOf(program, facts),
    workspaces: async () => (await program.access.listWorkspaces()).map(({ id, zone, createdAt }) => ({ id, zone, since: createdAt })),
  })
}
