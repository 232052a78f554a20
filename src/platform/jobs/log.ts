import { Logger } from 'graphile-worker'

/** What the job queue needs to say; the program's log fits. */
export interface JobLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** The library says nothing of its own: what matters is logged by us, with the run's name and id. */
export const quiet = new Logger(() => () => undefined)

/** Only what the library itself cannot mend is passed on; that a job failed has been said by then, with more. */
export function passingErrors(log: JobLog): Logger {
  return new Logger(() => (level, message) => {
    const severity: string = level
    if (severity === 'error' && !message.startsWith('Failed task')) log.error({ from: 'queue' }, message)
  })
}
