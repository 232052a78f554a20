import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../lib/random.ts'
import { analyse, refusalOf } from './testing/asked.ts'

const months = (count: number, value: (at: number) => number) => Array.from({ length: count }, (_, at) => `${1990 + Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, '0')},${value(at)}`).join('\n')
const wave = (at: number) => 100 + at + 20 * Math.sin(at * Math.PI / 6)

describe('forecast', () => {
  it('tells the next season of months, with what was held out beside it', async () => {
    const { parameters, fit, rows } = await analyse('forecast', `Month,#Passengers\n${months(72, wave)}\n`)
    expect(parameters).toMatchObject({ step: 'month', period: 12, horizon: 12 })
    expect(fit).toMatchObject({ series: 1, values: 72, heldOut: 12 })
    const first = rows.find(({ kind }) => kind === 'forecast')
    expect(first).toMatchObject({ date: '1996-01-01', step: 1 })
    expect(Number(first?.['value'])).toBeCloseTo(wave(72), -1)
    expect(Number(first?.['low95'])).toBeLessThan(Number(first?.['low80']))
    expect(rows.filter(({ kind }) => kind === 'heldOut').map(({ actual }) => actual)).toEqual(Array.from({ length: 12 }, (_, at) => wave(60 + at)))
  })

  it('adds orders up by month, and takes months without any as nothing', async () => {
    const { rows } = await analyse('forecast', 'date,amount\n2020-01-05,10\n2020-01-06,5\n2020-02-01,7\n2020-04-01,9\n2020-05-01,9\n2020-06-03,9\n2020-07-01,9\n', { every: 'month', model: 'naive', period: '1', horizon: '2', holdout: '2' })
    expect(rows.map(({ date, value, actual }) => [date, value, actual])).toEqual([['2020-06-01', 9, 9], ['2020-07-01', 9, 9], ['2020-08-01', 9, null], ['2020-09-01', 9, null]])
  })

  it('tells many series apart, and names those that are too short', async () => {
    const content = `month,value,shop\n${['A', 'B'].flatMap((shop) => months(30, wave).split('\n').map((line) => `${line},${shop}`)).join('\n')}\n2020-01,5,C\n`
    const { fit, rows } = await analyse('forecast', content, { model: 'theta', horizon: '3' }, 'series=shop')
    expect(fit).toMatchObject({ series: 2, tooShort: ['C'] })
    expect(new Set(rows.map(({ series }) => series))).toEqual(new Set(['A', 'B']))
  })

  it.each([['gaps', `month,value\n${months(40, wave).replace(/(1991-05),.*/, '$1,')}\n`], ['all equal', `month,value\n${months(40, () => 5)}\n`], ['noughts', `month,value\n${months(40, () => 0)}\n`], ['no dates', `month,value\n${Array.from({ length: 40 }, (_, at) => `${Math.floor(at / 12) + 1}-${String(at % 12 + 1).padStart(2, '0')},${wave(at)}`).join('\n')}\n`]])('has an answer to %s', async (_, content) => {
    const { rows, parameters } = await analyse('forecast', content)
    expect(parameters).toMatchObject({ period: 12 })
    expect(rows.every(({ value }) => Number.isFinite(value))).toBe(true)
  })

  it('refuses three values in words', async () => {
    expect((await refusalOf(analyse('forecast', 'month,value\n2020-01,1\n2020-02,2\n2020-03,3\n')))?.kind).toBe('analysis-too-little')
  })
})

describe('uplift', () => {
  const campaign = (count: number, levels: readonly [string, string], answer: readonly [string, string] = ['0', '1']) => {
    const random = seededRandom(11)
    return ['id,group,age,city,converted,spend', ...Array.from({ length: count }, (_, row) => {
      const treated = random.next() < 0.5, young = random.next() < 0.5
      const yes = random.next() < 0.2 + (treated && young ? 0.3 : 0)
      return `${1000 + row},${levels[treated ? 1 : 0]},${young ? 25 : 60},${random.next() < 0.5 ? 'X' : 'Y'},${answer[yes ? 1 : 0]},${yes ? (random.next() * 50 + 1).toFixed(2) : 0}`
    })].join('\n')
  }

  it.each([[['Control', 'Mail'], 'two-model'], [['0', '1'], 'transformed'], [['对照组', '实验组'], 'two-model']] as const)('of %j by the %s way it finds whom the mail moves, and leaves out what was bought', async (levels, model) => {
    const { fit, rows } = await analyse('uplift', campaign(3000, levels), { model })
    expect(fit['leftOut']).toContainEqual(expect.objectContaining({ column: 'spend' }))
    expect(fit).toMatchObject({ best: { low: expect.any(Number) as number }, heldOutRows: 1500 })
    const [best, worst] = [fit['best'], fit['worst']] as unknown as { value: number }[]
    expect(best!.value).toBeGreaterThan(worst!.value + 0.15)
    const mean = (age: boolean) => { const some = rows.filter(({ reasons }) => JSON.stringify(reasons).includes('"value":25') === age); return some.reduce((sum, { uplift }) => sum + Number(uplift), 0) / some.length }
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.1)
  })

  it('asks which value is the control where none looks like it', async () => {
    expect((await refusalOf(analyse('uplift', campaign(400, ['P', 'Q']))))?.kind).toBe('analysis-unknown')
    expect((await analyse('uplift', campaign(800, ['P', 'Q']), { control: 'P' })).parameters).toMatchObject({ control: 'P', arms: ['Q'] })
  })

  it('refuses too few rows in words', async () => {
    expect((await refusalOf(analyse('uplift', campaign(100, ['0', '1']))))?.kind).toBe('analysis-too-little')
  })
})

describe('recommend', () => {
  /** Two kinds of customers, each with goods of its own kind; one who bought nothing usable. */
  const purchases = (dates: boolean) => {
    const random = seededRandom(4)
    const lines = Array.from({ length: 60 }, (_, customer) => Array.from({ length: 8 }, (__, day) => `C${customer},${customer % 2 === 0 ? 'tea' : 'nail'}-${Math.floor(random.next() * 12)},1${dates ? `,2024-03-${String(day + 1).padStart(2, '0')}` : ''}`)).flat()
    return [`user_id,item,quantity${dates ? ',date' : ''}`, ...lines, `C99,tea-1,0${dates ? ',2024-03-01' : ''}`].join('\n')
  }

  it.each([true, false])('shows what is like what one has, and why; measured on what was held out (dates: %s)', async (dates) => {
    const { fit, rows } = await analyse('recommend', purchases(dates), { top: '2' })
    expect(fit['measured']).toEqual([expect.objectContaining({ name: 'popular' }), expect.objectContaining({ name: 'cosine' }), expect.objectContaining({ name: 'als' })])
    const own = rows.filter(({ customer }) => customer === 'C0')
    expect(own).toHaveLength(2)
    for (const { item, because } of own) expect([item, because]).toEqual([expect.stringMatching(/^tea/), expect.stringMatching(/^tea/)])
  })

  it('never shows what one has, nor what is out of stock; whoever has nothing is shown what is popular', async () => {
    const content = purchases(true)
    const { rows } = await analyse('recommend', content, { top: '24', blocked: 'tea-3;nail-3' })
    const bought = new Set(content.split('\n').slice(1).map((line) => line.split(',').slice(0, 2).join()))
    expect(rows.some(({ customer, item }) => bought.has(`${customer as string},${item as string}`) && customer !== 'C99')).toBe(false)
    expect(rows.some(({ item }) => item === 'tea-3' || item === 'nail-3')).toBe(false)
    expect(rows.filter(({ customer }) => customer === 'C99').length).toBeGreaterThan(0)
    const again = await analyse('recommend', content, { top: '24', again: 'ALL' })
    expect(again.rows.some(({ customer, item }) => bought.has(`${customer as string},${item as string}`))).toBe(true)
  })
})
