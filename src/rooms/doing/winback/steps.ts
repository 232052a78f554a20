import { addDays, startOfDate } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { say } from '../../../lib/words.ts'
import { winBackWords } from '../../../model/words/ui/winBack.ts'
import type { Doing } from '../../../records/act/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import { relatedId, textOf } from '../reading.ts'

export interface Steps { readonly customer: string; readonly owner: string; readonly playbook: string | undefined; /** The last day on which one may be due. */ readonly until?: string | undefined; readonly note?: string | undefined }

/** Makes the steps of a playbook tasks about the customer, none due behind the last day; without a playbook one call. @returns how many. */
export async function makeTasks({ list, write, context }: Doing, { customer, owner, playbook, until, note }: Steps): Promise<number> {
  const steps = playbook === undefined ? [] : await list('playbookStep', { filter: { field: 'playbook', is: 'equals', value: playbook }, sort: [{ field: 'position' }], fields: ['subject', 'kind', 'afterDays', 'body'] })
  const tasks = steps.map((step): JsonObject => taskOf(context, { customer, owner, until }, { kind: textOf(step, 'kind') ?? 'task', subject: textOf(step, 'subject') ?? '', after: Number(step['afterDays'] ?? 0), body: [textOf(step, 'body'), note] }))
  const made = tasks.length > 0 ? tasks : [taskOf(context, { customer, owner, until }, { kind: 'call', subject: say(winBackWords.call, context.actor.language), after: 1, body: [note] })]
  await write.createMany('activity', made)
  return made.length
}

function taskOf(context: Context, { customer, owner, until }: Pick<Steps, 'customer' | 'owner' | 'until'>, { kind, subject, after, body }: { readonly kind: string; readonly subject: string; readonly after: number; readonly body: readonly (string | undefined)[] }): JsonObject {
  const day = addDays(companyToday(context), after)
  const last = until !== undefined && until < day ? until : day
  const text = body.filter((each) => each !== undefined && each !== '').join('\n\n')
  return { kind, subject, target: { object: 'customer', id: customer }, owner, due: new Date(startOfDate(last, context.actor.zone) + 17 * 3_600_000).toISOString(), ...(text === '' ? {} : { body: text }) }
}

/** Who holds the customer, or else who asks. */
export function holderOf(customer: JsonObject, { actor }: Context): string {
  return relatedId(customer, 'owner') ?? actor.userId
}
