import { modules } from '../../model/modules/index.ts'
import type { Job } from '../../platform/jobs/index.ts'
import type { JobContext } from '../parts.ts'

/** The job of a module does nothing in a company that has switched the module off, and says so in its run. */
export function restingWhileOff(job: Job<JobContext>): Job<JobContext> {
  const module = modules.find(({ jobs = [] }) => jobs.includes(job.name))
  if (module === undefined) return job
  return {
    ...job,
    run: async (given, input, control) => {
      const { registry } = await given.program.engineOf(given.context)
      return registry.off.modules.has(module.name) ? { off: module.name } : job.run(given, input, control)
    },
  }
}
