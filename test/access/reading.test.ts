import { beforeAll, expect, test } from 'vitest'
import { type DataScope, within } from '../../src/model/define/permission.ts'
import { readingDoors } from './reading.ts'
import { Tally } from './tally.ts'
import { lookEverywhere } from './look.ts'
import { makeWorld, type World } from './world.ts'

let world: World
const total = new Tally()
beforeAll(async () => { world = await makeWorld() }, 180_000)

test.each<DataScope>(['own', 'department', 'below', 'all', 'none'])('every object through every reading door with the scope %s', { timeout: 300_000 }, async (scope) => {
  const tally = new Tally()
  await world.permit({ otherwise: within(scope, { export: true, import: true }), objects: {} })
  // Where everybody sees all, or nobody anything, three of them say it.
  const few = world.viewers.filter(({ position }) => ['owner', 'stranger', 'otherWorkspace'].includes(position))
  await lookEverywhere(world, scope, tally, scope === 'all' || scope === 'none' ? few : world.viewers)
  total.add(tally)
  expect(tally.lines()).toEqual([])
})

test('no object and no door was left out', () => {
  expect(new Set(total.pairs().map(({ object }) => object)).size).toBe(world.registry.objects.size)
  expect(total.doors()).toEqual(readingDoors.map(({ name }) => name).sort())
  expect(world.app.faults).toEqual([])
  // eslint-disable-next-line no-console -- the number is part of what is shown
  console.info(`Access, reading: ${total.checks} checks`)
})
