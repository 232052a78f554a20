/** A square matrix, row by row. */
export type Matrix = readonly Float64Array[]

/** The lower factor L of a positive definite matrix, L Lᵀ = matrix (Cholesky); undefined where it is not positive definite. */
export function cholesky(matrix: Matrix): Float64Array[] | undefined {
  const size = matrix.length
  const lower = matrix.map(() => new Float64Array(size))
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row]?.[column] ?? Number.NaN
      for (let k = 0; k < column; k += 1) sum -= (lower[row]?.[k] ?? 0) * (lower[column]?.[k] ?? 0)
      const target = lower[row]
      if (target === undefined) return undefined
      if (row === column) {
        if (!(sum > 0)) return undefined
        target[column] = Math.sqrt(sum)
      } else target[column] = sum / (lower[column]?.[column] ?? 1)
    }
  }
  return lower
}

/** x of L Lᵀ x = right. */
export function solveWith(lower: Matrix, right: Float64Array): Float64Array {
  const size = lower.length
  const x = Float64Array.from(right)
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) x[row] = (x[row] ?? 0) - (lower[row]?.[k] ?? 0) * (x[k] ?? 0)
    x[row] = (x[row] ?? 0) / (lower[row]?.[row] ?? 1)
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) x[row] = (x[row] ?? 0) - (lower[k]?.[row] ?? 0) * (x[k] ?? 0)
    x[row] = (x[row] ?? 0) / (lower[row]?.[row] ?? 1)
  }
  return x
}

/** The inverse of a positive definite matrix, from its factor. */
export function inverseWith(lower: Matrix): Float64Array[] {
  return lower.map((_, column) => solveWith(lower, Float64Array.from(lower, (__, row) => (row === column ? 1 : 0))))
}
