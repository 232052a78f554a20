/** A named segment: the scores, from and to, that belong to it. */
export interface Segment { readonly name: string; readonly recency: Range; readonly frequency: Range; readonly monetary: Range }
type Range = readonly [from: number, to: number]

/**
 * The usual ten segments over scores of 1 to 5, the first that fits (A. Hebbali, R package rfm; the names of Putler). A company's
 * own table takes their place.
 */
export const usualSegments: readonly Segment[] = [
  { name: 'Champions', recency: [5, 5], frequency: [5, 5], monetary: [5, 5] },
  { name: 'Potential Loyalist', recency: [3, 5], frequency: [3, 5], monetary: [2, 5] },
  { name: 'Loyal Customers', recency: [2, 4], frequency: [2, 4], monetary: [2, 4] },
  { name: 'Promising', recency: [3, 4], frequency: [1, 3], monetary: [3, 5] },
  { name: 'New Customers', recency: [4, 5], frequency: [1, 3], monetary: [1, 5] },
  { name: "Can't Lose Them", recency: [1, 2], frequency: [3, 4], monetary: [4, 5] },
  { name: 'At Risk', recency: [1, 2], frequency: [2, 5], monetary: [4, 5] },
  { name: 'Need Attention', recency: [1, 3], frequency: [3, 5], monetary: [3, 5] },
  { name: 'About To Sleep', recency: [2, 3], frequency: [1, 3], monetary: [1, 4] },
  { name: 'Lost', recency: [1, 1], frequency: [1, 5], monetary: [1, 5] },
]

/** What fits no segment. */
export const otherSegment = 'Others'

/** The place in the table of the first segment that holds these scores; -1 for none. */
export function segmentOf(table: readonly Segment[], recency: number, frequency: number, monetary: number): number {
  const within = (value: number, [from, to]: Range) => value >= from && value <= to
  return table.findIndex((segment) => within(recency, segment.recency) && within(frequency, segment.frequency) && within(monetary, segment.monetary))
}
