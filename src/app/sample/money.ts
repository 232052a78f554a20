import { asText } from '../../lib/json.ts'
import type { Profile } from './customers.ts'
import { type Draft, type DraftValues, linkTo, ref } from './draft.ts'
import { type Draw, drawOf } from './draw.ts'
import { linesIn, totalOf } from './priced.ts'
import { days, type World } from './world.ts'
import { countedOrderStates } from '../../model/define/orderStates.ts'

/** Orders of so many days back have plans, deliveries and invoices of their own; what is older is paid. */
const recent = 120
const held: ReadonlySet<unknown> = new Set(countedOrderStates)

interface Billed { readonly world: World; readonly profile: Profile; readonly draw: Draw; readonly order: Draft; readonly day: number; readonly status: string; readonly total: number; readonly due: number; /** Day on which it was paid. */ readonly paid: number | undefined }

/** What followed its orders: what is to be paid when, what arrived and what of it is for which order, what was sent and invoiced. */
export function moneyDrafts(world: World, profile: Profile, orders: readonly Draft[], titles: readonly Draft[]): Draft[] {
  const billed = orders.filter(({ values }) => held.has(values['status'])).map((order) => billedOf(world, profile, order)).filter(({ total }) => total > 0)
  const late = billed.filter(isRecent)
  return [...late.flatMap((one) => [planDraft(one), ...deliveryDrafts(one), ...invoiceDrafts(one, titles)]), ...paymentDrafts(world, profile, billed), ...late.flatMap(unclaimedDrafts)]
}

const isRecent = ({ day }: Billed) => days - day <= recent
const ownedBy = ({ owner }: Profile): DraftValues => ({ owner: ref(owner.key), department: ref(`department:${owner.department}`) })
const moneyOf = ({ profile }: Billed, amount: number) => ({ amount, currency: profile.currency })

function billedOf(world: World, profile: Profile, order: Draft): Billed {
  const draw = drawOf(world.options.seed, 'money', order.key, world.options.language, world.options.trade)
  const day = Math.min(days, Math.max(0, Math.floor((order.at - world.moment(0, 0)) / 86_400_000)))
  const discount = order.values['discount']
  const due = day + draw.pick([15, 30, 30, 45])
  const arrives = Math.max(day, due + draw.whole(-6, 12))
  const paid = days - day > recent ? Math.min(arrives, days) : arrives <= days && draw.chance(0.88) ? arrives : undefined
  return { world, profile, draw, order, day, due, paid, status: asText(order.values['status']), total: totalOf(linesIn(order.values), typeof discount === 'number' ? discount : 0) }
}

function planDraft(one: Billed): Draft {
  const { world, profile, order, day, due, paid, total } = one
  return {
    object: 'paymentPlan', key: `${order.key}:plan`, at: world.instant(day, 18),
    values: { ...ownedBy(profile), order: ref(order.key), customer: ref(profile.key), kind: 'full', dueOn: world.date(due), amount: moneyOf(one, total), ...(paid === undefined && due < days ? { lateOn: world.date(due + 1) } : {}) },
  }
}

/** One receipt for each order of late, one for each quarter of what is older; of each what is for which order. */
function paymentDrafts(world: World, profile: Profile, billed: readonly Billed[]): Draft[] {
  const { key, name, owner, currency } = profile
  const groups = new Map<string, Billed[]>()
  for (const one of billed) {
    if (one.paid === undefined) continue
    const group = isRecent(one) ? one.order.key : `${key}:quarter:${Math.floor(one.paid / 91)}`
    groups.set(group, [...(groups.get(group) ?? []), one])
  }
  return [...groups].flatMap(([group, members]) => {
    const day = Math.max(...members.map(({ paid }) => paid ?? 0))
    const date = world.date(day)
    const receipt = `${group}:receipt`
    return [
      {
        object: 'receipt', key: receipt, at: world.instant(day, 10),
        values: {
          ...ownedBy(profile), date, payer: name, amount: { amount: members.reduce((sum, { total }) => sum + total, 0), currency }, currency, customer: ref(key), claimedBy: ref(owner.key), claimedAt: new Date(world.instant(day, 11)).toISOString(),
        },
      },
      ...members.map((one): Draft => ({
        object: 'payment', key: `${one.order.key}:payment`, at: world.instant(day, 11.5),
        values: { ...ownedBy(profile), customer: ref(key), receipt: ref(receipt), order: ref(one.order.key), date, currency, amount: moneyOf(one, one.total), ...(isRecent(one) ? { plan: ref(`${one.order.key}:plan`) } : {}) },
      })),
    ]
  })
}

/** Money for an order that nobody has said yet whose it is. */
function unclaimedDrafts(one: Billed): Draft[] {
  const { world, profile, draw, order, paid, due, total } = one
  if (paid !== undefined || due > days + 5 || !draw.chance(0.4)) return []
  const day = days - draw.whole(0, 4)
  return [{ object: 'receipt', key: `${order.key}:unclaimed`, at: world.instant(day, 10), values: { date: world.date(day), payer: profile.name, amount: moneyOf(one, total), currency: profile.currency } }]
}

function deliveryDrafts(one: Billed): Draft[] {
  const { world, profile, draw, order, day, status } = one
  if (status === 'confirmed' && draw.chance(0.5)) return []
  const sent = Math.min(days, day + draw.whole(2, 6))
  const signed = Math.min(days, sent + draw.whole(1, 4))
  const moved = status !== 'confirmed'
  const lines = linesIn(order.values).map((line): DraftValues => ({ position: line.position, orderLine: ref(`${order.key}:orderLine:${line.position}`), quantity: status === 'partDelivered' ? Math.ceil(line.quantity / 2) : line.quantity }))
  return [{
    object: 'delivery', key: `${order.key}:delivery`, at: world.instant(moved ? sent : day, 16),
    values: {
      ...ownedBy(profile), order: ref(order.key), customer: ref(profile.key), status: moved ? 'signed' : 'planned', plannedOn: world.date(moved ? sent : day + 6), lines,
      ...(moved ? { waybill: `SF${draw.whole(100_000_000, 999_999_999)}`, shippedOn: world.date(sent), signedOn: world.date(signed), signedBy: profile.name } : {}),
    },
  }]
}

function invoiceDrafts({ world, profile, draw, order, day, status }: Billed, [title]: readonly Draft[]): Draft[] {
  if ((status !== 'delivered' && status !== 'closed') || !draw.chance(0.7)) return []
  const date = Math.min(days, day + draw.whole(8, 18))
  const state = days - date < 4 ? 'requested' : draw.pick(['issued', 'sent', 'sent'])
  return [{
    object: 'invoice', key: `${order.key}:invoice`, at: world.instant(date, 15),
    values: {
      ...ownedBy(profile), customer: ref(profile.key), ...(title === undefined ? { titleName: profile.name } : { title: ref(title.key) }), orders: [linkTo('order', order.key)], invoiceKind: title === undefined ? 'digitalOrdinary' : 'digitalSpecial', status: state,
      date: world.date(date), currency: profile.currency, taxIncluded: true, discount: order.values['discount'] ?? 0, ...(state === 'requested' ? {} : { invoiceNumber: `26${draw.whole(1_000_000_000, 9_999_999_999)}${draw.whole(10_000_000, 99_999_999)}` }),
      ...(state === 'sent' ? { sentAt: new Date(world.instant(Math.min(days, date + 1), 11)).toISOString() } : {}),
      lines: linesIn(order.values).map(({ shippedQuantity: _sent, signedQuantity: _signed, ...line }): DraftValues => ({ ...line, order: ref(order.key), orderLine: ref(`${order.key}:orderLine:${line.position}`), standing: state === 'requested' ? 'requested' : 'issued' })),
    },
  }]
}
