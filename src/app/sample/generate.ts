import { activityDrafts } from './activities.ts'
import { companyOf } from './company.ts'
import { caseDrafts } from './comparisons.ts'
import { contactDrafts, customerDraft, profileOf } from './customers.ts'
import { dealDrafts } from './deals.ts'
import { type Draft, ref } from './draft.ts'
import { inquiryDrafts, sealDrafts } from './inquiries.ts'
import { titleDrafts } from './invoices.ts'
import { convertedLeadDrafts, leadDrafts } from './leads.ts'
import { memberDrafts } from './members.ts'
import { moneyDrafts } from './money.ts'
import { orderDrafts } from './orders.ts'
import { pipelineDrafts } from './pipeline.ts'
import { quoteDrafts } from './quotes.ts'
import { statementDrafts } from './statements.ts'
import { monthlyByPerson, targetDrafts } from './targets.ts'
import type { Ground, SampleOptions, World } from './world.ts'

/** Objects in the order in which they are written: each after those that it points at. */
export const writingOrder = [
  'department', 'user', 'exchangeRate', 'tag', 'supplier', 'competitor', 'partner', 'productCategory', 'marketSize', 'product', 'productComponent', 'competitorProduct', 'campaign', 'priceList', 'priceRule', 'coupon', 'shop',
  'commissionRule', 'commissionTier', 'salesPlan', 'salesTarget', 'customer', 'invoiceTitle', 'contact', 'opportunity', 'salesRecord', 'sample', 'tender', 'competingOffer', 'inquiry', 'quote', 'contract', 'sealRequest', 'order', 'paymentPlan', 'receipt', 'payment', 'delivery', 'invoice', 'statement', 'lead', 'campaignMember', 'winBackPlan', 'activity', 'expense', 'comment', 'comparisonCase',
] as const

/** A part of the company that can be written when those before it have been. */
export interface Part { readonly drafts: readonly Draft[]; /** Customers told of so far. */ readonly customers: number }

const customersAtOnce = 2000

/**
 * The sample company, part by part: first the company itself, then some customers at a time with all that hangs on them. The
 * same options and ground give the same drafts.
 */
export function* sampleCompany(options: SampleOptions, ground: Ground): Generator<Part> {
  const { world, drafts } = companyOf(options, ground)
  yield { drafts: inOrder([...drafts, ...targetDrafts(world, monthlyByPerson(world))]), customers: 0 }
  for (let from = 0; from < options.customers; from += customersAtOnce) {
    const to = Math.min(options.customers, from + customersAtOnce)
    const part: Draft[] = []
    for (let index = from; index < to; index += 1) {
      part.push(...customerWithAll(world, index))
      // Two leads for five customers.
      if (index % 5 < 2) part.push(...leadDrafts(world, index))
    }
    yield { drafts: inOrder(part), customers: to }
  }
}

function customerWithAll(world: World, index: number): Draft[] {
  const profile = profileOf(world, index)
  const deals = dealDrafts(world, profile)
  const titles = titleDrafts(world, profile)
  const quotes = quoteDrafts(world, profile, deals)
  const orders = withDeals(orderDrafts(world, profile), deals)
  const money = moneyDrafts(world, profile, orders, titles)
  return [
    customerDraft(world, profile), ...contactDrafts(world, profile), ...titles, ...deals, ...pipelineDrafts(world, profile, deals), ...inquiryDrafts(world, profile, deals), ...quotes, ...sealDrafts(world, profile, quotes), ...orders, ...money, ...statementDrafts(world, profile, orders, money),
    ...convertedLeadDrafts(world, profile), ...memberDrafts(world, profile), ...activityDrafts(world, profile), ...caseDrafts(world, profile),
  ]
}

/** The first order after a deal was won is the one that it led to. */
function withDeals(orders: readonly Draft[], deals: readonly Draft[]): Draft[] {
  const led = new Map<string, string>()
  for (const { key, steps = [] } of deals) {
    const won = steps.find(({ action }) => action === 'opportunity.win')
    const order = won === undefined ? undefined : orders.find((each) => each.at >= won.at && !led.has(each.key))
    if (order !== undefined) led.set(order.key, key)
  }
  return orders.map((order) => {
    const deal = led.get(order.key)
    return deal === undefined ? order : { ...order, values: { ...order.values, opportunity: ref(deal) } }
  })
}

/** By object, and within an object by time, so that history is written as it came about. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const place = new Map<string, number>(writingOrder.map((name, index) => [name, index]))
  return [...drafts].sort((one, other) => (place.get(one.object) ?? 0) - (place.get(other.object) ?? 0) || one.at - other.at || (one.key < other.key ? -1 : 1))
}
