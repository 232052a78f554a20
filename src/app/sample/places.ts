import type { SampleIndustry } from './vocabulary.ts'

/** The department whose field a city is, by its place in the vocabulary's list of departments. */
export const departmentOfCity: Readonly<Record<string, number>> = {
  杭州: 0, 上海: 0, 苏州: 0, 宁波: 0, 南京: 0, 合肥: 0, 深圳: 1, 广州: 1, 厦门: 1, 长沙: 1, 北京: 2, 青岛: 2, 沈阳: 2, 成都: 3, 武汉: 3, 重庆: 3, 西安: 3, 昆明: 3,
  Manchester: 0, Glasgow: 0, Hamburg: 0, Copenhagen: 0, London: 1, Paris: 1, Lyon: 1, Milan: 1, Barcelona: 1, Birmingham: 2, Berlin: 2, Munich: 2, Vienna: 2, Dublin: 3, Rotterdam: 3,
}

/** The middle of each city, in WGS-84: latitude and longitude in degrees. */
export const cityPlaces: Readonly<Record<string, readonly [number, number]>> = {
  杭州: [30.2741, 120.1551], 上海: [31.2304, 121.4737], 苏州: [31.2989, 120.5853], 宁波: [29.8683, 121.544], 南京: [32.0603, 118.7969], 合肥: [31.8206, 117.2272], 深圳: [22.5431, 114.0579], 广州: [23.1291, 113.2644],
  厦门: [24.4798, 118.0894], 长沙: [28.2282, 112.9388], 北京: [39.9042, 116.4074], 青岛: [36.0671, 120.3826], 沈阳: [41.8057, 123.4315], 成都: [30.5728, 104.0668], 武汉: [30.5928, 114.3055], 重庆: [29.563, 106.5516], 西安: [34.3416, 108.9398], 昆明: [24.8801, 102.8329],
  Manchester: [53.4808, -2.2426], Glasgow: [55.8642, -4.2518], Hamburg: [53.5511, 9.9937], Copenhagen: [55.6761, 12.5683], London: [51.5074, -0.1278], Paris: [48.8566, 2.3522], Lyon: [45.764, 4.8357], Milan: [45.4642, 9.19],
  Barcelona: [41.3874, 2.1686], Birmingham: [52.4862, -1.8904], Berlin: [52.52, 13.405], Munich: [48.1351, 11.582], Vienna: [48.2082, 16.3738], Dublin: [53.3498, -6.2603], Rotterdam: [51.9244, 4.4777],
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
