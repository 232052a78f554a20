import { describe, expect, it } from 'vitest'
import { assign, extrasOf, mainOf, placeOf, type Plan, setSource, translate, unfilled } from './plan.ts'
import { targetGroups, targetKey } from './targets.ts'

const plan: Plan = {
  zone: 'Asia/Shanghai', currency: 'CNY', entities: [
    { name: 'stage', object: 'stage', key: ['name'], fields: { name: { columns: [4] } }, found: 'skip', missing: 'leave' },
    { name: 'opportunity', object: 'opportunity', key: ['externalId'], fields: { externalId: { columns: [0] }, name: { columns: [3] }, stage: { entity: 'stage' } }, found: 'update', missing: 'create' },
  ],
}
const target = (key: string) => targetGroups('opportunity').flatMap(({ targets }) => targets).find((each) => targetKey(each) === key)
const entity = (given: Plan, name: string) => given.entities.find((each) => each.name === name)

describe('the plan of an import', () => {
  it('offers the fields of the object, of what it points at, and of its lines', () => {
    expect(['opportunity.amount', 'customer.name', 'owner.email', 'stage.name', 'opportunityLine.quantity', 'product.name'].map((key) => target(key)?.field)).toEqual(['amount', 'name', 'email', 'name', 'quantity', 'name'])
    expect(target('opportunity.weightedAmount')).toBeUndefined()
  })
  it('makes the record that a column tells of, and points at it', () => {
    const next = assign(plan, 'opportunity', 3, target('customer.name'))
    expect(entity(next, 'customer')).toMatchObject({ object: 'customer', key: ['name'], fields: { name: { columns: [3] } }, missing: 'create', duplicates: true })
    expect(entity(next, 'opportunity')?.fields).toEqual({ externalId: { columns: [0] }, stage: { entity: 'stage' }, customer: { entity: 'customer' } })
    const main = mainOf(next, 'opportunity')
    expect(main === undefined ? [] : unfilled(main)).toEqual(['name'])
  })
  it('lets go of the record of which nothing is told any more', () => {
    const next = assign(plan, 'opportunity', 4, undefined)
    expect(next.entities.map(({ name }) => name)).toEqual(['opportunity'])
    expect(entity(next, 'opportunity')?.fields['stage']).toBeUndefined()
  })
  it('takes another key when the old one is left out', () => {
    expect(entity(assign(plan, 'opportunity', 0, undefined), 'opportunity')?.key).toEqual(['name'])
  })
  it('keeps what several columns or a fixed value fill apart from plain columns', () => {
    const next = setSource(setSource(plan, 'opportunity', 'name', { columns: [3, 2] }), 'opportunity', 'source', { constant: 'website' })
    expect(placeOf(next, 3)).toBeUndefined()
    expect(extrasOf(next).map(({ field }) => field)).toEqual(['name', 'source'])
  })
  it('lets one text stand for another, and takes that back', () => {
    const next = translate(plan, 'stage', 'name', 'Won', '赢单')
    expect(placeOf(next, 4)?.source.translate).toEqual({ Won: '赢单' })
    expect(placeOf(translate(next, 'stage', 'name', 'Won', undefined), 4)?.source.translate).toEqual({})
  })
})
