import { isJsonObject, type Json } from '../../../lib/json.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { textOf } from '../reading.ts'
import { linesOf } from './offer.ts'

/** The customer said yes: to the firm lines and to those optional ones that were chosen. */
export async function accept(doing: Doing): Promise<Outcome> {
  const { input, context, write } = doing
  const taken = new Set(idsIn(input['chosen']))
  const optional = (await linesOf(doing)).filter((line) => line['optional'] === true)
  const changed = optional.flatMap((line) => { const id = textOf(line, 'id') ?? ''; return (line['chosen'] === true) === taken.has(id) ? [] : [{ id, changes: { chosen: taken.has(id) } }] })
  if (changed.length > 0) await write.updateMany('quoteLine', changed)
  return { changes: { answeredAt: new Date(context.now).toISOString(), answeredBy: input['answeredBy'] ?? null, declineReason: null } }
}

/** The customer said no. Their link goes on showing what was offered. */
export function decline({ input, context }: Doing): Promise<Outcome> {
  return Promise.resolve({ changes: { answeredAt: new Date(context.now).toISOString(), answeredBy: input['answeredBy'] ?? null, declineReason: input['declineReason'] ?? null } })
}

function idsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter(isJsonObject).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])) : []
}
