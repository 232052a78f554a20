import { beforeAll, expect, test } from 'vitest'
import type { FieldRight } from '../../src/model/define/permission.ts'
import { isLeading, type Known, knowAll, lookAtFields, permissionsSaying, type Said, writeFields } from './fields.ts'
import { Tally } from './tally.ts'
import { makeWorld, type World } from './world.ts'

let world: World
let known: Map<string, Known>
const total = new Tally()
beforeAll(async () => {
  world = await makeWorld()
  known = await knowAll(world)
}, 180_000)

/** One right for the fields that hold values, another for those that lead to other records. */
const saying = (values: FieldRight, others: FieldRight): Said => (object, name) => {
  const field = world.registry.object(object).allFields[name]
  return field !== undefined && Object.hasOwn(world.registry.object(object).fields, name) ? (isLeading(field) ? others : values) : 'edit'
}

test.each<readonly [FieldRight, FieldRight]>([['none', 'read'], ['masked', 'read'], ['read', 'none'], ['read', 'masked']])(
  'with values %s and relations %s every field keeps what it must, through every door', { timeout: 300_000 }, async (values, others) => {
    const said = saying(values, others)
    await world.permit(permissionsSaying(world.registry, said))
    const tally = new Tally()
    await lookAtFields(world, said, known, `${values}/${others}`, tally)
    await writeFields(world, said, `${values}/${others}`, tally)
    total.add(tally)
    expect(tally.lines()).toEqual([])
  },
)

test('no object was left out', () => {
  expect(new Set(total.pairs().map(({ object }) => object)).size).toBe(world.registry.objects.size)
  expect(world.app.faults).toEqual([])
  // eslint-disable-next-line no-console -- the number is part of what is shown
  console.info(`Access, fields: ${total.checks} checks`)
})
