import type { Column } from '../table/column.ts'

/** Columns cut into at most 128 bins, one byte a row; bin 0 is what is missing, rare or was not seen in training. */
export interface Binned {
  readonly bins: readonly Uint8Array[]
  readonly features: readonly Feature[]
}

export interface Feature {
  readonly name: string
  readonly bins: number
  readonly ordered: boolean
}

/** How columns are cut, learned on the training rows only: figures at quantiles, categories one bin a level. All rows of the columns are cut, trained on or not. */
export function binColumns(columns: readonly Column[], rows: Int32Array, most = 127): Binned {
  const cut = columns.map((column) => (column.kind === 'number' ? cutFigures(column.values, rows, most) : cutLevels(column, rows, most)))
  return { bins: cut.map(({ bins }) => bins), features: columns.map(({ name, kind }, place) => ({ name, ordered: kind === 'number', bins: cut[place]?.count ?? 1 })) }
}

function cutFigures(values: Float64Array, rows: Int32Array, most: number) {
  const known = Float64Array.from(rows, (row) => values[row] ?? Number.NaN).filter((value) => Number.isFinite(value)).sort()
  const distinct = known.filter((value, place) => place === 0 || value !== known[place - 1])
  const bounds: number[] = []
  if (distinct.length <= most) for (let place = 1; place < distinct.length; place++) bounds.push(((distinct[place - 1] ?? 0) + (distinct[place] ?? 0)) / 2)
  else {
    for (let cut = 1; cut < most; cut++) {
      const bound = known[Math.floor(known.length * cut / most)] ?? 0
      if (bounds.length === 0 || bound > (bounds.at(-1) ?? 0)) bounds.push(bound)
    }
  }
  const edges = Float64Array.from(bounds)
  return { count: edges.length + 2, bins: Uint8Array.from(values, (value) => (Number.isFinite(value) ? 1 + placeOf(edges, value) : 0)) }
}

/** How many edges are at or below the value. */
function placeOf(edges: Float64Array, value: number): number {
  let low = 0, high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function cutLevels({ codes, levels }: Extract<Column, { kind: 'category' }>, rows: Int32Array, most: number) {
  const counts = new Int32Array(levels.length)
  for (const row of rows) {
    const code = codes[row] ?? -1
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1
  }
  const kept = Array.from(counts.keys()).filter((code) => (counts[code] ?? 0) > 0).toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other).slice(0, most - 1)
  const binOf = new Uint8Array(levels.length)
  kept.forEach((code, place) => { binOf[code] = place + 1 })
  return { count: kept.length + 1, bins: Uint8Array.from(codes, (code) => (code < 0 ? 0 : binOf[code] ?? 0)) }
}
