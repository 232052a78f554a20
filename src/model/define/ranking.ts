/** What speaks for showing a product to a customer before others. */
export type RankedBecause = 'next' | 'category' | 'brand' | 'price'

/**
 * The formula by which products are ordered for a customer whom we know: the sum of what holds, most first, equal ones by name.
 * `next`: the first of its next best products (each one behind it a point less, down to `nextLeast`); `category`, `brand`: what is of
 * its favourite one; `price`: a list price that fits its purchasing power. What is out of stock gets nothing.
 */
export const rankingPoints = { next: 6, nextLeast: 4, category: 3, brand: 2, price: 1 } as const
