import { approvePrices, compareOrderPrices, confirmOrder } from '../../../model/actions/order.ts'
import { together } from '../../../lib/together.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { implement, type Implementation } from '../../../records/act/index.ts'
import { confirm } from './confirm.ts'
import { noteCredit, underCredit, weighCredit } from './creditStand.ts'
import { notePrices, tellPrices, underPrices } from './prices.ts'

/** Confirming an order, and what it asks first: its prices against the price engine. */
export const confirmActions = (registry: Registry): readonly Implementation[] => [
  implement(confirmOrder, {
    run: (doing) => confirm(registry, doing),
    async prepare(doing) {
      // Where prices stay, what the customer may owe is looked up beside them.
      const [priced, stand] = await together(notePrices(registry, doing), doing.input['prices'] === 'take' ? Promise.resolve(undefined) : weighCredit(doing))
      const noted = await noteCredit(priced ? { ...doing, record: await doing.read('order', doing.id) } : doing, stand)
      return priced || noted
    },
    under: (doing) => Promise.resolve([underPrices(doing), underCredit(doing)].filter((verb) => verb !== undefined)),
  }),
  implement(approvePrices, ({ record }) => Promise.resolve({ changes: { pricesApproved: record['priceBelow'] ?? 1 } })),
  implement(compareOrderPrices, (doing) => tellPrices(registry, doing)),
]
