import { beforeAll, describe, expect, it, vi } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { fingerprint } from '../data/fingerprint.ts'
import { full } from '../data/sets.ts'
import { type ImportBench, importBench } from './bench.ts'

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 600_000 })

const rows = full ? 100_000 : 5000
/** Every tenth customer is there already, under another city. */
const known = rows / 10

const line = (index: number, city: string) => `U${index},Undone customer ${index},+8613${String(300_000_000 + index)},${city}\n`
const header = 'external id,name,phone,city\n'

describe(`the undo of an import of ${rows.toLocaleString('en')} rows`, () => {
  let bench: ImportBench
  let importId: string
  let edited: Record<'made' | 'alsoMade' | 'changed', string>
  let before: Map<string, string>

  const customer = async (index: number) => (await bench.admin.post('/api/v1/customers/query', { filter: { field: 'externalId', is: 'equals', value: `U${index}` } })).body.rows[0]
  const print = async () => { await bench.catchUp(); return fingerprint(bench.program, bench.workspaceId, { without: Object.values(edited), searched: true }) }
  const edit = async (index: number, changes: object) => {
    const { id, version } = await customer(index)
    expect((await bench.admin.patch(`/api/v1/customers/${id}`, changes, { version })).status).toBe(200)
  }

  beforeAll(async () => {
    bench = await importBench()
    await bench.importText(bench.admin, 'customer', header + Array.from({ length: known }, (_, index) => line(index * 10, 'Before')).join(''))
    edited = { made: '', alsoMade: '', changed: (await customer(20)).id }
  })

  it('leaves three that people edited in between and lists them; all else is as it was, to the last row', async () => {
    edited = { ...edited, made: 'nothing yet 1', alsoMade: 'nothing yet 2' }
    before = await print()
    const done = await bench.importText(bench.admin, 'customer', header + Array.from({ length: rows }, (_, index) => line(index, 'After')).join(''))
    importId = done.id
    expect(done).toMatchObject({ status: 'done', createdCount: rows - known, updatedCount: known, refusedCount: 0 })
    edited = { ...edited, made: (await customer(7)).id, alsoMade: (await customer(rows - 1)).id }
    await edit(7, { city: 'Edited' })
    await edit(rows - 1, { remark: 'Edited' })
    await edit(20, { remark: 'Edited' })
    const started = performance.now()
    expect(await bench.undo(bench.admin, importId)).toMatchObject({ status: 'undone' })
    console.log(`${rows} rows undone at ${Math.round(rows / (performance.now() - started) * 1000)} rows a second`)
    expect(await print()).toEqual(before)
    expect((await bench.admin.get(`/api/v1/imports/${importId}/kept`)).body.records.map(({ id }: { id: string }) => id).sort()).toEqual(Object.values(edited).sort())
    expect([(await customer(7)).city, (await customer(rows - 1)).city, (await customer(20)).city]).toEqual(['Edited', 'After', 'After'])
  })

  it('has told the feed of each record that went or was put back', async () => {
    const [told] = await asOwner(bench.program.database, `select count(*), count(distinct record_id) as different from feed where object = 'customer' and action = 'import.undo'`)
    expect(told).toEqual({ count: rows - 3, different: rows - 3 })
    expect(bench.faults).toEqual([])
  })
})
