import type { Draw } from './draw.ts'
import { seasonOn } from './places.ts'
import type { SampleIndustry } from './vocabulary.ts'
import { days } from './world.ts'

/** How a customer buys: each in a rhythm of its own. Days count from the first of the two years. */
export interface Rhythm {
  /** Mean days between two orders. */
  readonly interval: number
  /** From 1 (at any time) to 6 (like a clock). */
  readonly regularity: number
  /** Units of the vocabulary's currency in one order at the start. */
  readonly basket: number
  /** Growth of the basket in a year: 0.2 is a fifth more. */
  readonly growth: number
  /** The day on which it stops buying, mostly beyond the present. */
  readonly until: number
}

export interface Scale { readonly interval: number; readonly basket: number; readonly buys: number; readonly lasts: number }

/** Undefined: it never buys. */
export function rhythmOf(draw: Draw, size: number, since: number, scale: Scale): Rhythm | undefined {
  if (!draw.chance(scale.buys)) return undefined
  const interval = Math.max(7, draw.spread(scale.interval, 0.6) * (1.25 - size * 0.12))
  return {
    interval, regularity: draw.whole(1, 6), basket: draw.spread(scale.basket * (0.4 + size * size * 0.45), 0.7), growth: draw.between(-0.25, 0.55),
    // How long it stays is memoryless; one in six leaves within the first year.
    until: since - scale.lasts * Math.log(1 - draw.between(0, 1)),
  }
}

/** Days of its orders, oldest first, none after today. In its season it comes more often. */
export function orderDays(draw: Draw, rhythm: Rhythm, industry: SampleIndustry, since: number, dateOf: (day: number) => string): number[] {
  const found: number[] = []
  let day = since + rhythm.interval * draw.between(0.1, 1)
  while (day <= Math.min(days, rhythm.until)) {
    found.push(Math.floor(day))
    day += Math.max(1, rhythm.interval * draw.regular(rhythm.regularity) / seasonOn(industry, dateOf(day)))
  }
  return found
}

/** What its orders say of a customer at the end: the lifecycle, by kind of stage. */
export function lifecycleOf(orders: readonly number[], rhythm: Rhythm | undefined): 'prospect' | 'onboarding' | 'growing' | 'active' | 'loyal' | 'atRisk' | 'dormant' | 'ended' {
  const last = orders.at(-1)
  if (last === undefined || rhythm === undefined) return 'prospect'
  const silent = (days - last) / rhythm.interval
  if (silent > 5 && days - last > 150) return rhythm.until < days ? 'ended' : 'dormant'
  if (silent > 2.5 && days - last > 75) return 'atRisk'
  if (orders.length <= 2 && days - (orders[0] ?? days) < 120) return 'onboarding'
  if (orders.length >= 8) return 'loyal'
  return rhythm.growth > 0.15 ? 'growing' : 'active'
}
