/** A column of figures; NaN where there is none. */
export interface NumberColumn {
  readonly kind: 'number'
  readonly name: string
  readonly values: Float64Array
}

/** A column of categories: places in `levels`; -1 where there is none. */
export interface CategoryColumn {
  readonly kind: 'category'
  readonly name: string
  readonly levels: readonly string[]
  readonly codes: Int32Array
}

export type Column = NumberColumn | CategoryColumn

/** What stands in a row of the column, for reasons; null where nothing does. */
export function valueAt(column: Column, row: number): number | string | null {
  if (column.kind === 'category') return column.levels[column.codes[row] ?? -1] ?? null
  const value = column.values[row] ?? Number.NaN
  return Number.isFinite(value) ? value : null
}

/** Texts as a category column. */
export function categoryOf(name: string, cells: readonly (string | null)[]): CategoryColumn {
  const places = new Map<string, number>()
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === null) return -1
    const place = places.get(cell) ?? places.size
    places.set(cell, place)
    return place
  })
  return { kind: 'category', name, levels: [...places.keys()], codes }
}

/** A figure as a category: what repeats as a code. */
export function asCategory(column: Column): CategoryColumn {
  return column.kind === 'category' ? column : categoryOf(column.name, Array.from(column.values, (value) => (Number.isFinite(value) ? String(value) : null)))
}
