import { setImmediate as turn } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { StoreError } from '../../../platform/columnar/index.ts'
import { copyWhole } from './copy.ts'

test('a copy that is ended while the former rows are still taken away leaves no failure behind that nobody waits for', async () => {
  const unheard = vi.fn()
  process.on('unhandledRejection', unheard)
  onTestFinished(() => { process.off('unhandledRejection', unheard) })
  const gone = new StoreError('absent', 'The process of the warehouse has ended.')
  const store = { write: () => turn().then(() => { throw gone }) }
  const database = { stream: () => Promise.resolve([]) }
  const table = { name: 'customer', columns: [], keys: ['id'] }
  const copying = { database, store, workspaceId: 1 } as unknown as Parameters<typeof copyWhole>[0]
  await expect(copyWhole(copying, table as unknown as Parameters<typeof copyWhole>[1], AbortSignal.abort(new Error('stopping')))).rejects.toThrow('stopping')
  for (let times = 0; times < 4; times += 1) await turn()
  expect(unheard).not.toHaveBeenCalled()
})
