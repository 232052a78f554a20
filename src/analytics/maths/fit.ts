import type { Words } from '../../lib/words.ts'
import { degenerate } from '../refuse.ts'
import { inverseDiagonal } from './cholesky.ts'
import { hessian, minimise, type Minimum, polish } from './minimise.ts'

/** A maximum of a likelihood over positive parameters. */
export interface Fit<Name extends string> {
  readonly parameters: Readonly<Record<Name, number>>
  readonly logLikelihood: number
  /** Of the logarithm of each parameter: exp(ln p ± 1.96 error) is its 95 % interval. */
  readonly logErrors: Readonly<Record<Name, number>>
  /** How many of the starts came to this maximum (within .01 of its likelihood). */
  readonly starts: { readonly tried: number; readonly agreed: number }
  readonly steps: number
}

/** Parameters in this range are taken for real: beyond it a likelihood has run away. */
const bounds = { from: 1e-5, to: 1e6 } as const
export interface FitOptions {
  /** The likelihood of a part of very many data, on which the starts are tried. */
  readonly coarse?: Likelihood | undefined
  /** What it means where there is no sound fit but the search ended here. */
  readonly edge?: (parameters: readonly number[]) => Words | undefined
}

export type Likelihood = (parameters: readonly number[]) => number

/** ln of the furthest that the search may go. */
const furthest = 16

/**
 * Maximum likelihood over positive parameters: on their logarithms, from several starts, with Newton's last steps; refused where
 * a parameter runs away, or the Hessian at the maximum is not that of a maximum.
 * @throws Problem analysis-degenerate.
 */
export function fitPositive<Name extends string>(model: string, names: readonly Name[], starts: readonly (readonly number[])[], logLikelihood: Likelihood, { coarse, edge }: FitOptions = {}): Fit<Name> {
  const objectiveOf = (of: Likelihood) => (at: Float64Array) => (at.some((part) => Math.abs(part) > furthest) ? Number.NaN : -of(Array.from(at, Math.exp)))
  const objective = objectiveOf(logLikelihood)
  const tries = starts.map((start) => minimise(objectiveOf(coarse ?? logLikelihood), start.map(Math.log)))
  const best = tries.reduce((one, other) => (other.value < one.value ? other : one))
  // The way is gone on a part of the data, the end of it on all.
  const end: Minimum = coarse === undefined ? polish(objective, best) : minimise(objective, Array.from(best.at))
  if (!Number.isFinite(end.value) || end.value >= 1e299) throw degenerate(model, { en: 'its likelihood cannot be computed.', zh: '无法计算似然。' })
  const values = Array.from(end.at, Math.exp)
  const away = names.filter((_, index) => { const value = values[index] ?? Number.NaN; return !(value > bounds.from && value < bounds.to) })
  if (away.length > 0) throw degenerate(model, edge?.(values) ?? { en: `${away.join(', ')} ${away.length === 1 ? 'runs' : 'run'} to the edge of what is possible; try another model.`, zh: `${away.join('、')} 趋向边界；请改用其他模型。` })
  const variances = inverseDiagonal(hessian(objective, end.at), names.length)
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
