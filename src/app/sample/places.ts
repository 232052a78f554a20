import type { SampleIndustry } from './vocabulary.ts'

/** The department whose field a city is, by its place in the vocabulary's list of departments. */
export const departmentOfCity: Readonly<Record<string, number>> = {
  杭州: 0, 上海: 0, 苏州: 0, 宁波: 0, 南京: 0, 合肥: 0, 深圳: 1, 广州: 1, 厦门: 1, 长沙: 1, 北京: 2, 青岛: 2, 沈阳: 2, 成都: 3, 武汉: 3, 重庆: 3, 西安: 3, 昆明: 3,
  Manchester: 0, Glasgow: 0, Hamburg: 0, Copenhagen: 0, London: 1, Paris: 1, Lyon: 1, Milan: 1, Barcelona: 1, Birmingham: 2, Berlin: 2, Munich: 2, Vienna: 2, Dublin: 3, Rotterdam: 3,
}

/** How many of the customers are in a trade, and when in the year they buy, January first. */
export const industries: readonly { readonly name: SampleIndustry; readonly weight: number; readonly season: readonly number[] }[] = [
  { name: 'electronics', weight: 24, season: [0.9, 0.6, 1, 1, 1, 1, 1, 1.1, 1.3, 1.2, 1.2, 0.9] },
  { name: 'machinery', weight: 20, season: [0.8, 0.6, 1.2, 1.3, 1.2, 1, 0.9, 0.9, 1, 1, 1, 1.1] },
  { name: 'textile', weight: 12, season: [0.8, 0.6, 1.3, 1.2, 0.9, 0.8, 0.9, 1.1, 1.4, 1.3, 1, 0.7] },
  { name: 'food', weight: 13, season: [1.5, 0.7, 0.8, 0.9, 1, 1.1, 1, 1, 1.2, 0.9, 0.9, 1.4] },
  { name: 'medical', weight: 11, season: [1, 0.7, 1, 1, 1, 1, 1, 1, 1, 1, 1.1, 1.2] },
  { name: 'logistics', weight: 8, season: [0.9, 0.6, 0.9, 1, 1, 1.2, 0.9, 0.9, 1, 1.2, 1.6, 1] },
  { name: 'education', weight: 5, season: [0.7, 0.8, 1, 0.9, 0.9, 1.2, 1.5, 1.7, 1, 0.8, 0.7, 0.8] },
  { name: 'retail', weight: 7, season: [1.3, 0.7, 0.9, 0.9, 1, 1.2, 0.9, 0.9, 1, 1, 1.6, 1.3] },
]

/** How busy the month of a date is in an industry. */
export function seasonOn(industry: SampleIndustry, date: string): number {
  return industries.find(({ name }) => name === industry)?.season[Number(date.slice(5, 7)) - 1] ?? 1
}
