import type { Column } from '../table/column.ts'

/** Rows of a design matrix, sparse: row r has the entries from starts[r] to starts[r + 1]. */
export interface Design {
  readonly rows: number
  readonly width: number
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly values: Float64Array
}

/** How columns become figures for a linear model, learned on the training rows only. */
export interface Encoding {
  readonly terms: readonly Term[]
  encode(rows: Int32Array): Design
}

/** One figure of the design: which column it comes from, and its mean over the training rows (so that effects are told against the average). */
export interface Term {
  readonly column: number
  readonly name: string
  readonly mean: number
}

interface Part {
  readonly terms: readonly Term[]
  /** Writes the entries of a row by `put(place, value)`, places relative to the part. */
  readonly write: (row: number, put: (place: number, value: number) => void) => void
}

const mostLevels = 60

/**
 * Figures are standardised, their gaps filled by the median and marked by a term of their own; categories are one-hot: a level with too few rows, or beyond
 * the 60 most frequent, joins `(other)`, as does one that is seen only later; nothing is a level too.
 */
export function learnEncoding(columns: readonly Column[], rows: Int32Array): Encoding {
  const parts = columns.map((column, place) => (column.kind === 'number' ? figures(column.values, column.name, place, rows) : levels(column, place, rows)))
  const offsets: number[] = []
  let width = 0
  for (const part of parts) {
    offsets.push(width)
    width += part.terms.length
  }
  return {
    terms: parts.flatMap(({ terms }) => terms),
    encode(wanted) {
      const starts = new Int32Array(wanted.length + 1)
      const places: number[] = [], values: number[] = []
      wanted.forEach((row, index) => {
        parts.forEach((part, which) => {
          const offset = offsets[which] ?? 0
          part.write(row, (place, value) => { if (value !== 0) { places.push(offset + place); values.push(value) } })
        })
        starts[index + 1] = places.length
      })
      return { rows: wanted.length, width, starts, places: Int32Array.from(places), values: Float64Array.from(values) }
    },
  }
}

/** A standardised figure, bent at its quartiles where it has enough different values (linear spline), so that a risk may rise, level off or fall again. */
function figures(values: Float64Array, name: string, column: number, rows: Int32Array): Part {
  const known = Float64Array.from(rows, (row) => values[row] ?? Number.NaN).filter((value) => Number.isFinite(value)).sort()
  const quantile = (share: number) => known[Math.min(known.length - 1, Math.floor(known.length * share))] ?? 0
  const gaps = rows.length - known.length
  const mean = (known.reduce((sum, value) => sum + value, 0) + gaps * quantile(0.5)) / Math.max(1, rows.length)
  const variance = (known.reduce((sum, value) => sum + (value - mean) ** 2, 0) + gaps * (quantile(0.5) - mean) ** 2) / Math.max(1, rows.length)
  const scale = variance > 0 ? 1 / Math.sqrt(variance) : 0
  const standard = (value: number) => (value - mean) * scale
  const knots = knotsOf(known, quantile).map((knot) => standard(knot))
  const meanAbove = (knot: number) => (known.reduce((sum, value) => sum + Math.max(0, standard(value) - knot), 0) + gaps * Math.max(0, standard(quantile(0.5)) - knot)) / rows.length
  const bends = knots.map((knot) => ({ column, name: `${name} (above ${Number((knot / scale + mean).toPrecision(6))})`, mean: meanAbove(knot) }))
  const terms: Term[] = [{ column, name, mean: 0 }, ...bends, ...(gaps > 0 ? [{ column, name: `${name} (missing)`, mean: gaps / rows.length }] : [])]
  return {
    terms,
    write(row, put) {
      const value = values[row] ?? Number.NaN
      const filled = Number.isFinite(value)
      const place = standard(filled ? value : quantile(0.5))
      put(0, place)
      knots.forEach((knot, index) => { put(index + 1, Math.max(0, place - knot)) })
      if (gaps > 0 && !filled) put(knots.length + 1, 1)
    },
  }
}

/** The quartiles that lie apart from each other and inside of the range. */
function knotsOf(known: Float64Array, quantile: (share: number) => number): readonly number[] {
  const distinct = new Set(known)
  if (distinct.size < 6 || known.length < 200) return []
  const inside = [0.25, 0.5, 0.75].map((share) => quantile(share)).filter((knot) => knot > (known[0] ?? 0) && knot < (known.at(-1) ?? 0))
  return [...new Set(inside)]
}

function levels(column: Extract<Column, { kind: 'category' }>, place: number, rows: Int32Array): Part {
  const counts = new Float64Array(column.levels.length + 1)
  for (const row of rows) {
    const code = (column.codes[row] ?? -1) + 1
    counts[code] = (counts[code] ?? 0) + 1
  }
  const enough = Math.max(2, Math.min(10, rows.length / 100))
  const kept = Array.from(counts.keys()).filter((code) => (counts[code] ?? 0) >= enough).toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other).slice(0, mostLevels)
  const termOf = new Int32Array(counts.length).fill(kept.length)
  kept.forEach((code, term) => { termOf[code] = term })
  const share = (code: number) => (counts[code] ?? 0) / rows.length
  const others = 1 - kept.reduce((sum, code) => sum + share(code), 0)
  const terms = [...kept.map((code) => ({ column: place, name: `${column.name} = ${code === 0 ? '(missing)' : column.levels[code - 1] ?? ''}`, mean: share(code) })), { column: place, name: `${column.name} = (other)`, mean: Math.max(0, others) }]
  return { terms, write: (row, put) => { put(termOf[(column.codes[row] ?? -1) + 1] ?? kept.length, 1) } }
}
