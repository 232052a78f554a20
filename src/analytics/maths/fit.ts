import type { Words } from '../../lib/words.ts'
import { degenerate } from '../refuse.ts'
import { inverseDiagonal } from './cholesky.ts'
import { hessian, minimise, type Minimum, polish } from './minimise.ts'
import { type Curve, newton, type NewtonEnd } from './newton.ts'

/** A maximum of a likelihood over positive parameters. */
export interface Fit<Name extends string> {
  readonly parameters: Readonly<Record<Name, number>>
  readonly logLikelihood: number
  /** Of the logarithm of each parameter: exp(ln p ± 1.96 error) is its 95 % interval. */
  readonly logErrors: Readonly<Record<Name, number>>
  /** How many of the starts came to this maximum (within .01 of its likelihood). */
  readonly starts: { readonly tried: number; readonly agreed: number }
  /** Steps of the search that went over all data. */
  readonly steps: number
}

/** Parameters in this range are taken for real: beyond it a likelihood has run away. */
const bounds = { from: 1e-5, to: 1e6 } as const
export interface FitOptions {
  /** The likelihood of a part of very many data, on which the starts are tried. */
  readonly coarse?: Search | undefined
  /** What it means where there is no sound fit but the search ended here. */
  readonly edge?: (parameters: readonly number[]) => Words | undefined
}

export type Likelihood = (parameters: readonly number[]) => number
/** A likelihood with its first and second derivatives by its parameters. */
export type CurvedLikelihood = (parameters: readonly number[]) => Curve

interface Peak { readonly end: Minimum; readonly bend: Float64Array }
/** A way to the maximum, over the logarithms of the parameters. */
export interface Search {
  /** @param ends where it came to from other starts: a way that leads there needs not be gone to its end. */
  readonly from: (start: Float64Array, ends?: readonly Minimum[]) => Minimum
  /** The last digits, and the curvature there. */
  readonly peak: (from: Minimum, begun: 'here' | 'elsewhere') => Peak
}

/** ln of the furthest that the search may go. */
const furthest = 16
const tooFar = (at: Float64Array) => at.some((part) => Math.abs(part) > furthest)

/** By differences: some nine values of the likelihood for a step. */
export function byDifferences(likelihood: Likelihood): Search {
  const objective = (at: Float64Array) => (tooFar(at) ? Number.NaN : -likelihood(Array.from(at, Math.exp)))
  return {
    from: (start) => minimise(objective, Array.from(start)),
    peak(from, begun) {
      const end = begun === 'here' ? polish(objective, from) : minimise(objective, Array.from(from.at))
      return { end, bend: hessian(objective, end.at) }
    },
  }
}

/** On a part of the data a start has arrived where a step brings less than this: the rest of the way is gone on all. */
export const roughly = 5e-3

/** By the likelihood's own derivatives: one pass over the data for a step. @param least what the last step brings at most. */
export function byDerivatives(likelihood: CurvedLikelihood, least?: number): Search {
  const known = new WeakMap<Minimum, NewtonEnd>()
  const from = (start: Float64Array, ends: readonly Minimum[] = []) => {
    const end = newton((at) => overLogarithms(likelihood, at), Array.from(start), { least, ends: ends.flatMap((each) => known.get(each) ?? []) })
    known.set(end, end)
    return end
  }
  return {
    from,
    peak(given, begun) {
      const { bend, ...end } = (begun === 'here' ? known.get(given) : undefined) ?? from(given.at)
      return { end, bend }
    },
  }
}

/** The negative of a likelihood and its derivatives by ln p: by the chain rule p L' and p q L'' + (p = q) p L'. */
function overLogarithms(likelihood: CurvedLikelihood, at: Float64Array): Curve {
  const size = at.length
  const parameters = Array.from(at, Math.exp)
  if (tooFar(at)) return { value: Infinity, slope: new Float64Array(size), bend: new Float64Array(size * size) }
  const { value, slope, bend } = likelihood(parameters)
  const turned = slope.map((part, row) => -part * (parameters[row] ?? 0))
  return {
    value: Number.isFinite(value) ? -value : Infinity, slope: turned,
    bend: bend.map((part, place) => {
      const [row, column] = [Math.floor(place / size), place % size]
      return -part * (parameters[row] ?? 0) * (parameters[column] ?? 0) + (row === column ? turned[row] ?? 0 : 0)
    }),
  }
}

function isSound({ at, converged }: Minimum): boolean {
  return converged && at.every((part) => part > Math.log(bounds.from) && part < Math.log(bounds.to))
}

/**
 * Maximum likelihood over positive parameters: on their logarithms, from several starts, with Newton's last steps; refused where
 * a parameter runs away, or the Hessian at the maximum is not that of a maximum.
 * @throws Problem analysis-degenerate.
 */
export function fitPositive<Name extends string>(model: string, names: readonly Name[], starts: readonly (readonly number[])[], search: Search, { coarse, edge }: FitOptions = {}): Fit<Name> {
  const triesBy = (by: Search) => starts.reduce<readonly Minimum[]>((ends, start) => [...ends, by.from(Float64Array.from(start, Math.log), ends)], [])
  const bestOf = (ends: readonly Minimum[]) => ends.reduce((one, other) => (other.value < one.value ? other : one))
  // The way is gone on a part of the data, the end of it on all; where the part has no sound end, the whole way on all.
  const partTries = coarse === undefined ? undefined : triesBy(coarse)
  const onPart = partTries !== undefined && isSound(bestOf(partTries))
  const tries = onPart ? partTries : triesBy(search)
  const best = bestOf(tries)
  const { end, bend } = search.peak(best, onPart ? 'elsewhere' : 'here')
  if (!Number.isFinite(end.value) || end.value >= 1e299) throw degenerate(model, { en: 'its likelihood cannot be computed.', zh: '无法计算似然。' })
  const values = Array.from(end.at, Math.exp)
  const away = names.filter((_, index) => { const value = values[index] ?? Number.NaN; return !(value > bounds.from && value < bounds.to) })
  if (away.length > 0) throw degenerate(model, edge?.(values) ?? { en: `${away.join(', ')} ${away.length === 1 ? 'runs' : 'run'} to the edge of what is possible; try another model.`, zh: `${away.join('、')} 趋向边界；请改用其他模型。` })
  const variances = inverseDiagonal(bend, names.length)
  if (variances === undefined || !end.converged) throw degenerate(model, edge?.(values) ?? { en: 'the likelihood has no clear peak there.', zh: '似然没有明确的峰值。' })
  const named = (valueAt: (index: number) => number) => {
    // eslint-disable-next-line typescript/no-unsafe-type-assertion -- one entry for each name
    return Object.fromEntries(names.map((name, index) => [name, valueAt(index)])) as Record<Name, number>
  }
  return {
    parameters: named((index) => values[index] ?? Number.NaN), logLikelihood: -end.value, logErrors: named((index) => Math.sqrt(variances[index] ?? Number.NaN)),
    starts: { tried: starts.length, agreed: tries.filter(({ value }) => value - best.value < 0.01).length }, steps: end.steps,
  }
}
