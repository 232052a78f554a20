import type { Json } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { copiedLines, copiedTerms } from '../documents/copy.ts'
import { filled, relatedId, textOf } from '../reading.ts'
import { requireNotCarriedOver } from './errors.ts'
import { linesOf } from './offer.ts'

/** A contract as a draft with what was accepted: firm lines and chosen ones, terms, currency and tax. One quote becomes one thing. */
export async function toContract(registry: Registry, doing: Doing): Promise<Outcome> {
  const { record, input, write } = doing
  requireNotCarriedOver(record)
  const taken = (await linesOf(doing)).filter((line) => line['optional'] !== true || line['chosen'] === true)
  const [quote, contract] = [registry.object('quote'), registry.object('contract')]
  const related = Object.fromEntries(['customer', 'contact', 'opportunity', 'owner'].flatMap((name): [string, Json][] => { const to = relatedId(record, name); return to === undefined ? [] : [[name, to]] }))
  const made = await write.create('contract', {
    ...copiedTerms(record, quote, contract, ['terms']), ...related, name: textOf(input, 'name') ?? textOf(record, 'subject') ?? textOf(record, 'number') ?? '',
    ...filled(input, ['startsOn', 'endsOn']), lines: copiedLines(taken, registry.object('quoteLine'), registry.object('contractLine')),
  })
  return { changes: { contract: made.id }, result: { contract: made.id } }
}
