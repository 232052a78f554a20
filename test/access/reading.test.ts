import { beforeAll, expect, test } from 'vitest'
import { type DataScope, within } from '../../src/model/define/permission.ts'
import { readingDoors } from './reading.ts'
import { Tally } from './tally.ts'
import { lookEverywhere } from './look.ts'
import { makeWorld, type World } from './world.ts'

let world: World
const tally = new Tally()
beforeAll(async () => { world = await makeWorld() }, 180_000)

test.each<DataScope>(['own', 'department', 'below', 'all', 'none'])('every object through every reading door with the scope %s', { timeout: 300_000 }, async (scope) => {
  await world.permit({ otherwise: within(scope, { export: true, import: true }), objects: {} })
  // Where everybody sees all, or nobody anything, three of them say it.
  const few = world.viewers.filter(({ position }) => ['owner', 'stranger', 'otherWorkspace'].includes(position))
  await lookEverywhere(world, scope, tally, scope === 'all' || scope === 'none' ? few : world.viewers)
  expect(tally.lines()).toEqual([])
})

test('no object and no door was left out', () => {
  expect(new Set(tally.pairs().map(({ object }) => object)).size).toBe(world.registry.objects.size)
  expect(tally.doors()).toEqual(readingDoors.map(({ name }) => name).sort())
  expect(world.app.faults).toEqual([])
  // eslint-disable-next-line no-console -- the number is part of what is shown
  console.info(`Access, reading: ${tally.checks} checks`)
})
