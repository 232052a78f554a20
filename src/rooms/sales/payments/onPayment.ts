import type { Words } from '../../../lib/words.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId } from '../reading.ts'

/** The verb of the receipt of which a payment is a part, for this payment. */
export const onReceipt = (verb: 'receipt.takeBack' | 'receipt.refund') => async ({ id, record, input, act }: Doing): Promise<Outcome> => {
  const { result } = await act(verb, { id: relatedId(record, 'receipt') ?? '', input: { ...input, payment: id } })
  return result === undefined ? {} : { result }
}

/** Why an entry cannot be taken back: it takes back itself. */
export function notAPayment(row: Row): Words | undefined {
  return row['kind'] === 'payment' ? undefined : { en: 'This entry takes back another one.', zh: '该记录本身为冲销记录。' }
}
