import { beforeAll, expect, test } from 'vitest'
import { type DataScope, within } from '../../src/model/define/permission.ts'
import { full } from '../data/sets.ts'
import { readingDoors } from './reading.ts'
import { Tally } from './tally.ts'
import { lookEverywhere } from './look.ts'
import { makeWorld, type Viewer, type World } from './world.ts'

let world: World
const total = new Tally()
beforeAll(async () => { world = await makeWorld() }, 180_000)

/**
 * Who tells a scope from the others: where everybody sees all, or nobody anything, three say it; a colleague of the owner stands nearer
 * than a stranger to what is one's own; what lies below a department changes for whoever is above it (everybody with FULL_DATA=1).
 */
const telling: Readonly<Record<DataScope, readonly Viewer['position'][]>> = {
  own: ['owner', 'colleague', 'head', 'coReader', 'otherWorkspace'],
  department: ['owner', 'colleague', 'head', 'stranger', 'coReader', 'otherWorkspace'],
  below: ['owner', 'head', 'stranger', 'otherWorkspace'],
  all: ['owner', 'stranger', 'otherWorkspace'],
  none: ['owner', 'stranger', 'otherWorkspace'],
}

test.each<DataScope>(['own', 'department', 'below', 'all', 'none'])('every object through every reading door with the scope %s', { timeout: 300_000 }, async (scope) => {
  const tally = new Tally()
  await world.permit({ otherwise: within(scope, { export: true, import: true }), objects: {} })
  await lookEverywhere(world, scope, tally, world.viewers.filter(({ position }) => full || telling[scope].includes(position)))
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
