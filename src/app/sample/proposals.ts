import type { ProposalKind } from '../../model/define/heldOut.ts'
import { type Draw, drawOf } from './draw.ts'
import type { Rhythm } from './rhythm.ts'
import { days, type World } from './world.ts'

/** Of the customers of the sample so many are held out, always the same ones. */
export const sampleHeldOutShare = 0.25

/** That something was proposed to be done with a customer on that day, or would have been; the last order before it. */
export interface PastProposal { readonly kind: Exclude<ProposalKind, 'playbook'>; readonly day: number; readonly last: number }
/** Orders as they came, and what was proposed. */
export interface Proposed { readonly heldOut: boolean; readonly orders: readonly number[]; readonly proposals: readonly PastProposal[] }

/** Half a year of proposals at most, from the first of a month on; the present day is left to the models. */
const span = 182
/** Of those who were asked so many order beside what they would have ordered anyway, some days later. */
const answers = { contact: 0.15, repurchase: 0.4, winBack: 0.2 } as const
const [soonest, latest] = [2, 35]

/**
 * What was proposed for a customer who orders on the planned days. Whoever is held out keeps to the plan; of the others some answer with one
 * order more, so that the difference lies in the orders and is for the page to find. Drawn apart, so that nothing else moves.
 */
export function proposedTo({ options: { seed, language, trade }, date }: Pick<World, 'options' | 'date'>, key: string, rhythm: Rhythm | undefined, planned: readonly number[]): Proposed {
  const draw = drawOf(seed, 'proposals', key, language, trade)
  const heldOut = draw.chance(sampleHeldOutShare)
  if (rhythm === undefined) return { heldOut, orders: planned, proposals: [] }
  const begun = firstOfMonth(date)
  const contacts = contactsOf(draw, planned).filter(({ day }) => day >= begun)
  const answered = heldOut ? [] : contacts.flatMap(({ answer }) => answer ?? [])
  const silences = silencesOf(draw, rhythm, [...new Set([...planned, ...answered])].sort((one, other) => one - other), { heldOut, begun })
  return { heldOut, orders: silences.orders, proposals: [...contacts.map(({ day, last }): PastProposal => ({ kind: 'contact', day, last })), ...silences.proposals] }
}

/** The first such day in the span. */
function firstOfMonth(date: World['date']): number {
  const day = Array.from({ length: 31 }, (_, ahead) => days - span + ahead).find((each) => date(each).endsWith('-01'))
  return day ?? days - span
}

/** Now and then, once in thirty days at most, a plan of the day names whoever has ordered before. */
function contactsOf(draw: Draw, planned: readonly number[]): readonly { readonly day: number; readonly last: number; readonly answer: number | undefined }[] {
  return Array.from({ length: span / 30 }, (_, back) => days - 30 * (back + 1) + draw.whole(0, 20)).flatMap((day) => {
    const [named, answer] = [draw.chance(0.2), answerOf(draw, 'contact', day)]
    const last = planned.findLast((each) => each < day)
    return named && last !== undefined ? [{ day, last, answer }] : []
  })
}

/** A silence is noticed when it is half as long again as usual; when it is three times as long the customer is to be won back. */
function silencesOf(draw: Draw, { interval }: Rhythm, planned: readonly number[], { heldOut, begun }: { readonly heldOut: boolean; readonly begun: number }): Omit<Proposed, 'heldOut'> {
  const [orders, proposals]: [number[], PastProposal[]] = [[], []]
  const isAnswered = (kind: 'repurchase' | 'winBack', day: number, until: number): boolean => {
    const [last, answer] = [orders.at(-1) ?? 0, answerOf(draw, kind, day)]
    if (day < begun || day >= until) return false
    proposals.push({ kind, day, last })
    if (heldOut || answer === undefined || answer >= until) return false
    orders.push(answer)
    return true
  }
  planned.forEach((day, place) => {
    const until = planned[place + 1] ?? days
    orders.push(day)
    const wait = () => (orders.at(-1) ?? day)
    // With each answer another silence begins.
    let answered = true
    while (answered) answered = isAnswered('repurchase', wait() + Math.ceil(interval * 1.5), until)
    isAnswered('winBack', wait() + Math.max(90, Math.ceil(interval * 3)), until)
  })
  return { orders, proposals }
}

/** Drawn for those who are held out too, so that both groups are alike but for it. */
function answerOf(draw: Draw, kind: PastProposal['kind'], day: number): number | undefined {
  const [answered, after] = [draw.chance(answers[kind]), draw.whole(soonest, latest)]
  return answered && day + after < days ? day + after : undefined
}
