import type { Profile } from './customers.ts'
import { type Draft, ref } from './draft.ts'
import { type Draw, drawOf } from './draw.ts'
import { days, type World } from './world.ts'

const words = {
  en: {
    sample: 'Sample of {product}', tender: 'Tender: {product} supply', offer: 'Offer of {name}', trip: 'Trip to {city}', dinner: 'Dinner with the buyers', feedback: ['Fits, the price is still talked about.', 'The finish should be finer.', 'Good, approved by the workshop.'],
    reason: ['Ten per cent cheaper than us', 'They deliver a week sooner', 'Their service is farther away'],
  },
  zh: {
    sample: '{product}样品', tender: '{product}采购项目', offer: '{name}报价', trip: '{city}出差', dinner: '客户商务宴请', feedback: ['性能合格，价格待议。', '表面处理需要再细一些。', '车间试用通过。'],
    reason: ['价格低 10%', '交期快一周', '对方服务网点较远'],
  },
} as const

const carriers = { en: ['DHL', 'UPS'], zh: ['顺丰', '京东物流'] } as const

/** What goes with some of its deals: a sample, a tender, what a competitor offers, what it cost to get there. */
export function pipelineDrafts(world: World, profile: Profile, deals: readonly Draft[]): Draft[] {
  return deals.filter(({ object }) => object === 'opportunity').flatMap((deal) => {
    const draw = drawOf(world.options.seed, 'pipeline', deal.key, world.options.language, world.options.trade)
    const closed = deal.steps?.findLast(({ action }) => action !== 'opportunity.moveStage')
    const opened = Math.max(profile.since, Math.round((deal.at - world.instant(0, 0)) / 86_400_000))
    const given: Given = { world, profile, deal, draw, opened, closed: closed === undefined ? undefined : closed.action === 'opportunity.win' ? 'won' : 'lost', closedOn: closed?.values['closedOn'] }
    return [...(draw.chance(0.16) ? [sampleDraft(given)] : []), ...(draw.chance(0.07) ? [tenderDraft(given)] : []), ...(draw.chance(given.closed === 'lost' ? 0.34 : given.closed === 'won' ? 0.06 : 0.14) ? [offerDraft(given)] : []), ...(draw.chance(0.25) ? [expenseDraft(given)] : [])]
  })
}

interface Given { readonly world: World; readonly profile: Profile; readonly deal: Draft; readonly draw: Draw; readonly opened: number; readonly closed: 'won' | 'lost' | undefined; readonly closedOn: Draft['values'][string] | undefined }

const fill = (text: string, values: Readonly<Record<string, string>>) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

function base({ profile, deal }: Given) {
  return { customer: ref(profile.key), opportunity: ref(deal.key), owner: ref(profile.owner.key) }
}

function sampleDraft(given: Given): Draft {
  const { world, deal, draw, opened, closed } = given
  const { language } = world.options
  const product = draw.pick(world.products)
  const sent = Math.min(days - 1, opened + draw.whole(3, 12))
  const status = closed === undefined ? draw.pick(['requested', 'sent', 'sent', 'received']) : 'evaluated'
  return {
    object: 'sample', key: `${deal.key}:sample`, at: world.instant(Math.min(days - 1, opened + 2), 10),
    values: {
      ...base(given), name: fill(words[language].sample, { product: product.name }), product: ref(product.key), quantity: draw.whole(1, 3), cost: world.money(Math.max(1, product.price * 0.6)), status,
      ...(status === 'requested' ? {} : { carrier: draw.pick(carriers[language]), courierNumber: `SF${draw.whole(100_000_000, 999_999_999)}`, sentOn: world.date(sent), feedbackDueOn: world.date(sent + 14) }),
      ...(status === 'received' || status === 'evaluated' ? { receivedOn: world.date(Math.min(days, sent + 3)) } : {}),
      ...(status === 'evaluated' ? { sampleResult: closed === 'won' ? 'accepted' : draw.pick(['changesWanted', 'rejected', 'accepted']), feedback: draw.pick(words[language].feedback), evaluatedOn: world.date(Math.min(days, sent + 12)) } : {}),
    },
  }
}

function tenderDraft(given: Given): Draft {
  const { world, deal, draw, opened, closed, closedOn } = given
  const { language } = world.options
  const deadline = closed === undefined ? days + draw.whole(3, 30) : opened + draw.whole(8, 20)
  const price = draw.whole(20, 90) * 1000
  const status = closed ?? (draw.chance(0.4) ? 'submitted' : 'preparing')
  return {
    object: 'tender', key: `${deal.key}:tender`, at: world.instant(Math.min(days - 1, opened + 1), 11),
    values: {
      ...base(given), name: fill(words[language].tender, { product: draw.pick(world.products).name }), tenderNumber: `ZB-${draw.whole(10_000, 99_999)}`, status, deadline: new Date(world.moment(deadline, 17)).toISOString(),
      budget: world.money(price * 1.1), deposit: world.money(price * 0.02), ...(status === 'preparing' ? {} : { bid: world.money(price), submittedOn: world.date(Math.min(days, deadline - 1)), depositPaidOn: world.date(Math.min(days, deadline - 3)) }),
      ...(closedOn === undefined ? {} : { decidedOn: closedOn }), ...(closed === 'lost' ? { winner: ref(draw.pick(world.competitors)), winningPrice: world.money(price * 0.94) } : {}), ...(closed !== undefined && draw.chance(0.7) ? { depositReturnedOn: closedOn ?? null } : {}),
    },
  }
}

function offerDraft(given: Given): Draft {
  const { world, profile, deal, draw, opened, closed } = given
  const { language } = world.options
  const competitor = draw.pick(world.competitors)
  return {
    object: 'competingOffer', key: `${deal.key}:offer`, at: world.instant(Math.min(days - 1, opened + 4), 15),
    values: {
      opportunity: ref(deal.key), owner: ref(profile.owner.key), name: fill(words[language].offer, { name: draw.pick(world.products).name }), competitor: ref(competitor), price: world.money(draw.whole(10, 80) * 1000), offeredOn: world.date(Math.min(days, opened + 4)),
      outcome: closed === 'won' ? 'weWon' : closed === 'lost' ? draw.pick(['theyWon', 'othersWon', 'nobody']) : 'open', ...(closed === 'lost' ? { reason: draw.pick(words[language].reason) } : {}),
    },
  }
}

function expenseDraft(given: Given): Draft {
  const { world, profile, deal, draw, opened } = given
  const { language } = world.options
  const day = Math.min(days - 1, opened + draw.whole(1, 20))
  const trip = draw.chance(0.6)
  const status = days - day > 30 ? 'reimbursed' : draw.pick(['draft', 'claimed'])
  return {
    object: 'expense', key: `${deal.key}:expense`, at: world.instant(day, 18),
    values: {
      ...base(given), name: trip ? fill(words[language].trip, { city: profile.city.city }) : words[language].dinner, category: trip ? 'travel' : 'hospitality', amount: world.money(draw.whole(2, 30) * 100 / (language === 'zh' ? 1 : 8)), spentOn: world.date(day), status,
      ...(status === 'draft' ? {} : { claimedOn: world.date(Math.min(days, day + 5)) }), ...(status === 'reimbursed' ? { reimbursedOn: world.date(Math.min(days, day + 15)) } : {}),
    },
  }
}
