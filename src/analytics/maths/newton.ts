import { solveSymmetric } from './cholesky.ts'
import type { Minimum } from './minimise.ts'

/** A value with its slope and its second derivatives (row-major), all of one pass over the data. */
export interface Curve { readonly value: number; readonly slope: Float64Array; readonly bend: Float64Array }
export type Curved = (at: Float64Array) => Curve

export interface NewtonEnd extends Minimum { readonly bend: Float64Array }

export interface NewtonOptions {
  /** What the last step brings at most. */
  readonly least?: number | undefined
  /** Where earlier searches of the same surface ended. */
  readonly ends?: readonly NewtonEnd[]
}

/** A step that brings less than this, in the unit of the value, is the last one. */
const exactly = 1e-7
const most = 100
/** The first damping of a step that brought nothing, and how much more the next one has. */
const [first, harder] = [0.01, 8]
/** No step is longer than this in any direction. */
const longest = 2
/** A free step that leads as near as this to an end of an earlier search, in every direction, leads to that end. */
const near = 0.1

/**
 * Newton's method, damped where the surface is not bowl-shaped or a step brings nothing (K. Levenberg 1944, D. Marquardt 1963), on
 * derivatives that the function gives itself: each step is one pass over the data. The last step is so short that the parabola says
 * what it brings, so that no pass is spent on looking at it.
 * @returns where it ends; one of the ends already known, where it leads there.
 */
export function newton(curved: Curved, start: readonly number[], { least = exactly, ends = [] }: NewtonOptions = {}): NewtonEnd {
  let at: Float64Array = Float64Array.from(start)
  let here = curved(at)
  let [damping, steps] = [0, 0]
  for (let tries = 0; tries < most && Number.isFinite(here.value) && damping < 1e9; tries += 1) {
    const way = downhill(here, damping)
    if (way === undefined) { damping = Math.max(first, damping * harder); continue }
    const brings = -dot(here.slope, way) / 2
    if (damping === 0 && brings < least && Math.max(...way.map(Math.abs)) < longest) return { at: along(at, way), value: here.value - brings, steps: steps + 1, converged: true, bend: here.bend }
    const next = along(at, way)
    const met = damping === 0 ? ends.find((end) => end.converged && end.at.every((part, index) => Math.abs(part - (next[index] ?? 0)) < near)) : undefined
    if (met !== undefined) return met
    const there = curved(next)
    if (there.value <= here.value + 1e-13 * Math.abs(here.value)) {
      [at, here, steps] = [next, there, steps + 1]
      damping = damping < first ? 0 : damping / harder
    } else damping = Math.max(first, damping * harder)
  }
  return { at, value: here.value, steps, converged: false, bend: here.bend }
}

/** Where to go from here; undefined where the damped surface is still no bowl. */
function downhill({ slope, bend }: Curve, damping: number): Float64Array | undefined {
  const size = slope.length
  const matrix = Float64Array.from(bend)
  for (let row = 0; row < size; row += 1) { const place = row * size + row; matrix[place] = (matrix[place] ?? 0) + damping * Math.max(1, Math.abs(matrix[place] ?? 0)) }
  const way = solveSymmetric(matrix, slope.map((part) => -part))
  if (way === undefined) return undefined
  const far = Math.max(...way.map(Math.abs))
  return far > longest ? way.map((part) => part * longest / far) : way
}

function along(at: Float64Array, way: Float64Array): Float64Array {
  return at.map((part, index) => part + (way[index] ?? 0))
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, part, index) => sum + part * (other[index] ?? 0), 0)
}
