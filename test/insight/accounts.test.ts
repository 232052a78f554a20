import { describe, expect, test } from 'vitest'
import { dayNumber } from '../../src/lib/calendar.ts'
import { asText, type JsonObject } from '../../src/lib/json.ts'
import { isProblem } from '../../src/lib/problem.ts'
import { seededRandom } from '../../src/lib/random.ts'
import { learnForward, measureForward } from '../../src/analytics/profit/forward.ts'
import { riskOf } from '../../src/analytics/risk/risk.ts'
import { careOf, careTable } from '../../src/analytics/relationship/level.ts'
import { reasonWords } from '../../src/model/words/ui/scores.ts'
import { type Accounts, leadsGathered, type LeadRow, membersGathered, type MemberRow, profitGathered, relationshipGathered, riskGathered } from '../../src/rooms/insight/index.ts'

const asOf = '2026-11-25'
const today = dayNumber(asOf)
const id = (place: number) => `0190a000-0000-7000-8000-${String(place).padStart(12, '0')}`
const asked = { asOf, currency: 'CNY' } as const
/** Each reason is told in both languages. */
function expectWords(reasons: readonly JsonObject[] | undefined): void {
  for (const reason of reasons ?? []) { const key = asText(reason['key']); expect(reasonWords[key], key).toBeDefined() }
}
const nothing = { due: 0, late: 0, overdue: 0, overdueDays: 0, receivable: 0, creditLimit: Number.NaN, ordered: 0, returned: 0, shareOfSales: Number.NaN }

describe('risk by rules', () => {
  test('each part gives its points and no more, what is not known gives none, and the sum says the class', () => {
    expect(riskOf(nothing)).toEqual({ points: 0, level: 'low', parts: [] })
    expect(riskOf({ due: 10, late: 10, overdue: 1, overdueDays: 400, receivable: 500, creditLimit: 100, ordered: 100, returned: 100, shareOfSales: 1 })).toMatchObject({ points: 100, level: 'high', parts: [{ part: 'late', points: 30 }, { part: 'overdue', points: 25 }, { part: 'overLimit', points: 20 }, { part: 'returns', points: 15 }, { part: 'concentration', points: 10 }] })
    // One late instalment is no habit yet.
    expect(riskOf({ ...nothing, due: 1, late: 1 }).points).toBeLessThan(riskOf({ ...nothing, due: 4, late: 4 }).points)
    expect(riskOf({ ...nothing, ordered: -50, returned: -80, creditLimit: 0, receivable: 9e15 }).points).toBe(0)
  })
})

describe('relationship levels', () => {
  test('follow from number and margin, never from sales', () => {
    const sized = (customers: number, revenue: number, margin: number, key = 'x') => ({ key, customers, revenue, profit: revenue * margin })
    const cared = careOf([sized(10, 100, 0.4, 'few'), sized(10, 1_000_000, 0.4, 'more'), sized(5000, 1_000_000, 0.1, 'many')], 10)
    expect(cared[0]?.level).toBe('partnership')
    expect(cared[1]?.level).toBe(cared[0]?.level)
    expect(cared[2]).toMatchObject({ level: 'basic', size: 'many', band: 'low' })
    expect(careOf([sized(300, 0, 0)], 0)[0]).toMatchObject({ level: 'basic' })
    expect(careOf([sized(1, 100, -1)], 1)[0]).toMatchObject({ band: 'low', level: 'accountable' })
    expect(new Set(Object.values(careTable).flatMap((row) => Object.values(row))).size).toBe(5)
  })
})

describe('profit ahead', () => {
  function made(seed: number, count = 900) {
    const dice = seededRandom(seed)
    const columns = [0, 1, 2, 3].map(() => new Float64Array(count)) as [Float64Array, Float64Array, Float64Array, Float64Array]
    for (let row = 0; row < count; row += 1) {
      const size = Math.exp(dice.next() * 4)
      const silence = dice.next() * 300
      const noisy = () => size * (0.5 + dice.next())
      columns[0][row] = noisy(); columns[1][row] = noisy(); columns[2][row] = silence; columns[3][row] = noisy() * Math.max(0, 1 - silence / 365)
    }
    const [later, before, silence, next] = columns
    return { spans: { later, before, silence }, next }
  }
  test('is nearer than "as much as before" on a time that was not seen, with bounds that hold', () => {
    for (const seed of [3, 4, 5]) {
      const [seen, unseen] = [made(seed), made(seed + 100)]
      const measured = measureForward(learnForward(seen.spans, seen.next, { en: 'x', zh: 'x' }).tell(unseen.spans), unseen.spans, unseen.next)
      expect(measured.meanAbsoluteError).toBeLessThan(measured.meanAbsoluteErrorOfSame * 0.8)
      expect(measured.within).toBeGreaterThan(0.74)
      expect(measured.within).toBeLessThan(0.87)
      expect(Math.abs(measured.totalError)).toBeLessThan(0.1)
    }
  })
})

/** A company of customers who order each month at a size of their own, some of whom pay late by habit. */
function accounts(count: number, given: { readonly profit?: number; readonly total?: number; readonly day?: number } = {}): Accounts {
  const dice = seededRandom(9)
  const customers = Array.from({ length: count }, (_, place) => ({ id: id(place), creditLimit: place % 3 === 0 ? 1000 : null, receivable: 100, level: null, quadrant: place % 2 === 0 ? 'key' : 'bought' }))
  const sales = customers.flatMap(({ id: customer }, place) => Array.from({ length: 24 }, (_, month) => { const total = given.total ?? Math.round((1 + place % 7) * 1000 * (0.5 + dice.next())); return { customer, day: given.day ?? today - month * 30, total, returned: 0, revenue: total, profit: given.profit ?? total * 0.3 } }))
  const plans = sales.map(({ customer, day }, at) => ({ customer, due: day + 30, paid: Number(customer.slice(-3)) % 4 === 0 && dice.next() < 0.8 ? day + 60 : dice.next() < 0.1 ? null : day + 25, open: at % 10 === 0 ? 100 : 0 }))
  return { customers, sales, spent: [{ customer: id(0), day: today - 10, amount: 500 }], plans, sellers: 5 }
}

describe('over accounts', () => {
  test('points of risk tell on later instalments who pays late', () => {
    const { quality, judged } = riskGathered(accounts(200), asked).judge()
    expect((quality['holdOut'] as { auc: number }).auc).toBeGreaterThan(0.7)
    expect([...judged].filter(({ score }) => score === 'riskPoints')).toHaveLength(200)
  })

  test('the level of risk is the higher of rules and what was learned, with the reason; the points stay those of the rules', () => {
    const book = accounts(8)
    const rules = new Map([...riskGathered(book, asked).judge().judged].filter(({ score }) => score === 'riskClass').map(({ record, value }) => [record, String(value)]))
    const levels = ['low', 'medium', 'high'] as const
    for (const level of levels) {
      const rows = [...riskGathered(book, asked, new Map(book.customers.map(({ id: customer }) => [customer, { level, chance: 0.4 }]))).judge().judged]
      for (const { record, score, value, reasons } of rows) {
        expectWords(reasons)
        if (score !== 'riskClass') { expect(JSON.stringify(reasons)).not.toContain('risk.learned'); continue }
        const before = levels.findIndex((each) => each === rules.get(record))
        const raised = levels.indexOf(level) > before
        expect([record, value]).toEqual([record, raised ? level : levels[before]])
        expect(reasons?.[0]?.['key'] === 'risk.learned').toBe(raised)
      }
      expect(rows.filter(({ score }) => score === 'riskPoints')).toEqual([...riskGathered(book, asked).judge().judged].filter(({ score }) => score === 'riskPoints'))
    }
    expect(new Set(rules.values()).size).toBeGreaterThan(1)
  })

  test('profit adds up to all of it, with a forecast and its hold-out', () => {
    const { quality, judged } = profitGathered(accounts(200), asked).judge()
    const rows = [...judged]
    expect(rows.filter(({ score }) => score === 'profitShare').reduce((sum, { value }) => sum + Number(value), 0)).toBeCloseTo(1, 3)
    expect(quality['holdOut']).toMatchObject({ rows: 200, within: expect.any(Number) })
    for (const { score, value, record } of rows) if (score === 'profitAhead') { const bound = (name: string) => Number(rows.find((row) => row.record === record && row.score === name)?.value); expect(bound('profitAheadFrom')).toBeLessThanOrEqual(Number(value)); expect(bound('profitAheadTo')).toBeGreaterThanOrEqual(Number(value)) }
  })

  test('the care that is recommended shows profit by size of sales', () => {
    const { quality, judged } = relationshipGathered(accounts(100), asked).judge()
    expect(quality['sizes']).toHaveLength(5)
    expect([...judged]).toHaveLength(100)
  })

  const models = [['risk', riskGathered], ['profit', profitGathered], ['relationship', relationshipGathered]] as const
  const hostile = [['nobody', accounts(0)], ['one', accounts(1)], ['all equal', accounts(80, { total: 100, profit: 10 })], ['losses', accounts(80, { profit: -50 })], ['returns only', accounts(80, { total: -100, profit: -10 })], ['nothing costed', accounts(80, { profit: 0, total: 0 })], ['the future', accounts(80, { day: today + 300 })], ['long ago', accounts(80, { day: today - 3650 })]] as const
  test.each(models.flatMap(([name, gathered]) => hostile.map(([what, given]) => [name, what, gathered, given] as const)))('%s on %s answers, or says why not, with words for each reason', (_name, _what, gathered, given) => {
    try {
      for (const { value, reasons } of gathered(given, asked).judge().judged) {
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
        expectWords(reasons)
      }
    } catch (error) {
      expect(isProblem(error) ? error.details.kind : error).toMatch(/^analysis-(too-little|degenerate)$/)
    }
  })
})

describe('the learned score of leads', () => {
  const leads = (count: number, given: Partial<LeadRow> = {}): LeadRow[] => { const dice = seededRandom(4); return Array.from({ length: count }, (_, place) => {
    const referral = dice.next() < 0.4, contacts = Math.floor(dice.next() * 3), created = today - 30 - Math.floor(dice.next() * 600)
    const converts = dice.next() < 0.1 + (referral ? 0.3 : 0) + contacts * 0.15
    const open = today - created < 80
    return { id: id(place), status: open ? 'contacting' : converts ? 'converted' : 'unqualified', created, converted: !open && converts ? created + 20 : null, source: referral ? 'referral' : 'bought', industry: null, region: '北京', campaign: false, form: true, title: true, company: place % 2 === 0, email: true, phone: true, need: 4, budget: place % 3 === 0 ? 1000 * place : null, interests: 0, days: Array.from({ length: contacts }, (_, at) => created + 2 + at), answered: Array.from({ length: contacts }, () => false), ...given }
  }) }
  test('is calibrated on leads that came later, with reasons in words', () => {
    const { quality, judged } = leadsGathered(leads(1500), asked).judge()
    expect(quality['holdOut']).toMatchObject({ rows: expect.any(Number) })
    const { auc, calibrationError } = quality['holdOut'] as { auc: number; calibrationError: number }
    expect(auc).toBeGreaterThan(0.65)
    expect(calibrationError).toBeLessThan(0.1)
    const rows = [...judged]
    expect(rows.filter(({ score }) => score === 'learnedScore').length).toBeGreaterThan(50)
    for (const { reasons } of rows) expectWords(reasons)
  })
  test('one that came today is not told by what only a week shows: with no contact yet it stands where its source stands, not where nobody called', () => {
    const past = leads(1500)
    const fresh = past.slice(0, 1).map((lead): LeadRow => ({ ...lead, id: id(9999), status: 'new', created: today, converted: null, source: 'bought', days: [], answered: [] }))
    const { judged } = leadsGathered([...past, ...fresh], asked).judge()
    const chance = Number([...judged].find(({ record, score }) => record === id(9999) && score === 'leadProbability')?.value)
    // One in ten without a contact, and 15 % more for each: one contact on the average, all of them later than the first day.
    expect(Math.abs(chance - 0.25)).toBeLessThan(0.1)
  })
  test.each([['none', leads(0)], ['one', leads(1)], ['all equal', leads(300, { source: 'bought', days: [], answered: [], budget: null, company: true })], ['a future', leads(300, { created: today + 9 })], ['negative budgets', leads(300, { budget: -5 })]])('%s: it answers, or says why not', (_name, given) => {
    try { for (const { value } of leadsGathered(given, asked).judge().judged) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true) } catch (error) { expect(isProblem(error) ? error.details.kind : error).toMatch(/^analysis-(too-little|degenerate)$/) }
  })
})

describe('response to campaigns', () => {
  function members(campaigns: number, control: number): { readonly members: MemberRow[]; readonly orders: Map<string, { readonly days: Int32Array; readonly amounts: Float64Array }> } {
    const dice = seededRandom(8)
    const rows: MemberRow[] = []
    const orders = new Map<string, { days: Int32Array; amounts: Float64Array }>()
    for (let place = 0; place < 400; place += 1) {
      const keen = place % 2 === 0
      const days: number[] = [today - 700]
      for (let campaign = 0; campaign < campaigns; campaign += 1) {
        const start = campaign === campaigns - 1 ? today + 5 : today - 60 * (campaigns - campaign)
        const held = dice.next() < control
        if (!held && keen && dice.next() < 0.5) days.push(start + 3)
        rows.push({ id: id(rows.length), campaign: id(campaign), kind: 'email', start, status: start > today ? 'planned' : dice.next() < (keen ? 0.5 : 0.1) ? 'answered' : 'sent', control: held, person: id(place), customer: id(place), since: today - 800, industry: keen ? 'retail' : 'food', level: null })
      }
      orders.set(id(place), { days: Int32Array.from(days), amounts: Float64Array.from(days, () => 100) })
    }
    return { members: rows.toSorted((one, other) => one.start - other.start), orders }
  }
  test('members of the next campaign have a chance by what they did before; the uplift is told once some were held back', () => {
    const given = members(6, 0.3)
    const { quality, judged } = membersGathered(given, asked).judge()
    expect((quality['holdOut'] as { auc: number }).auc).toBeGreaterThan(0.65)
    expect((quality['uplift'] as { holdOut: { qini: { value: number } } }).holdOut.qini.value).toBeGreaterThan(0)
    const rows = [...judged]
    const mean = (score: string, of: number) => { const found = rows.filter((row) => row.score === score && Number(given.members.find((each) => each.id === row.record)?.person.slice(-6)) % 2 === of).map(({ value }) => Number(value)); return found.reduce((sum, each) => sum + each, 0) / found.length }
    expect(mean('responseProbability', 0)).toBeGreaterThan(mean('responseProbability', 1) + 0.2)
    expect(mean('uplift', 0)).toBeGreaterThan(mean('uplift', 1) + 0.2)
    for (const { reasons } of rows) expectWords(reasons)
  })
  test('without a control group there is no uplift and it says how many are needed; too few answers are refused', () => {
    const { quality, judged } = membersGathered(members(4, 0), asked).judge()
    expect(quality['uplift']).toMatchObject({ tooLittle: true, control: 0, needed: 100 })
    expect([...judged].filter(({ score }) => score === 'uplift')).toEqual([])
    expect(() => membersGathered({ members: [], orders: new Map() }, asked).judge()).toThrow()
  })
})
