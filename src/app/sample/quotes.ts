import { asText } from '../../lib/json.ts'
import type { Profile } from './customers.ts'
import { type Draft, type DraftValues, ref } from './draft.ts'
import { type Draw, drawOf } from './draw.ts'
import { pricedLine } from './priced.ts'
import { days, type World } from './world.ts'

const words = {
  en: { terms: 'Delivery within four weeks; 30 % with the order, the rest 30 days after delivery.', declined: ['The budget was cut.', 'Another supplier was cheaper.'], contract: '{name}: contract', care: '{name}: yearly care' },
  zh: { terms: '签约后四周内交付；预付 30%，余款货到 30 天内付清。', declined: ['客户预算削减。', '其他供应商报价更低。'], contract: '{name}合同', care: '{name}年度服务合同' },
} as const

/** What was offered for its deals, and what was signed for some of those that were won. */
export function quoteDrafts(world: World, profile: Profile, deals: readonly Draft[]): Draft[] {
  return deals.filter(({ object }) => object === 'opportunity').flatMap((deal) => {
    const draw = drawOf(world.options.seed, 'quote', deal.key, world.options.language, world.options.trade)
    const moves = (deal.steps ?? []).filter(({ action }) => action === 'opportunity.moveStage')
    const closed = deal.steps?.find(({ action }) => action !== 'opportunity.moveStage')
    if (moves.length < 3 && closed?.action !== 'opportunity.win') return []
    const day = dayOf(world, moves.at(2)?.at ?? moves.at(-1)?.at ?? deal.at)
    const given: Given = { world, profile, deal, draw, day, lines: linesOf(world, profile, deal, draw), ...(closed === undefined ? {} : { closed: { won: closed.action === 'opportunity.win', day: dayOf(world, closed.at) } }) }
    return [quoteDraft(given), ...(given.closed?.won === true && draw.chance(0.4) ? [contractDraft(given)] : [])]
  })
}

interface Given {
  readonly world: World; readonly profile: Profile; readonly deal: Draft; readonly draw: Draw; readonly day: number; readonly lines: readonly DraftValues[]
  readonly closed?: { readonly won: boolean; readonly day: number }
}

const dayOf = (world: World, at: number) => Math.min(days, Math.max(0, Math.floor((at - world.moment(0, 0)) / 86_400_000)))

function quoteDraft({ world, profile, deal, draw, day, lines, closed }: Given): Draft {
  const say = words[world.options.language]
  const validUntil = day + draw.pick([30, 30, 60])
  const status = closed === undefined ? (validUntil < days ? 'expired' : draw.chance(0.25) ? 'draft' : 'sent') : closed.won ? 'accepted' : draw.pick(['declined', 'declined', 'expired'])
  const answered = closed !== undefined && status !== 'expired'
  return {
    object: 'quote', key: `${deal.key}:quote`, at: world.instant(day, 14),
    values: {
      ...commonOf(profile, deal), subject: deal.values['name'] ?? null, status, date: world.date(day), validUntil: world.date(Math.max(validUntil, closed?.day ?? 0)), currency: profile.currency, taxIncluded: true,
      discount: draw.pick([0, 0, 0, 0.02, 0.03]), terms: say.terms, lines,
      ...(status === 'draft' ? {} : { sentAt: new Date(world.instant(day, 15)).toISOString() }),
      ...(answered ? { answeredAt: new Date(world.instant(closed.day, 10)).toISOString() } : {}), ...(status === 'declined' ? { declineReason: draw.pick(say.declined) } : {}),
    },
  }
}

/** Signed when the deal was won: for the goods, or a care of them that is paid each year. */
function contractDraft({ world, profile, deal, draw, lines, closed }: Given): Draft {
  const say = words[world.options.language]
  const day = closed?.day ?? days
  const service = draw.chance(0.35) ? world.products.findLast(({ taxRate }) => taxRate < 0.1) : undefined
  const name = asText(deal.values['name'])
  const ends = day + 365 * draw.pick([1, 1, 2])
  return {
    object: 'contract', key: `${deal.key}:contract`, at: world.instant(day, 16),
    values: {
      ...commonOf(profile, deal), name: (service === undefined ? say.contract : say.care).replace('{name}', name), kind: service === undefined ? draw.pick(['sale', 'framework']) : 'subscription', status: ends < days ? 'expired' : 'active',
      startsOn: world.date(day), endsOn: world.date(ends), signedOn: world.date(day), signedBy: profile.name, currency: profile.currency, taxIncluded: true, paymentTerms: say.terms,
      lines: service === undefined ? lines : [{ ...pricedLine(world, service, profile.currency), position: 1, quantity: draw.whole(1, 4), interval: 'year' }],
    },
  }
}

function commonOf({ key, owner, contacts }: Profile, deal: Draft): DraftValues {
  return { customer: ref(key), opportunity: ref(deal.key), ...(contacts[0] === undefined ? {} : { contact: ref(contacts[0]) }), owner: ref(owner.key), department: ref(`department:${owner.department}`) }
}

/** Goods that come to about what the deal is worth. */
function linesOf(world: World, { currency }: Profile, deal: Draft, draw: Draw): readonly DraftValues[] {
  const amount = deal.values['amount']
  const rate = world.money(1_000_000, currency).amount / 1_000_000
  const units = typeof amount === 'object' && amount !== null && 'amount' in amount && typeof amount.amount === 'number' ? amount.amount / rate : 10_000
  const fitting = world.products.filter(({ price }) => price <= units)
  const chosen = draw.some(fitting.length === 0 ? world.products.slice(0, 1) : fitting, draw.whole(1, 3))
  return chosen.map((product, index) => ({ ...pricedLine(world, product, currency), position: index + 1, quantity: quantityOf(units / chosen.length / product.price, product.price), discount: draw.pick([0, 0, 0.03, 0.05]) }))
}

/** Small things are sold by fives. */
function quantityOf(wished: number, price: number): number {
  return price < 1000 ? Math.max(5, Math.round(wished / 5) * 5) : Math.max(1, Math.round(wished))
}
