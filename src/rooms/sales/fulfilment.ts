import { deliveryActions } from './deliveries/actions.ts'
import { deliveryGuard } from './deliveries/sound.ts'
import { orderActions } from './orders/actions.ts'
import { orderGuard } from './orders/locked.ts'
import { stockActions } from './stock/actions.ts'

/** From the confirmed order to the goods that were signed for. */
export const fulfilment = {
  implementations: [...orderActions, ...stockActions, ...deliveryActions],
  guards: [orderGuard, deliveryGuard],
} as const
