import { z } from 'zod'
import type { Registry } from '../model/define/registry.ts'
import { defineJob, type Job } from '../platform/jobs/index.ts'
import type { Secrets } from '../platform/secrets/index.ts'
import type { Implementation } from '../records/act/index.ts'
import { expireQuotes, quoteActions, type SendingGiven } from '../rooms/sales/index.ts'
import type { ProgramMail } from './mail.ts'
import type { JobContext } from './parts.ts'

type Sending = Omit<SendingGiven, 'secretBytes'>

/** What documents are sent out of the house with. */
export function sendingOf({ mail, secrets, newId, publicUrl }: { readonly mail: ProgramMail; readonly secrets: Secrets; readonly newId: (now: number) => string; readonly publicUrl: string | undefined }): Sending {
  return { secrets, newId, publicUrl, mails: async (workspaceId) => (await mail.settingsOf(workspaceId)) !== undefined }
}

/** The verbs of inquiries and quotes. */
export function quoteActionsOf(sending: Sending, registry: Registry): readonly Implementation[] {
  return quoteActions(sending, registry)
}

/** Each night, soon after the company's midnight: quotes whose last day is over expire. */
export const expireQuotesJob: Job<JobContext> = defineJob('quotes.expire', {
  input: z.strictObject({}),
  daily: '00:10',
  run: async ({ program, context }, _, { signal, progress }) => {
    const { writer } = await program.engineOf(context)
    return { expired: await expireQuotes({ database: program.database, writer }, context, { signal, progress: (done) => progress(done) }) }
  },
})
