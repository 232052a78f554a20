import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../lib/random.ts'
import { analyse, fileOf, refusalOf } from './testing/asked.ts'

/** Customers of a telephone company that leave by contract and tenure, with the traps of such files. */
function telephone(count: number, seed: number, words: readonly [string, string] = ['No', 'Yes'], unseen = 'Fibre'): string {
  const random = seededRandom(seed)
  const lines = Array.from({ length: count }, (_, row) => {
    const tenure = Math.floor(random.next() * 72), monthly = random.next() < 0.5
    const left = random.next() < 1 / (1 + Math.exp(-(monthly ? 1.5 : -1.5) + 0.04 * tenure))
    return [`K-${seed}-${row}`, monthly ? 'Month-to-month' : 'Two year', row % 50 === 0 ? unseen : 'DSL', tenure, row % 40 === 0 ? ' ' : (tenure * 20.5).toFixed(2), 'EUR', left ? 'Price' : '', words[left ? 1 : 0]].join(',')
  })
  return ['customerID,Contract,Internet,tenure,TotalCharges,Currency,Reason,Churn', ...lines].join('\n')
}

describe('churn', () => {
  it('takes a file as it comes: words, blanks, numbers of customers, constants, and what only says the outcome again', async () => {
    const { fit, rows } = await analyse('churn', telephone(600, 1), { model: 'logistic' })
    expect(fit).toMatchObject({ label: 'Churn', positive: 'Yes', trainingRows: 600, heldOutRows: 600, columns: ['Contract', 'Internet', 'tenure', 'TotalCharges'] })
    expect(fit['leftOut']).toEqual([{ column: 'Currency', why: 'constant' }, { column: 'Reason', why: 'same as the outcome' }])
    expect(fit['auc']).toBeGreaterThan(0.75)
    expect(rows[0]).toMatchObject({ customer: 'K-1-0', heldOut: true })
    expect(rows[0]?.['reasons']).toContainEqual(expect.objectContaining({ column: 'Contract' }))
  })

  it.each([[['0', '1'], '1'], [['False.', 'True.'], 'True.'], [['Existing Customer', 'Attrited Customer'], 'Attrited Customer'], [['否', '是'], '是'], [['Stayed', 'Churned'], 'Churned']] as const)('tells yes from no in %j', async (words, positive) => {
    expect((await analyse('churn', telephone(200, 2, words), { model: 'logistic', folds: '3' })).fit).toMatchObject({ positive })
  })

  it('learns from one file and tells on another, with levels that it never saw, and customers whose end is not known', async () => {
    const test = fileOf(telephone(300, 3, ['No', 'Yes'], 'Satellite').replace(/,(Yes|No)\n(.*)$/, ',\n$2'))
    const { fit, rows } = await analyse('churn', telephone(600, 1), { model: 'trees', test })
    expect(fit).toMatchObject({ split: 'test file', trainingRows: 600 })
    expect(fit['auc']).toBeGreaterThan(0.75)
    expect(rows).toHaveLength(900)
    expect(rows.filter(({ heldOut }) => heldOut)).toHaveLength(Number(fit['heldOutRows']))
    expect(rows.every(({ probability }) => Number.isFinite(probability))).toBe(true)
  })

  it('says the same again with the same seed', async () => {
    const [one, other] = [await analyse('churn', telephone(300, 4), { model: 'trees', seed: '7' }), await analyse('churn', telephone(300, 4), { model: 'trees', seed: '7' })]
    expect(one).toEqual(other)
  })

  it('refuses one outcome, and too few rows, in words', async () => {
    expect((await refusalOf(analyse('churn', telephone(100, 1, ['No', 'No']))))?.kind).toBe('analysis-one-outcome')
    expect((await refusalOf(analyse('churn', telephone(20, 1))))?.kind).toBe('analysis-too-little')
  })

  it('warns of a column that is known only after the call, and leaves out what it is told to', async () => {
    const content = telephone(300, 5).replace('tenure', 'duration')
    expect((await analyse('response', content, { model: 'logistic' }, 'label=Churn')).fit['warnings']).toEqual([expect.stringContaining('duration')])
    expect((await analyse('response', content, { model: 'logistic', without: 'duration' }, 'label=Churn')).fit['columns']).toEqual(['Contract', 'Internet', 'TotalCharges'])
  })
})

describe('basket', () => {
  const rule = { left: ['bread'], right: 'butter', support: 0.5, confidence: 2 / 3, lift: 4 / 3, count: 2 }
  it.each([
    ['a row for each item', 'order id,item\n1,bread\n1,butter\n2,bread\n2,butter\n2,bread\n3,bread\n4,milk\n'],
    ['a row for each basket, without a header', 'bread,butter\nbread,butter,bread\nbread\nmilk\n'],
    ['a row for each basket, numbered', 'Item(s),Item 1,Item 2\n2,bread,butter\n2,butter,bread\n1,bread,\n1,milk,\n'],
    ['a column for each item', 'bread,butter,milk\nTrue,True,False\n1,1,0\ntrue,false,false\nFalse,False,True\n'],
  ])('reads %s', async (_, content) => {
    const { rows, fit } = await analyse('basket', content, { support: '0.5', confidence: '0.6' })
    expect(fit).toMatchObject({ baskets: 4, rules: 2 })
    expect(rows).toContainEqual(expect.objectContaining(rule))
  })
})

describe('clusters', () => {
  it('finds the groups, leaves numbers of customers and words out, and says so', async () => {
    const random = seededRandom(3)
    const lines = Array.from({ length: 90 }, (_, row) => `${row + 1},${row % 2 === 0 ? 'f' : 'm'},${(row % 3) * 100 + random.next()},${(row % 3) * 10 + random.next()}`)
    const { parameters, fit, rows } = await analyse('clusters', `CustomerID,Gender,Income,Visits\n${lines.join('\n')}\n`)
    expect(parameters).toMatchObject({ k: 3, columns: ['Income', 'Visits'] })
    expect(fit['leftOut']).toEqual([{ column: 'Gender', why: 'no figures' }])
    expect(new Set(rows.map(({ customer, cluster }) => `${Number(customer) % 3}:${Number(cluster)}`)).size).toBe(3)
  })

  it('refuses customers who are all the same', async () => {
    expect((await refusalOf(analyse('clusters', `a,b\n${'1,2\n'.repeat(50)}`)))?.kind).toBe('analysis-too-little')
  })
})
