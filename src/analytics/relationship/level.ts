/** The five levels of relationship of P. Kotler (Marketing Management, 'Levels of relationship marketing'), the least care first. */
export const careLevels = ['basic', 'reactive', 'accountable', 'proactive', 'partnership'] as const
export type CareLevel = (typeof careLevels)[number]
export type Size = 'many' | 'medium' | 'few'
export type Margin = 'high' | 'medium' | 'low'

/** Kotler's table: how many customers there are to care for, and what each of them leaves over. Sales alone decide nothing. */
export const careTable: Readonly<Record<Size, Readonly<Record<Margin, CareLevel>>>> = {
  many: { high: 'accountable', medium: 'reactive', low: 'basic' },
  medium: { high: 'proactive', medium: 'accountable', low: 'reactive' },
  few: { high: 'partnership', medium: 'proactive', low: 'accountable' },
}

/** So many customers for each person who sells are few, and so many at most medium. */
export const perSeller = { few: 20, medium: 100 } as const
/** Against the margin of all: so much above is high, so much below low. */
export const againstAll = { high: 1.15, low: 0.85 } as const

export interface Segment { readonly key: string; readonly customers: number; /** Net of returns, in any unit. */ readonly revenue: number; /** After cost of goods, discounts, returns and expenses. */ readonly profit: number }
export interface SegmentCare extends Segment { readonly margin: number; readonly size: Size; readonly band: Margin; readonly level: CareLevel }

/** The level of each segment. A margin below nothing is low whatever that of all is; a segment without revenue has none and gets least care that its number allows. */
export function careOf(segments: readonly Segment[], sellers: number): readonly SegmentCare[] {
  const whole = segments.reduce((sum, { revenue, profit }) => ({ revenue: sum.revenue + revenue, profit: sum.profit + profit }), { revenue: 0, profit: 0 })
  const usual = whole.revenue > 0 ? whole.profit / whole.revenue : Number.NaN
  return segments.map((segment) => {
    const margin = segment.revenue > 0 ? segment.profit / segment.revenue : Number.NaN
    const band: Margin = !(margin > 0) || !(usual > 0) ? (margin > 0 ? 'medium' : 'low') : margin >= usual * againstAll.high ? 'high' : margin <= usual * againstAll.low ? 'low' : 'medium'
    const each = segment.customers / Math.max(1, sellers)
    const size: Size = each <= perSeller.few ? 'few' : each <= perSeller.medium ? 'medium' : 'many'
    return { ...segment, margin, size, band, level: careTable[size][band] }
  })
}
