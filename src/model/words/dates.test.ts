import { describe, expect, test } from 'vitest'
import { actions } from '../actions/index.ts'
import { createRegistry } from '../define/registry.ts'
import { objects } from '../objects/index.ts'
import { withDates } from './dates.ts'
import { newsSentence } from './news.ts'

describe('dates in a text', () => {
  test('are written as the language does, and what is no date stays', () => {
    expect(withDates('2026-10-01 – 2026-10-31: 50', 'en')).toBe('1 Oct 2026 – 31 Oct 2026: 50')
    expect(withDates('2026-10-01 – 2026-10-31: 50', 'zh')).toBe('2026年10月1日 – 2026年10月31日: 50')
    expect(withDates('2026-99-99, 12026-10-011', 'en')).toBe('2026-99-99, 12026-10-011')
  })
})

test('news of an alert tells what was found', () => {
  const registry = createRegistry({ objects, actions, roles: [] })
  const shown = { title: 'metricAlert', values: { name: 'October was weak', finding: '2026-10-01 – 2026-10-31: 50' }, who: undefined, record: undefined } as const
  expect(newsSentence(registry, { ...shown, language: 'en' })).toBe('October was weak: the bound is crossed. 1 Oct 2026 – 31 Oct 2026: 50')
  expect(newsSentence(registry, { ...shown, language: 'zh' })).toContain('2026年10月31日')
})
