import type { Json } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { copiedLines, copiedTerms } from '../documents/copy.ts'
import { relatedId, textOf } from '../reading.ts'
import { requireNotCarriedOver } from './errors.ts'
import { linesOf } from './offer.ts'

/** An order with what was accepted: firm lines and chosen ones, at the prices that the customer saw. One quote makes one order. */
export async function toOrder(registry: Registry, doing: Doing): Promise<Outcome> {
  const { record, input, write } = doing
  requireNotCarriedOver(record)
  const taken = (await linesOf(doing)).filter((line) => line['optional'] !== true || line['chosen'] === true)
  const [quote, order] = [registry.object('quote'), registry.object('order')]
  const related = Object.fromEntries(['customer', 'contact', 'opportunity', 'owner'].flatMap((name): [string, Json][] => { const to = relatedId(record, name); return to === undefined ? [] : [[name, to]] }))
  const made = await write.create('order', {
    ...copiedTerms(record, quote, order, ['remark']), ...related, lines: copiedLines(taken, registry.object('quoteLine'), registry.object('orderLine')).map((line, index) => ({ ...line, quoteLine: textOf(taken[index] ?? {}, 'id') ?? null })),
    ...Object.fromEntries(['requestedOn', 'customerNumber'].flatMap((name): [string, Json][] => (input[name] === undefined || input[name] === null ? [] : [[name, input[name]]]))),
  })
  return { changes: { order: made.id }, result: { order: made.id } }
}
