import { z } from 'zod'
import { dateInZone } from '../../../lib/calendar.ts'
import { asText, type Json } from '../../../lib/json.ts'
import { readSteps } from '../../../model/define/approvalSteps.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import { advance } from './advance.ts'
import { readDirectory } from './directory.ts'
import { caller, idIn, stepsJson } from './gate.ts'
import type { StepRun } from './rules.ts'
import type { RequestFacts } from './tasks.ts'

/** A request as it stands: its facts, and its steps with who was asked. */
export interface Standing extends RequestFacts {
  readonly state: string
  readonly decidedBy: string | undefined
  readonly ownApproval: boolean
  readonly people: Readonly<Record<string, string>>
  readonly runs: readonly StepRun[]
}

const words = z.object({ en: z.string(), zh: z.string() })
const seat = z.object({
  people: z.array(z.object({ id: z.string(), because: z.array(words) })),
  decided: z.object({ by: z.string(), at: z.string(), remark: z.string().nullable() }).optional(),
})
const kept = z.object({ ownApproval: z.boolean(), people: z.record(z.string(), z.string()), steps: z.array(z.looseObject({ state: z.enum(['waiting', 'open', 'done', 'skipped']), seats: z.array(seat) })) })

/** @throws Error for steps that this program did not write. */
export function standingOf(record: Row): Standing {
  const { ownApproval, people, steps } = kept.parse(record['steps'])
  const runs = steps.map(({ state, seats, ...step }): StepRun => {
    const read = readSteps([{ ...step, after: [] }])
    const [declared] = 'steps' in read ? read.steps : []
    if (declared === undefined) throw new Error('The steps of a request cannot be read.')
    const after = Array.isArray(step['after']) ? step['after'].filter((key) => typeof key === 'string') : []
    return { ...declared, after, state, seats: seats.map(({ people: called, decided }) => ({ people: called, ...(decided === undefined ? {} : { decided }) })) }
  })
  return {
    id: asText(record['id']), title: asText(record['title']), verb: asText(record['verb']), state: asText(record['state']), requester: idIn(record['owner']) ?? null,
    decidedBy: nameIn(record['updatedBy']), ownApproval, people, runs,
  }
}

/** Opens what may begin after a yes, with those who are asked on this day. */
export async function advanced(tx: Transaction, context: Context, standing: Standing, runs: readonly StepRun[]): Promise<readonly StepRun[]> {
  const directory = await readDirectory(tx, dateInZone(context.now, context.actor.zone))
  return advance(runs, caller(directory, { requester: standing.requester ?? '', ownApproval: standing.ownApproval, record: standing.people }))
}

/** As the request keeps its steps. */
export function keptSteps({ ownApproval, people }: Standing, runs: readonly StepRun[]) {
  return { ...stepsJson(runs, { ownApproval, record: undefined }), people: { ...people } }
}

/** What a reference reads as; undefined for none. */
export function nameIn(value: Json | undefined): string | undefined {
  const name = typeof value === 'object' && value !== null && 'title' in value ? asText(value.title) : ''
  return name === '' ? undefined : name
}
