import { expect, it } from 'vitest'
import type { HistoryEntry } from './history.ts'
import { versionsOf } from './history.ts'

const steps = (text: string) => [{ key: 'n', kind: 'notify', to: [{ kind: 'owner' }], text, next: null }]
const entry = (version: number, changes: HistoryEntry['changes']): HistoryEntry => ({ version, at: `2026-11-2${version}T00:00:00Z`, actor: { name: 'Ada' }, changes })

it('a rule is told as it stood from each change of its drawing on; switching it on or off is none', () => {
  const row = { id: 'r', version: 4, name: 'Now', object: 'customer', trigger: { on: 'created' }, condition: null, steps: steps('third'), active: true, hourlyLimit: 20 }
  const versions = versionsOf(row, [
    entry(4, [{ field: 'steps', before: steps('first'), after: steps('third') }, { field: 'name', before: 'Then', after: 'Now' }]),
    entry(3, [{ field: 'active', before: false, after: true }]),
    entry(2, [{ field: 'trigger', before: { on: 'changed', fields: [] }, after: { on: 'created' } }]),
    entry(1, [{ field: 'name', before: null, after: 'Then' }, { field: 'steps', before: null, after: steps('first') }]),
  ])
  expect(versions.map(({ version, fields, draft }) => [version, fields, draft.name, draft.trigger.on, draft.steps.map((step) => (step.kind === 'notify' ? step.text : '')), draft.active])).toEqual([
    [4, ['steps', 'name'], 'Now', 'created', ['third'], true],
    [2, ['trigger'], 'Then', 'created', ['first'], true],
    [1, ['name', 'steps'], 'Then', 'changed', ['first'], true],
  ])
})
