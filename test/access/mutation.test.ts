import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { within } from '../../src/model/define/permission.ts'
import type { FieldRight } from '../../src/model/define/permission.ts'
import { sql } from '../../src/platform/database/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type * as fieldsModule from '../../src/records/query/fields.ts'
import type * as maskModule from '../../src/records/query/mask.ts'
import type * as scopeModule from '../../src/records/query/scope.ts'
import { isLeading, type Known, knowAll, lookAtFields, permissionsSaying, type Said } from './fields.ts'
import { lookEverywhere } from './look.ts'
import { readingDoors } from './reading.ts'
import { Tally } from './tally.ts'
import { makeWorld, type World } from './world.ts'
import { Standing, writeEverywhere } from './writing.ts'

// The suite itself is tested: with one guard switched off at a time it must go red for every object at every door that the guard
// stands before. What does not go red is not watched.

const off = vi.hoisted(() => ({ scope: false, mask: false, fields: false }))

vi.mock('../../src/records/query/scope.ts', async (original) => {
  const real = await original<typeof scopeModule>()
  const { sql: written } = await import('../../src/platform/database/index.ts')
  return {
    ...real,
    scopeClause: (...given: Parameters<typeof real.scopeClause>) => (off.scope ? written`true` : real.scopeClause(...given)),
    scopeBranches: (...given: Parameters<typeof real.scopeBranches>) => (off.scope ? [{ clause: () => written`true` }] : real.scopeBranches(...given)),
    reach: (...given: Parameters<typeof real.reach>) => (off.scope ? 'all' : real.reach(...given)),
  }
})
vi.mock('../../src/records/query/mask.ts', async (original) => {
  const real = await original<typeof maskModule>()
  return { mask: (value: Parameters<typeof real.mask>[0]) => (off.mask ? value : real.mask(value)) }
})
vi.mock('../../src/records/query/fields.ts', async (original) => {
  const real = await original<typeof fieldsModule>()
  return {
    ...real,
    readableFields: (...given: Parameters<typeof real.readableFields>) => (off.fields ? new Map(Object.keys(given[1].allFields).map((name) => [name, 'read'] as const)) : real.readableFields(...given)),
    requireField: (...given: Parameters<typeof real.requireField>) => (off.fields ? given[1].field(given[2].name, given[3]) : real.requireField(...given)),
  }
})

let world: World
beforeAll(async () => { world = await makeWorld() }, 180_000)
beforeEach(() => { Object.assign(off, { scope: false, mask: false, fields: false }) })

const shared = () => new Set(world.subjects.filter(({ object }) => object.access === 'shared').map(({ object }) => object.name))

function told(title: string, tally: Tally): void {
  // eslint-disable-next-line no-console -- the numbers are part of what is shown
  console.info(`${title}: ${tally.failures.length} of ${tally.checks} checks go red, at ${tally.pairs().length - tally.green().length} of ${tally.pairs().length} pairs of object and door`)
}

describe('the suite goes red', () => {
  test('at every reading door of every object that has a scope, with the scope clause switched off', { timeout: 240_000 }, async () => {
    await world.permit({ otherwise: within('own', { export: true, import: true }), objects: {} })
    off.scope = true
    const tally = new Tally()
    await lookEverywhere(world, 'own', tally, world.viewers.filter(({ position }) => position === 'stranger'))
    told('Scope clause off', tally)
    const everybodys = shared()
    const green = tally.green().filter((pair) => !everybodys.has(pair.split(' ')[0] ?? ''))
    expect(green).toEqual([])
    expect(tally.doors()).toEqual(readingDoors.map(({ name }) => name).sort())
  })

  test('at every door that changes a record, for every object, with the scope clause switched off', { timeout: 240_000 }, async () => {
    await world.permit({ otherwise: within('own', { export: true, import: true }), objects: {} })
    const standing = new Standing(world)
    await standing.remember()
    off.scope = true
    const tally = new Tally()
    // Those that are tried with a version that no record has, or as a preview: with the guard off the others would go through.
    await writeEverywhere(world, 'own', tally, standing, { viewers: world.viewers.filter(({ position }) => position === 'stranger'), only: ['update', 'delete'] })
    told('Scope clause off, writing', tally)
    const written = new Set(world.subjects.filter(({ object }) => object.writtenBy === undefined).map(({ object }) => object.name))
    expect(tally.green().filter((pair) => written.has(pair.split(' ')[0] ?? '') && !pair.endsWith(' bulk'))).toEqual([])
  })

  test('at every door that shows a value, for every object, with the mask switched off', { timeout: 240_000 }, async () => {
    const { said, known } = await fieldRights('masked', 'masked')
    off.mask = true
    const tally = new Tally()
    await lookAtFields(world, said, known, 'masked', tally, 0)
    told('Mask off', tally)
    const showing = new Set(['read', 'list', 'history', 'timeline', 'export'])
    expect(tally.green().filter((pair) => showing.has(pair.split(' ')[1] ?? ''))).toEqual([])
  })

  test('at every question about a field, for every object, with the field rights switched off', { timeout: 240_000 }, async () => {
    const { said, known } = await fieldRights('none', 'none')
    off.fields = true
    const tally = new Tally()
    await lookAtFields(world, said, known, 'hidden', tally, 8)
    told('Field rights off', tally)
    expect(tally.green()).toEqual([])
  })

  test('at every reading door of every object, for another company, with the policy switched off', { timeout: 240_000 }, async () => {
    await world.permit({ otherwise: within('all', { export: true, import: true }), objects: {} })
    const { database } = world.app.program
    const tables = (await asOwner(database, `select c.relname as name from pg_class c where c.relrowsecurity and c.relnamespace = 'public'::regnamespace`)).map(({ name }) => String(name))
    // One statement for each table: one over all of them would hold many locks, and meet the program's own jobs in a deadlock.
    const rights = async (state: 'disable' | 'enable') => {
      for (const table of tables) await asOwner(database, `alter table "${table}" ${state} row level security`)
    }
    await rights('disable')
    const tally = new Tally()
    try {
      await lookEverywhere(world, 'all', tally, world.viewers.filter(({ workspace }) => workspace === 'other'))
    } finally {
      await rights('enable')
    }
    told('Policy off', tally)
    expect(await database.read({ workspaceId: 0 }, sql`select id from customer`)).toEqual([])
    // What carries the workspace in its own words as well stays closed; a personal record is its owner's in any case.
    const twice = new Set(['why', 'offered', 'side-parameter', 'search', 'search-in-list', 'returning'])
    const personal = new Set(world.subjects.filter(({ object }) => object.access === 'personal').map(({ object }) => object.name))
    // An object that a company made itself is not in another company's model: there no door knows it, with the policy or without.
    const own = new Set(world.subjects.filter(({ object }) => object.table.startsWith('custom_record_')).map(({ object }) => object.name))
    expect([...own].sort()).toEqual(['xMachine', 'xVisit'])
    // What stands for several others asks in its own words that each of them is of the viewer's company.
    const both = new Set(world.subjects.filter(({ object }) => object.also.length > 0).map(({ object }) => object.name))
    expect([...both]).toEqual(['duplicateCandidate'])
    const green = tally.green().map((pair) => pair.split(' ')).filter(([object = '', door = '']) => !twice.has(door) && !personal.has(object) && !own.has(object) && !both.has(object))
    expect(green).toEqual([])
  })
})

async function fieldRights(values: FieldRight, others: FieldRight): Promise<{ said: Said; known: Map<string, Known> }> {
  await world.permit({ otherwise: within('all', { export: true, import: true }), objects: {} })
  const known = await knowAll(world)
  const said: Said = (object, name) => {
    const { fields } = world.registry.object(object)
    const field = fields[name]
    return field === undefined ? 'edit' : isLeading(field) ? others : values
  }
  await world.permit(permissionsSaying(world.registry, said))
  return { said, known }
}
