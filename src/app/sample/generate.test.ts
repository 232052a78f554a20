import { describe, expect, test } from 'vitest'
import { normalPhone } from '../../model/fields/phone.ts'
import { isWellFormed } from '../../model/quality/formats.ts'
import { draftsByObject, finalValue } from './figures.ts'
import { type Draft, type DraftValue, refsIn } from './draft.ts'
import type { SampleOptions } from './world.ts'

const now = Date.parse('2026-11-25T02:00:00Z')
const factory: SampleOptions = { seed: 1, customers: 1000, language: 'zh', trade: 'factory', now, zone: 'Asia/Shanghai', baseCurrency: 'CNY' }
const today = '2026-11-25'
const text = (value: DraftValue | undefined) => (typeof value === 'string' ? value : '')

test('the same seed, size, language and instant give the same company, another seed another one', () => {
  const small = { ...factory, customers: 60 }
  const [one, same, other] = [draftsByObject(small), draftsByObject(small), draftsByObject({ ...small, seed: 2 })]
  expect([...same]).toEqual([...one])
  expect(other.get('customer')?.map(({ values }) => values['name'])).not.toEqual(one.get('customer')?.map(({ values }) => values['name']))
})

test('a customer is the same whatever the size of the company', () => {
  const nameOf = (customers: number) => draftsByObject({ ...factory, customers }).get('customer')?.find(({ key }) => key === 'customer:7')?.values['name']
  expect(nameOf(40)).toBe(nameOf(80))
})

describe.each(['zh', 'en'] as const)('a company of 1,000 customers in %s', (language) => {
  const drafts = draftsByObject({ ...factory, language, baseCurrency: language === 'zh' ? 'CNY' : 'EUR' })
  const of = (object: string): readonly Draft[] => drafts.get(object) ?? []
  const shareOf = (list: readonly Draft[], which: (draft: Draft) => boolean) => list.filter(which).length / list.length

  test('nothing was made, ordered, done or closed in the future, and nothing before the two years', () => {
    for (const draft of [...drafts.values()].flat()) {
      expect(draft.at).toBeLessThanOrEqual(now)
      expect(draft.at).toBeGreaterThan(now - 732 * 86_400_000)
      for (const step of draft.steps ?? []) expect(step.at).toBeLessThanOrEqual(now)
    }
    for (const { values } of of('order')) expect(text(values['date']) <= today).toBe(true)
    for (const draft of of('opportunity')) expect(text(finalValue(draft, 'closedOn')) <= today).toBe(true)
    for (const { values } of of('activity')) expect(text(values['doneAt']) <= new Date(now).toISOString()).toBe(true)
  })

  test('whoever can be called has a number of their own, and of the first nine hundred each is of the form of its country', () => {
    const phones = of('customer').map(({ key, values }) => ({ place: Number(key.split(':')[1]), phone: normalPhone(text(values['phone'])) ?? '' }))
    expect(new Set(phones.map(({ phone }) => phone)).size).toBe(1000)
    expect(phones.filter(({ place, phone }) => place < 900 && !isWellFormed('phone', phone))).toEqual([])
  })

  test('what people are to sell in a month is near to what they sold in one lately', () => {
    const baseCurrency = language === 'zh' ? 'CNY' : 'EUR'
    const worth = ({ values }: Draft) => (values['lines'] as readonly { readonly quantity: number; readonly unitPrice: { readonly amount: number } }[]).reduce((sum, { quantity, unitPrice: { amount } }) => sum + quantity * amount, 0)
    const sold = of('order').filter(({ values }) => text(values['date']) > '2026-08-27' && !['draft', 'cancelled'].includes(text(values['status'])) && values['currency'] === baseCurrency).reduce((sum, each) => sum + worth(each), 0) / 3
    const goals = of('salesTarget').filter(({ values }) => values['startsOn'] === '2026-11-01').map(({ values }) => (values['goal'] as { readonly amount: number }).amount)
    const reached = sold / goals.reduce((sum, goal) => sum + goal, 0)
    expect(goals.length).toBeGreaterThan(3)
    expect(reached).toBeGreaterThan(0.5)
    expect(reached).toBeLessThan(1.5)
  })

  test('of one campaign whose days are over so many were held back, and so many of them bought anyway, that it can be said what it brought', () => {
    const day = 86_400_000
    const named = (value: DraftValue | undefined) => (value === undefined ? [] : refsIn(value))[0] ?? ''
    const customerOf = new Map(of('contact').map(({ key, values }) => [key, refsIn(values).find((name) => /^customer:\d+$/.test(name)) ?? '']))
    const bought = new Map<string, string[]>()
    for (const { values } of of('order')) if (['confirmed', 'partDelivered', 'delivered', 'closed'].includes(text(values['status']))) bought.set(named(values['customer']), [...bought.get(named(values['customer'])) ?? [], text(values['date'])])
    const said = of('campaign').filter(({ key, values }) => {
      const [start, over] = [text(values['start']), new Date(Date.parse(text(values['start'])) + 90 * day).toISOString().slice(0, 10)]
      const members = of('campaignMember').filter((each) => named(each.values['campaign']) === key)
      const arm = (held: boolean) => {
        const customers = new Set(members.filter((each) => (each.values['control'] === true) === held).map((each) => { const name = named(each.values['target']); return customerOf.get(name) ?? name }))
        return { count: customers.size, buyers: [...customers].filter((customer) => (bought.get(customer) ?? []).some((date) => date >= start && date < over)).length }
      }
      return over <= today && [arm(true), arm(false)].every(({ count, buyers }) => count >= 30 && buyers >= 5)
    })
    expect(said.length).toBeGreaterThan(0)
  })

  test('of every region in which it has customers the size of the market is known', () => {
    const regions = new Set(of('customer').map(({ values }) => text(values['region'])))
    expect(new Set(of('marketSize').flatMap(({ values }) => text(values['region']) || []))).toEqual(regions)
    expect(of('marketSize').every(({ values }) => (values['category'] === undefined) !== (values['region'] === undefined))).toBe(true)
  })

  test('customers bear names of their own, and hang on no one but people of the company', () => {
    const names = of('customer').map(({ values }) => values['name'])
    expect(new Set(names).size).toBe(names.length)
    const people = new Set(of('user').map(({ key }) => key))
    for (const { values } of of('customer')) expect(people.has((values['owner'] as { ref: string }).ref)).toBe(true)
  })

  test('between a fifth and a half of the deals are lost, each with a class and a reason of that class', () => {
    const lost = of('opportunity').filter((draft) => finalValue(draft, 'status') === 'lost')
    expect(lost.length / of('opportunity').length).toBeGreaterThan(0.2)
    expect(lost.length / of('opportunity').length).toBeLessThan(0.5)
    for (const draft of lost) {
      expect(['ours', 'competitor', 'customer']).toContain(finalValue(draft, 'lossClass'))
      expect(finalValue(draft, 'lossReason')).toEqual(expect.any(String))
      expect(finalValue(draft, 'lossRemark')).not.toBe('')
      expect(finalValue(draft, 'lostTo') !== undefined).toBe(finalValue(draft, 'lossClass') === 'competitor')
    }
    expect(new Set(lost.map((draft) => finalValue(draft, 'lossReason'))).size).toBeGreaterThan(8)
  })

  test('a part of what is to be done is late, most is not', () => {
    const open = of('activity').filter(({ values }) => values['status'] === 'open')
    const late = shareOf(open, ({ values }) => Date.parse(text(values['due'])) < now)
    expect(late).toBeGreaterThan(0.1)
    expect(late).toBeLessThan(0.35)
  })

  test('customers order in rhythms of their own: many once or twice, few very often, a quarter never', () => {
    const counts = new Map<string, number>()
    for (const { values } of of('order')) { const { ref } = values['customer'] as { ref: string }; counts.set(ref, (counts.get(ref) ?? 0) + 1) }
    const sorted = [...counts.values()].sort((a, b) => a - b)
    expect(counts.size).toBeGreaterThan(550)
    expect(counts.size).toBeLessThan(850)
    expect(sorted[Math.floor(sorted.length * 0.25)]).toBeLessThanOrEqual(3)
    expect(sorted.at(-1)).toBeGreaterThan(20)
  })

  test('February is the quietest month of the last year, and the second year is better than the first', () => {
    const ordersIn = (month: string) => of('order').filter(({ values }) => text(values['date']).startsWith(month)).length
    const months = Array.from({ length: 12 }, (_, index) => (index === 0 ? '2025-12' : `2026-${String(index).padStart(2, '0')}`)).map(ordersIn)
    // Two of the three quietest: small numbers scatter.
    expect([...months].sort((a, b) => a - b).slice(0, 4)).toContain(months[2])
    expect(of('order').filter(({ at }) => at > now - 365 * 86_400_000).length).toBeGreaterThan(of('order').length / 2)
  })

  test('a few trade in the second currency, for which there are rates from the first day on', () => {
    const foreign = shareOf(of('order'), ({ values }) => values['currency'] === 'USD')
    expect(foreign).toBeGreaterThan(0.01)
    expect(foreign).toBeLessThan(0.2)
    expect(of('exchangeRate').length).toBeGreaterThanOrEqual(24)
  })

  test('in half a year something was proposed for many; those held out are always the same, and fewer of them ordered after it', () => {
    const cases = of('comparisonCase')
    const textOf = ({ values }: Draft, field: string) => text(values[field])
    const customerOf = ({ values }: Draft) => (values['customer'] as { ref: string }).ref
    expect(new Set(cases.map((each) => textOf(each, 'proposal')))).toEqual(new Set(['contact', 'repurchase', 'winBack']))
    for (const each of cases) { expect(textOf(each, 'startedOn') < today).toBe(true); expect(textOf(each, 'startedOn') > '2026-05-20').toBe(true) }
    const arms = new Map(cases.map((each) => [customerOf(each), textOf(each, 'arm')]))
    for (const each of cases) expect(textOf(each, 'arm')).toBe(arms.get(customerOf(each)))
    const heldOut = [...arms.values()].filter((arm) => arm === 'heldOut').length / arms.size
    expect(heldOut).toBeGreaterThan(0.18)
    expect(heldOut).toBeLessThan(0.32)
    const ordered = new Map<string, Draft[]>()
    for (const order of of('order')) (ordered.get(customerOf(order)) ?? ordered.set(customerOf(order), []).get(customerOf(order)))?.push(order)
    // A reminder follows the last order before it by more than the usual time, so nothing was ordered in between.
    for (const each of cases.filter((one) => textOf(one, 'proposal') !== 'contact')) {
      const last = (each.values['caseKey'] as { joined: string[] }).joined[2]?.trim() ?? ''
      expect(ordered.get(customerOf(each))?.some((order) => textOf(order, 'date') === last)).toBe(true)
      expect(ordered.get(customerOf(each))?.some((order) => textOf(order, 'date') > last && textOf(order, 'date') <= textOf(each, 'startedOn'))).toBe(false)
    }
    const within = (each: Draft) => ordered.get(customerOf(each))?.some(({ at }) => at >= each.at && at < each.at + 40 * 86_400_000) === true
    const bought = (arm: string) => { const list = cases.filter((each) => textOf(each, 'arm') === arm && each.at < now - 40 * 86_400_000); return shareOf(list, within) }
    expect(bought('treated')).toBeGreaterThan(bought('heldOut'))
  })

  test('behind each case of whoever was treated stands its task or plan, and nothing behind those held out', () => {
    const cases = of('comparisonCase').filter(({ values }) => values['proposal'] !== 'contact')
    const [tasks, plans] = [new Map(of('activity').map((each) => [each.key, each])), new Map(of('winBackPlan').map((each) => [each.key, each]))]
    for (const { key, values } of cases) {
      const treated = values['arm'] === 'treated'
      expect([key, tasks.has(`${key}:task`), plans.has(`${key}:plan`)]).toEqual([key, treated, treated && values['proposal'] === 'winBack'])
      // Later nights know the task by the key of its case.
      if (treated && values['proposal'] === 'repurchase') expect(tasks.get(`${key}:task`)?.values['externalId']).toEqual(values['caseKey'])
    }
    expect(new Set(of('winBackPlan').map(({ values }) => values['status']))).toEqual(new Set(['wonBack', 'notWonBack', 'running']))
    for (const { values } of of('winBackPlan')) if (values['status'] === 'wonBack') expect(text(values['boughtOn']) >= text(values['startedOn']) && text(values['boughtOn']) <= text(values['dueOn'])).toBe(true)
  })

  test('statements are there in each state, some with a line in dispute that is somebody’s task, none over a month that is not over', () => {
    const states = of('statement').map(({ values }) => values['status'])
    for (const state of ['draft', 'sent', 'confirmed', 'disputed']) expect([state, states.filter((each) => each === state).length > 10]).toEqual([state, true])
    const tasks = new Set(of('activity').map(({ key }) => key))
    for (const { key, values } of of('statement')) {
      expect(text(values['until']) < today && text(values['from']).endsWith('-01')).toBe(true)
      const lines = values['lines'] as readonly { readonly date: string; readonly answer?: string; readonly dispute?: string }[]
      for (const { date } of lines) expect(date >= text(values['from']) && date <= text(values['until'])).toBe(true)
      const disputed = lines.filter(({ answer }) => answer === 'disputed')
      expect(disputed.length).toBe(values['status'] === 'disputed' ? 1 : 0)
      for (const { dispute } of disputed) expect(dispute).toEqual(expect.any(String))
      expect(tasks.has(`${key}:task`)).toBe(values['status'] === 'disputed')
    }
  })

  test('a won deal leads to an order, and what was sold within it is never more than the deal', () => {
    const won = of('opportunity').filter((draft) => finalValue(draft, 'status') === 'won')
    expect(won.length).toBeGreaterThan(150)
    const sold = new Map<string, number>()
    for (const { values } of of('salesRecord')) { const { ref } = values['opportunity'] as { ref: string }; sold.set(ref, (sold.get(ref) ?? 0) + (values['amount'] as { amount: number }).amount) }
    for (const deal of won) expect(sold.get(deal.key) ?? 0).toBeLessThanOrEqual((deal.values['amount'] as { amount: number }).amount * 1.02 + 1)
    expect(of('order').filter(({ values }) => values['opportunity'] !== undefined).length).toBeGreaterThan(won.length / 2)
  })
})

test('a shop sells mostly to people, a service firm to companies, each its own goods', () => {
  const shop = draftsByObject({ ...factory, customers: 100, trade: 'shop' })
  const service = draftsByObject({ ...factory, customers: 100, trade: 'service' })
  const people = (drafts: ReadonlyMap<string, readonly Draft[]>) => drafts.get('customer')?.filter(({ values }) => values['kind'] === 'person').length ?? 0
  expect(people(shop)).toBeGreaterThan(60)
  expect(people(service)).toBe(0)
  expect(shop.get('product')?.map(({ values }) => values['name'])).not.toEqual(service.get('product')?.map(({ values }) => values['name']))
})
