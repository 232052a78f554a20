import { seededRandom } from '../../lib/random.ts'
import { solveSymmetric } from '../maths/cholesky.ts'
import type { Histories } from './events.ts'
import type { Scorer } from './scorer.ts'

export interface Factors {
  readonly width: number
  readonly items: Float64Array
}

export interface FactorOptions {
  readonly width?: number
  readonly rounds?: number
  readonly ridge?: number
  /** How much surer one is of what was bought: confidence is 1 + this x log(1 + times). */
  readonly sureness?: number
  readonly seed?: number
}

/** Implicit feedback by alternating least squares (Hu, Koren, Volinsky 2008). Deterministic given the seed. */
export function als(histories: Histories, { width = 32, rounds = 6, ridge = 5, sureness = 2, seed = 1 }: FactorOptions = {}): Scorer {
  const random = seededRandom(seed)
  let items: Float64Array = Float64Array.from({ length: histories.items * width }, () => (random.next() - 0.5) / Math.sqrt(width))
  const turned = turnedOver(histories)
  for (let round = 0; round < rounds; round++) {
    const customers = solveAll(histories.of, histories.weights, items, width, ridge, sureness)
    items = solveAll(turned.of, turned.weights, customers, width, ridge, sureness)
  }
  const square = squareOf(items, width)
  return {
    name: 'als',
    scores(own, weights) {
      const taste = solveOne(own, weights, items, square, width, ridge, sureness)
      return Float64Array.from({ length: histories.items }, (_, item) => {
        let sum = 0
        for (let place = 0; place < width; place++) sum += (taste[place] ?? 0) * (items[item * width + place] ?? 0)
        return sum
      })
    },
  }
}

function turnedOver({ items, of, weights }: Histories): { readonly of: readonly Int32Array[]; readonly weights: readonly Float64Array[] } {
  const holders: number[][] = Array.from({ length: items }, () => []), strengths: number[][] = Array.from({ length: items }, () => [])
  of.forEach((own, customer) => {
    own.forEach((item, place) => {
      holders[item]?.push(customer)
      strengths[item]?.push(weights[customer]?.[place] ?? 0)
    })
  })
  return { of: holders.map((each) => Int32Array.from(each)), weights: strengths.map((each) => Float64Array.from(each)) }
}

function solveAll(of: readonly Int32Array[], weights: readonly Float64Array[], others: Float64Array, width: number, ridge: number, sureness: number): Float64Array {
  const square = squareOf(others, width)
  const found = new Float64Array(of.length * width)
  of.forEach((own, row) => { found.set(solveOne(own, weights[row] ?? new Float64Array(), others, square, width, ridge, sureness), row * width) })
  return found
}

/** The factors of one row, given those of what it has; the square over all others is common to all rows. */
function solveOne(own: Int32Array, weights: Float64Array, others: Float64Array, square: Float64Array, width: number, ridge: number, sureness: number): Float64Array {
  if (own.length === 0) return new Float64Array(width)
  const matrix = square.slice(), right = new Float64Array(width)
  for (let place = 0; place < width; place++) matrix[place * width + place] = (matrix[place * width + place] ?? 0) + ridge
  own.forEach((other, at) => {
    const sure = sureness * Math.log1p(weights[at] ?? 0), start = other * width
    for (let row = 0; row < width; row++) {
      const figure = others[start + row] ?? 0, weighted = sure * figure, line = row * width
      right[row] = (right[row] ?? 0) + (1 + sure) * figure
      for (let column = 0; column <= row; column++) matrix[line + column] = (matrix[line + column] ?? 0) + weighted * (others[start + column] ?? 0)
    }
  })
  return solveSymmetric(matrix, right) ?? new Float64Array(width)
}

/** The lower half of the sum over rows of a row times itself. */
function squareOf(rows: Float64Array, width: number): Float64Array {
  const square = new Float64Array(width * width)
  for (let start = 0; start < rows.length; start += width) {
    for (let row = 0; row < width; row++) {
      const figure = rows[start + row] ?? 0, line = row * width
      for (let column = 0; column <= row; column++) square[line + column] = (square[line + column] ?? 0) + figure * (rows[start + column] ?? 0)
    }
  }
  return square
}
