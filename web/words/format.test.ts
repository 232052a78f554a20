import { describe, expect, it } from 'vitest'
import { createFormats, startOfWeek } from './format.ts'

const now = () => Date.parse('2026-11-25T10:00:00Z')
const place = { zone: 'Asia/Shanghai', currency: 'CNY', weekStart: 1 }
const en = createFormats('en', place, now)
const zh = createFormats('zh', place, now)

describe('formats', () => {
  it('writes money in minor units, without a fraction that is nothing', () => {
    expect(en.money(96_230_000)).toBe('¥962,300')
    expect(en.money(96_230_050)).toBe('¥962,300.50')
    expect(en.money(1250, 'JPY')).toBe('¥1,250')
  })
  it('shortens money as each language counts', () => {
    expect(en.shortMoney(31_000_000)).toBe('¥310K')
    expect(zh.shortMoney(31_000_000)).toBe('¥31万')
  })
  it('names days from the viewer\'s today, not from hours passed', () => {
    expect(zh.relativeDate('2026-11-25')).toBe('今天')
    expect(zh.relativeDate('2026-11-22')).toBe('3 天前')
    // 15:30 UTC on the 24th is still the 24th in Shanghai: yesterday.
    expect(en.relative('2026-11-24T15:30:00Z')).toBe('yesterday')
  })
  it('leaves out the year only when it is this one', () => {
    expect(en.date('2026-03-02')).toBe('2 Mar')
    expect(en.date('2025-03-02')).toBe('2 Mar 2025')
    expect(zh.date('2025-03-02')).toBe('2025年3月2日')
  })
  it('sets a figure apart from the Chinese word behind it', () => {
    expect(zh.duration(1)).toBe('1 秒')
    expect(zh.duration(5400)).toBe('1 小时 30 分钟')
    expect(en.duration(5400)).toBe('1 hr 30 min')
  })
  it('finds the first day of the week that the company keeps', () => {
    expect(startOfWeek('2026-11-25', 1)).toBe('2026-11-23')
    expect(startOfWeek('2026-11-22', 7)).toBe('2026-11-22')
    expect(startOfWeek('2026-11-22', 1)).toBe('2026-11-16')
  })
})
