import { asText } from '../../lib/json.ts'
import type { Profile } from './customers.ts'
import { type Draft, linkTo, ref } from './draft.ts'
import { drawOf } from './draw.ts'
import { days, type World } from './world.ts'

const words = {
  en: { subject: 'Price asked for: {name}', message: 'Please send your best price with delivery time and payment terms.', purpose: 'Two copies signed and sealed for the customer', closed: 'Only wanted to compare.' },
  zh: { subject: '{name}询价', message: '请报最优惠价格，并注明交期与付款方式。', purpose: '与客户签约，一式两份', closed: '客户仅比价。' },
} as const

/** What was asked for before some of its deals were offered, and seals for what was signed. */
export function inquiryDrafts(world: World, profile: Profile, deals: readonly Draft[]): Draft[] {
  return deals.filter(({ object }) => object === 'opportunity').flatMap((deal) => {
    const draw = drawOf(world.options.seed, 'inquiry', deal.key, world.options.language, world.options.trade)
    return draw.chance(0.22) ? [inquiryDraft(world, profile, deal, draw)] : []
  })
}

function inquiryDraft(world: World, profile: Profile, deal: Draft, draw: ReturnType<typeof drawOf>): Draft {
  const say = words[world.options.language]
  const day = Math.max(profile.since, Math.round((deal.at - world.instant(0, 0)) / 86_400_000))
  const moved = (deal.steps ?? []).length > 0
  const status = moved ? 'quoted' : days - day > 45 ? 'closed' : 'open'
  return {
    object: 'inquiry', key: `${deal.key}:inquiry`, at: world.instant(Math.min(days - 1, day), 9),
    values: {
      customer: ref(profile.key), ...(profile.contacts[0] === undefined ? {} : { contact: ref(profile.contacts[0]) }), opportunity: ref(deal.key), owner: ref(profile.owner.key), subject: say.subject.replace('{name}', asText(deal.values['name'])).slice(0, 200), status,
      receivedBy: draw.pick(['mail', 'telephone', 'chat', 'exhibition', 'shop']), date: world.date(Math.min(days - 1, day)), answerBy: world.date(day + draw.whole(2, 10)), message: say.message,
      ...(status === 'closed' ? { closedBecause: say.closed } : {}),
      lines: draw.some(world.products, draw.whole(1, 3)).map(({ key, name, unit }, index) => ({ position: index + 1, product: ref(key), name, unit, quantity: draw.whole(1, 40) })),
    },
  }
}

/** Contracts are sealed; those of the last days still wait for whoever keeps the seal. */
export function sealDrafts(world: World, profile: Profile, contracts: readonly Draft[]): Draft[] {
  return contracts.filter(({ object }) => object === 'contract').map((contract) => {
    const draw = drawOf(world.options.seed, 'seal', contract.key, world.options.language, world.options.trade)
    const old = world.moment(days, 0) - contract.at > 20 * 86_400_000
    return {
      object: 'sealRequest', key: `${contract.key}:seal`, at: contract.at,
      values: {
        about: linkTo('contract', contract.key), owner: ref(profile.owner.key), seal: draw.pick(['contract', 'contract', 'company']), copies: 2, purpose: words[world.options.language].purpose,
        status: old ? 'sealed' : 'requested', ...(old ? { sealedAt: new Date(contract.at).toISOString(), sealedCopies: 2 } : {}),
      },
    }
  })
}
