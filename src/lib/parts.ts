/**
 * The list in parts of at most so many, in its order; each is made when it is asked for, so that of a hundred thousand items one part
 * is held at a time. @throws RangeError for a size below 1.
 */
export function* inParts<Item>(items: readonly Item[], size: number): Generator<readonly Item[], undefined> {
  if (!(size >= 1)) throw new RangeError('A part has at least one item')
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}
