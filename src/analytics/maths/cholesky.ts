/**
 * Solves A x = b for a symmetric positive definite A (row-major, size x size), by Cholesky's factors, in place.
 * @returns undefined where A is not positive definite.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const size = right.length
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0
      for (let inner = 0; inner < column; inner++) sum -= (matrix[row * size + inner] ?? 0) * (matrix[column * size + inner] ?? 0)
      if (row !== column) matrix[row * size + column] = sum / (matrix[column * size + column] ?? 1)
      else if (!(sum > 0)) return undefined
      else matrix[row * size + row] = Math.sqrt(sum)
    }
  }
  const solution = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    let sum = solution[row] ?? 0
    for (let inner = 0; inner < row; inner++) sum -= (matrix[row * size + inner] ?? 0) * (solution[inner] ?? 0)
    solution[row] = sum / (matrix[row * size + row] ?? 1)
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = solution[row] ?? 0
    for (let inner = row + 1; inner < size; inner++) sum -= (matrix[inner * size + row] ?? 0) * (solution[inner] ?? 0)
    solution[row] = sum / (matrix[row * size + row] ?? 1)
  }
  return solution
}

/** The diagonal of the inverse of a symmetric positive definite matrix (row-major); undefined where it is not positive definite. */
export function inverseDiagonal(matrix: Float64Array, size: number): Float64Array | undefined {
  const diagonal = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    const solved = solveSymmetric(Float64Array.from(matrix), Float64Array.from({ length: size }, (_, at) => (at === row ? 1 : 0)))
    if (solved === undefined) return undefined
    diagonal[row] = solved[row] ?? 0
  }
  return diagonal
}
