import { addMonths } from '../../lib/calendar.ts'
import { periodStart } from '../../model/targets/period.ts'
import { type Draft, ref } from './draft.ts'
import { type Draw, drawOf } from './draw.ts'
import type { World } from './world.ts'

const words = { en: { name: '{what}, market of the quarter', source: 'Industry association (sample figure)' }, zh: { name: '{what}季度市场规模', source: '行业协会（示例数据）' } } as const
const quarters = 6
/** What one salesperson of the sample about sells in a quarter. */
const soldByOne = 540_000

type Markets = Pick<World, 'words' | 'people' | 'date' | 'instant' | 'money' | 'today' | 'options'> & { readonly categories: readonly string[] }

/** How large the market of each category, and that of each region, was in the last quarters, so that own sales are a share of something. */
export function marketDrafts(given: Markets): Draft[] {
  const { people, categories, words: { cities }, options: { language, seed } } = given
  const sold = people.length * soldByOne
  const draw = drawOf(seed, 'markets', language)
  const ofCategories = categories.flatMap((category, index) => sizesOf(given, draw, { key: `market:${index}`, what: category, where: { category: ref(`category:${index}`) }, size: sold / Math.max(1, categories.length) * draw.between(6, 16) }))
  const places = drawOf(seed, 'markets of regions', language)
  const weights = new Map<string, number>()
  for (const { region, weight } of cities) weights.set(region, (weights.get(region) ?? 0) + weight)
  const whole = cities.reduce((sum, { weight }) => sum + weight, 0)
  const ofRegions = [...weights].flatMap(([region, weight]) => sizesOf(given, places, { key: `market:${region}`, what: region, where: { region }, size: sold * (weight / whole) * places.between(6, 16) }))
  return [...ofCategories, ...ofRegions]
}

interface Sized { readonly key: string; readonly what: string; readonly where: Draft['values']; readonly size: number }

function sizesOf({ date, instant, money, today, options: { language } }: Markets, draw: Draw, { key, what, where, size }: Sized): Draft[] {
  const running = periodStart('quarter', date(today), 1)
  return Array.from({ length: quarters }, (_, ago): Draft => ({
    object: 'marketSize', key: `${key}:${ago}`, at: instant(Math.max(0, today - 20 - ago * 91), 10),
    values: { name: words[language].name.replace('{what}', what), period: 'quarter', startsOn: addMonths(running, -3 * (ago + 1)), ...where, amount: money(Math.round(size * draw.between(0.92, 1.08) / 10_000) * 10_000), source: words[language].source },
  }))
}
