import { beforeAll, expect, it } from 'vitest'
import { as, idOf, permitted, put, registry } from '../../../test/records/company.ts'
import { fill } from '../../../test/records/fill.ts'
import type { Database } from '../../platform/database/index.ts'
import { testDatabase } from '../../platform/testing/index.ts'
import { planNearest } from './nearest.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
  const [departments, people] = [['north', 'south'], ['nina', 'otto']]
  for (const name of departments) await put(database, 'department', { id: idOf(name), name })
  for (const name of people) await put(database, 'user', { id: idOf(name), name, email: `${name}@example.cn` })
  await fill(database, registry.object('customer'), 20_000, { people: people.map(idOf), departments: departments.map(idOf) })
}, 120_000)

it('what is nearby is read off the index of places, as the role that serves', async () => {
  const context = as({ name: 'nina', department: 'north', permissions: permitted('all') })
  const { text, values } = planNearest(context, registry, registry.object('customer'), { field: 'place', from: { latitude: 31, longitude: 121, datum: 'WGS-84' }, metres: 5000, fields: ['name'] }).statement
  for (const [form, given] of [['format json', values], ['format json, generic_plan', []]] as const) {
    const [row] = await database.read<{ 'QUERY PLAN': unknown }>(context, { text: `explain (${form}) ${text} -- ${form}`, values: given })
    expect(JSON.stringify(row)).toContain('customer_place_filter')
    expect(JSON.stringify(row)).not.toContain('Seq Scan')
  }
})
