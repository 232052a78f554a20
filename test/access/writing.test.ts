import { beforeAll, expect, test } from 'vitest'
import { type DataScope, within } from '../../src/model/define/permission.ts'
import { full } from '../data/sets.ts'
import { Tally } from './tally.ts'
import { makeWorld, type World } from './world.ts'
import { Standing, writeEverywhere, writingDoors } from './writing.ts'

let world: World
let standing: Standing
const total = new Tally()
beforeAll(async () => {
  world = await makeWorld()
  standing = new Standing(world)
}, 180_000)

test.each<DataScope>(['own', 'department', 'below', 'all'])('nobody changes what the scope %s does not give, by any verb, and after each refusal the owner reads what was there', { timeout: 300_000 }, async (scope) => {
  const tally = new Tally()
  await world.permit({ otherwise: within(scope, { export: true, import: true }), objects: {} })
  // Titles of other records show under the scope of the pass.
  await standing.remember()
  // Where everybody may change all, three of them say it; a verb that is the same for every object is tried on each by each of the people, under one of three scopes (under all with FULL_DATA=1).
  const few = world.viewers.filter(({ position }) => ['stranger', 'coReader', 'otherWorkspace'].includes(position))
  await writeEverywhere(world, scope, tally, standing, scope === 'all' ? { viewers: few } : { inTurn: !full })
  total.add(tally)
  expect(tally.lines()).toEqual([])
})

test('no object and no verb was left out', () => {
  expect(new Set(total.pairs().map(({ object }) => object)).size).toBe(world.registry.objects.size)
  for (const { name } of writingDoors(world)) expect(total.doors()).toContain(name)
  expect(world.app.faults).toEqual([])
  // eslint-disable-next-line no-console -- the number is part of what is shown
  console.info(`Access, writing: ${total.checks} checks`)
})
