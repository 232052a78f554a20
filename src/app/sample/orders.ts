import type { Profile } from './customers.ts'
import { type Draft, type DraftValues, ref } from './draft.ts'
import { pricedLine } from './priced.ts'
import { days, type World } from './world.ts'

/** Its orders with their lines: favourite products, baskets that grow or shrink, states by age. */
export function orderDrafts(world: World, profile: Profile): Draft[] {
  const { draw, key, rhythm, orders, owner, currency, contacts } = profile
  if (rhythm === undefined) return []
  const affordable = world.products.filter(({ price }) => price < rhythm.basket * 2.5)
  const favourites = draw.some(affordable.length < 2 ? world.products : affordable, draw.whole(2, 5))
  return orders.map((day, place) => {
    const basket = rhythm.basket * (1 + rhythm.growth * (day - (orders[0] ?? day)) / 365) * draw.spread(1, 0.35)
    const status = statusOf(profile, day)
    return {
      object: 'order', key: `${key}:order:${place}`, at: world.instant(day, draw.between(9, 17.5)),
      values: {
        customer: ref(key), date: world.date(day), status, currency, channel: channelOf(world, profile), owner: ref(owner.key), department: ref(`department:${owner.department}`),
        ...(contacts[0] === undefined ? {} : { contact: ref(contacts[0]) }), taxIncluded: true, discount: basket > rhythm.basket * 1.4 ? draw.pick([0, 0.02, 0.03, 0.05]) : 0,
        requestedOn: world.date(day + draw.whole(5, 20)), ...(status === 'delivered' || status === 'closed' ? { deliveredOn: world.date(Math.min(days, day + draw.whole(3, 16))) } : {}),
        lines: linesOf(world, profile, basket, favourites).map((line) => ({ ...line, ...movedOf(status, line.quantity) })),
      },
    }
  })
}

function linesOf(world: World, { draw, currency }: Profile, basket: number, favourites: World['products']) {
  const chosen = draw.some(favourites, draw.weighted([1, 2, 3, 4], (count) => [38, 34, 19, 9][count - 1] ?? 1))
  return chosen.map((product, index) => ({
    ...pricedLine(world, product, currency), position: index + 1,
    quantity: Math.max(1, Math.round(basket * draw.between(0.7, 1.3) / chosen.length / product.price)), discount: draw.chance(0.12) ? 0.05 : 0,
  }))
}

/** What of a line was sent and signed for, by the state of its order. */
function movedOf(status: string, quantity: number): DraftValues {
  if (status === 'delivered' || status === 'closed') return { shippedQuantity: quantity, signedQuantity: quantity }
  return status === 'partDelivered' ? { shippedQuantity: Math.ceil(quantity / 2), signedQuantity: Math.ceil(quantity / 2) } : {}
}

function statusOf({ draw }: Profile, day: number): string {
  const age = days - day
  if (draw.chance(0.02)) return 'cancelled'
  if (age > 40) return 'closed'
  if (age > 16) return 'delivered'
  if (age > 6) return draw.pick(['delivered', 'partDelivered', 'confirmed'])
  return age <= 2 && draw.chance(0.2) ? 'draft' : 'confirmed'
}

function channelOf({ options: { trade } }: World, { draw }: Profile): string {
  return trade === 'shop' ? draw.share({ shop: 55, store: 30, mobile: 15 }) : draw.share({ field: 55, telephone: 30, shop: 8, partner: 7 })
}
