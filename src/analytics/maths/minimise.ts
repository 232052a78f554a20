import { solveSymmetric } from './cholesky.ts'

/** A square matrix, row by row. */
type Matrix = readonly Float64Array[]

/** A function of several variables that is to be made small; what is not finite counts as very large. */
export type Objective = (at: Float64Array) => number

export interface Minimum { readonly at: Float64Array; readonly value: number; readonly steps: number; /** The slope is as good as flat. */ readonly converged: boolean }

const huge = 1e300
const width = 1e-5

/** Broyden, Fletcher, Goldfarb and Shanno's method with central differences and Armijo's rule (Nocedal, Wright, Numerical Optimization, 2006, 6.1). */
export function minimise(given: Objective, start: readonly number[], most = 200): Minimum {
  const objective: Objective = (at) => { const value = given(at); return Number.isFinite(value) ? value : huge }
  const size = start.length
  let at: Float64Array = Float64Array.from(start)
  let value = objective(at)
  let slope = gradient(objective, at)
  let inverse = identity(size)
  let steps = 0
  for (; steps < most && norm(slope) > 1e-6 * Math.max(1, Math.abs(value)) * 1e-2; steps += 1) {
    let way = times(inverse, slope).map((part) => -part)
    if (!(dot(way, slope) < 0)) { inverse = identity(size); way = slope.map((part) => -part) }
    const longest = Math.max(...way.map(Math.abs))
    if (longest > 2) way = way.map((part) => part * 2 / longest)
    const next = backtrack(objective, at, value, way, dot(way, slope))
    if (next === undefined) {
      if (isIdentity(inverse)) break
      inverse = identity(size)
      continue
    }
    const slopeThen = gradient(objective, next.at)
    const moved = next.at.map((part, index) => part - (at[index] ?? 0))
    const turned = slopeThen.map((part, index) => part - (slope[index] ?? 0))
    if (dot(moved, turned) > 1e-12) inverse = updated(inverse, moved, turned)
    const gain = value - next.value
    ;[at, value, slope] = [next.at, next.value, slopeThen]
    if (gain < 1e-12 * Math.max(1, Math.abs(value)) && norm(slope) < 1e-3) break
  }
  return { at, value, steps, converged: norm(slope) < 1e-3 * Math.max(1, Math.abs(value) * 1e-3) }
}

/** Newton's steps at the end of the way, which give the last digits; each only if it helps. */
export function polish(objective: Objective, { at, value, steps, converged }: Minimum, most = 4): Minimum {
  let best: Float64Array = at
  let low = value
  for (let step = 0; step < most; step += 1) {
    const way = solveSymmetric(hessian(objective, best), gradient(objective, best))
    if (way === undefined) break
    const next = best.map((part, index) => part - (way[index] ?? 0))
    const then = objective(next)
    if (!(then <= low)) break
    ;[best, low] = [next, then]
    if (norm(way) < 1e-7) break
  }
  return { at: best, value: low, steps, converged }
}

export function gradient(objective: Objective, at: Float64Array): Float64Array {
  return at.map((part, index) => {
    const there = (by: number) => objective(at.map((each, other) => (other === index ? part + by : each)))
    return (there(width) - there(-width)) / (2 * width)
  })
}

/** Second differences, row-major. */
export function hessian(objective: Objective, at: Float64Array, step = 1e-3): Float64Array {
  const size = at.length
  const moved = (row: number, by: number, column: number, further: number) => objective(at.map((part, index) => part + (index === row ? by : 0) + (index === column ? further : 0)))
  const middle = objective(at)
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const second = row === column
        ? (moved(row, step, -1, 0) - 2 * middle + moved(row, -step, -1, 0)) / (step * step)
        : (moved(row, step, column, step) - moved(row, step, column, -step) - moved(row, -step, column, step) + moved(row, -step, column, -step)) / (4 * step * step)
      matrix[row * size + column] = second
      matrix[column * size + row] = second
    }
  }
  return matrix
}

function backtrack(objective: Objective, at: Float64Array, value: number, way: Float64Array, along: number): { readonly at: Float64Array; readonly value: number } | undefined {
  for (let length = 1; length > 1e-10; length /= 2) {
    const next = at.map((part, index) => part + length * (way[index] ?? 0))
    const then = objective(next)
    if (then < value + 1e-4 * length * along) return { at: next, value: then }
  }
  return undefined
}

function updated(inverse: Matrix, moved: Float64Array, turned: Float64Array): Matrix {
  const scale = 1 / dot(moved, turned)
  const bent = times(inverse, turned)
  const factor = (1 + dot(turned, bent) * scale) * scale
  return inverse.map((row, i) => row.map((part, j) => part + factor * (moved[i] ?? 0) * (moved[j] ?? 0) - scale * ((bent[i] ?? 0) * (moved[j] ?? 0) + (moved[i] ?? 0) * (bent[j] ?? 0))))
}

function identity(size: number): Matrix {
  return Array.from({ length: size }, (_, row) => Float64Array.from({ length: size }, (__, column) => (row === column ? 1 : 0)))
}

function isIdentity(matrix: Matrix): boolean {
  return matrix.every((line, row) => line.every((part, column) => part === (row === column ? 1 : 0)))
}

function times(matrix: Matrix, vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector))
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, part, index) => sum + part * (other[index] ?? 0), 0)
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector))
}
