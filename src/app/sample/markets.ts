import { addMonths } from '../../lib/calendar.ts'
import { periodStart } from '../../model/targets/period.ts'
import { type Draft, ref } from './draft.ts'
import { drawOf } from './draw.ts'
import type { World } from './world.ts'

const names = { en: { name: '{category}, market of the quarter', source: 'Industry association (sample figure)' }, zh: { name: '{category}季度市场规模', source: '行业协会（示例数据）' } } as const
const quarters = 6
/** What one salesperson of the sample about sells in a quarter. */
const soldByOne = 540_000

/** How large the market of each category was in the last quarters, so that own sales are a share of something. */
export function marketDrafts({ people, categories, date, instant, money, today, options: { language, seed } }: Pick<World, 'people' | 'date' | 'instant' | 'money' | 'today' | 'options'> & { readonly categories: readonly string[] }): Draft[] {
  const draw = drawOf(seed, 'markets', language)
  const words = names[language]
  const running = periodStart('quarter', date(today), 1)
  return categories.flatMap((category, index) => {
    const size = people.length * soldByOne / Math.max(1, categories.length) * draw.between(6, 16)
    return Array.from({ length: quarters }, (_, ago): Draft => ({
      object: 'marketSize', key: `market:${index}:${ago}`, at: instant(Math.max(0, today - 20 - ago * 91), 10),
      values: { name: words.name.replace('{category}', category), period: 'quarter', startsOn: addMonths(running, -3 * (ago + 1)), category: ref(`category:${index}`), amount: money(Math.round(size * draw.between(0.92, 1.08) / 10_000) * 10_000), source: words.source },
    }))
  })
}
