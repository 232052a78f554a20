import { followForAllocation } from '../rooms/allocation/index.ts'
import { followForNext, followForQuality } from '../rooms/insight/index.ts'
import { allocationOf } from './allocation.ts'
import { qualityOf } from './quality.ts'
import { activitiesOf } from './leads.ts'
import { startSequencer } from '../platform/feed/index.ts'
import { followForSearch } from '../records/search/index.ts'
import { composeNews, followForTogether, startReminders } from '../rooms/together/index.ts'
import { startPostman } from '../platform/mail/index.ts'
import { postmanOf } from './mail.ts'
import { pipelineOf } from './pipeline.ts'
import { followForActivities, followForPipeline } from '../rooms/sales/index.ts'
import { followForRules, startApprovalWatch, startRuleClock, startRunner } from '../rooms/automation/index.ts'
import { followForWebhooks, startSender } from '../rooms/webhooks/index.ts'
import type { Program } from './parts.ts'

export interface Followers {
  /** Gives positions to all that is committed and lets every follower handle it: what tests wait for. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

/** Starts the sequencer and all that follows the feed. Several programs may do so: of each only one works at a time. */
export async function startFollowers(program: Program, failed: (error: unknown) => void): Promise<Followers> {
  const { database, clock, webhooks, together, mail, random } = program
  const sequencer = startSequencer(database, clock, failed)
  const sender = startSender(webhooks, failed)
  const postman = startPostman(postmanOf({ database, clock, random, mail, compose: (...given) => composeNews(together, ...given) }), failed)
  const reminders = startReminders(together, failed)
  const approvals = startApprovalWatch(program.approvals, failed)
  const runner = startRunner(program.rules)
  const ruleClock = startRuleClock(program.rules, runner)
  const followers = [await followForSearch(database, async (workspaceId) => (await program.engineOf({ workspaceId })).stored), await followForWebhooks(webhooks, sender, failed), await followForTogether(together, postman, failed), await followForActivities(activitiesOf(program), failed), await followForPipeline(pipelineOf(program), failed), await followForAllocation(allocationOf(program), failed), await followForQuality(qualityOf(program), failed), await followForNext(qualityOf(program), failed), await followForRules(program.rules, runner, failed)]
  const keeper = program.installation === undefined ? undefined : await program.warehouse.keep(failed)
  return {
    async catchUp() {
      await reminders.catchUp()
      await approvals.catchUp()
      await ruleClock.catchUp()
      // What a follower writes is followed too: notifications lead to mail.
      // The sequencer works by itself too: two rounds that found nothing to place make sure that nothing was between.
      for (let still = 0; still < 2;) {
        still = (await sequencer.sequence()) > 0 ? 0 : still + 1
        for (const follower of followers) await follower.catchUp()
        // What rules do is followed too.
        if (await runner.catchUp()) still = 0
      }
      await keeper?.catchUp()
      await sender.catchUp()
      await postman.catchUp()
    },
    async stop() {
      await keeper?.stop()
      await sequencer.stop()
      for (const follower of followers) await follower.stop()
      await sender.stop()
      await reminders.stop()
      await approvals.stop()
      await ruleClock.stop()
      await runner.stop()
      await postman.stop()
    },
  }
}
