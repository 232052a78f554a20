import { asText } from '../../lib/json.ts'
import { say } from '../../lib/words.ts'
import { countedOrderStates } from '../../model/define/orderStates.ts'
import type { Profile } from './customers.ts'
import { type Draft, type DraftValue, type DraftValues, linkTo, ref, titleOf } from './draft.ts'
import { type Draw, drawOf } from './draw.ts'
import { linesIn, totalOf } from './priced.ts'
import { days, type SampleMoney, type World } from './world.ts'

const held: ReadonlySet<unknown> = new Set(countedOrderStates)
const words = {
  remark: { en: ['Please look at the lines that are marked.', 'The last delivery is not complete on our side.'], zh: ['请核对标注的明细。', '最后一批货我方尚未收齐。'] },
  dispute: { en: ['We have not received all of it yet.', 'The price differs from our order.', 'This was paid with the order before.'], zh: ['货物尚未收齐。', '单价与我方订单不符。', '此笔已与上一单一并支付。'] },
  task: { en: ': the customer disputes a line', zh: '：客户对 1 条明细有异议' },
} as const

/** An entry between the company and a customer, as the ledger tells it. What is told beside does not count. */
interface Entry { readonly draft: Draft; readonly kind: 'order' | 'invoice' | 'receipt'; readonly date: string; readonly amount: number; readonly counts: boolean; readonly reference: DraftValue }
interface Period { readonly first: number; readonly last: number }
type State = 'draft' | 'sent' | 'confirmed' | 'disputed'

/** What was agreed with customers in writing: the month before last of some of them, the last month of more, one of four in each state. */
export function statementDrafts(world: World, profile: Profile, orders: readonly Draft[], money: readonly Draft[]): Draft[] {
  const entries = entriesOf(orders, money)
  const draw = drawOf(world.options.seed, 'statement', profile.index, world.options.language, world.options.trade)
  const [last, before] = monthsOf(world)
  const older: State = draw.chance(0.85) ? 'confirmed' : 'disputed'
  const states: readonly (readonly [Period | undefined, State, number])[] = [[before, older, 0.3], [last, (['sent', 'confirmed', 'draft', 'disputed'] as const)[profile.index % 4] ?? 'sent', 0.6]]
  return states.flatMap(([period, state, share]) => (period !== undefined && draw.chance(share) ? statementOf(world, profile, entries, { period, state, draw }) : []))
}

function entriesOf(orders: readonly Draft[], money: readonly Draft[]): readonly Entry[] {
  const documented = ({ values }: Draft) => totalOf(linesIn(values), typeof values['discount'] === 'number' ? values['discount'] : 0)
  const told = (draft: Draft, kind: Entry['kind'], amount: number): Entry => ({ draft, kind, date: asText(draft.values['date']), amount, counts: kind !== 'invoice', reference: kind === 'invoice' ? asText(draft.values['invoiceNumber']) : titleOf(kind, draft.key) })
  return [
    ...orders.filter(({ values }) => held.has(values['status'])).map((draft) => told(draft, 'order', documented(draft))),
    ...money.filter(({ object, values }) => object === 'invoice' && (values['status'] === 'issued' || values['status'] === 'sent')).map((draft) => told(draft, 'invoice', documented(draft))),
    ...money.filter(({ object, values }) => object === 'receipt' && values['customer'] !== undefined).map((draft) => told(draft, 'receipt', -(draft.values['amount'] as SampleMoney).amount)),
  ].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : one.draft.at - other.draft.at))
}

/** The last two whole months, the later one first. */
function monthsOf(world: World): readonly (Period | undefined)[] {
  const firsts = Array.from({ length: 100 }, (_, back) => days - back).filter((day) => world.date(day).endsWith('-01'))
  return [0, 1].map((place) => { const [first, next] = [firsts[place + 1], firsts[place]]; return first === undefined || next === undefined ? undefined : { first, last: next - 1 } })
}

function statementOf(world: World, profile: Profile, entries: readonly Entry[], { period: { first, last }, state, draw }: { readonly period: Period; readonly state: State; readonly draw: Draw }): Draft[] {
  const { key, currency, name, owner } = profile
  const [from, until] = [world.date(first), world.date(last)]
  const within = entries.filter(({ date }) => date >= from && date <= until)
  if (within.length === 0) return []
  const opening = entries.filter(({ date, counts }) => counts && date < from).reduce((sum, { amount }) => sum + amount, 0)
  const [made, answered] = [last + draw.whole(1, 2), last + draw.whole(4, 9)]
  const at = (day: number, hour: number) => new Date(world.instant(Math.min(day, days), hour)).toISOString()
  const isAnswered = state === 'confirmed' || state === 'disputed'
  const wrong = state === 'disputed' ? draw.whole(0, within.length - 1) : undefined
  const { language } = world.options
  const statement: Draft = {
    object: 'statement', key: `${key}:statement:${from}`, at: world.instant(Math.min(made, days), 10),
    values: {
      customer: ref(key), from, until, currency, status: state, ...(opening === 0 ? {} : { opening: { amount: opening, currency } }),
      ...(state === 'draft' ? {} : { sentTo: name, sentAt: at(made, 11) }),
      ...(isAnswered ? { answeredBy: name, answeredAt: at(answered, 15) } : {}), ...(wrong === undefined ? {} : { answerRemark: draw.pick(words.remark[language]) }),
      lines: within.map(({ draft, kind, date, amount, counts, reference }, index): DraftValues => ({
        position: index + 1, kind, date, reference, record: ref(draft.key), currency, amount: { amount, currency }, counts,
        ...(isAnswered ? { answer: index === wrong ? 'disputed' : 'confirmed' } : {}), ...(index === wrong ? { dispute: draw.pick(words.dispute[language]) } : {}),
      })),
    },
  }
  if (wrong === undefined) return [statement]
  const task: DraftValues = { kind: 'task', subject: { joined: [titleOf('statement', statement.key), say(words.task, language)] }, status: 'open', target: linkTo('customer', key), owner: ref(owner.key), department: ref(`department:${owner.department}`), due: at(days, 18) }
  return [statement, { object: 'activity', key: `${statement.key}:task`, at: world.instant(Math.min(answered, days), 15), values: task }]
}
