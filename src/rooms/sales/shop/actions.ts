import { newToken, secretBytes } from '../../../access/index.ts'
import { abandonCart, closeShop, giveShopLink, openShop, orderCart, renewShopAddress } from '../../../model/actions/shop.ts'
import { implement, type Implementation } from '../../../records/act/index.ts'
import type { SendingGiven } from '../links/ports.ts'
import { textOf } from '../reading.ts'
import { giveShopLink as give } from './link.ts'
import { shopAddressKind } from './open.ts'

/** The verbs of shops and carts. */
export const shopActions: readonly Implementation[] = [
  implement(openShop, ({ record, tx }) => Promise.resolve({ changes: { active: true, ...(textOf(record, 'address') === undefined ? { address: newAddress(tx.workspaceId) } : {}) } })),
  implement(closeShop, () => Promise.resolve({ changes: { active: false } })),
  implement(renewShopAddress, ({ tx }) => Promise.resolve({ changes: { address: newAddress(tx.workspaceId) } })),
  implement(abandonCart, ({ context }) => Promise.resolve({ changes: { abandonedAt: new Date(context.now).toISOString() } })),
  implement(orderCart, ({ input }) => Promise.resolve({ changes: { order: input['order'] ?? null } })),
]

/** The way in for contacts, which goes out of the house. */
export const shopLinkActions = (sending: Omit<SendingGiven, 'secretBytes'>): readonly Implementation[] => [implement(giveShopLink, (doing) => give({ ...sending, secretBytes }, doing))]

/** Not a secret, as it stands on pages; but nobody guesses it, nor how many shops there are. */
function newAddress(workspaceId: number): string {
  return newToken(workspaceId, secretBytes, shopAddressKind).token
}
