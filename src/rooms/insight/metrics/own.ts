import type { Registry } from '../../../model/define/registry.ts'
import type { Metric } from '../../../model/metrics/kpi.ts'
import type { Doing } from '../../../records/act/index.ts'
import { attainedFigure } from './attained.ts'
import { type MetricsAsked, NotCounted, type OwnAnswer } from './compile.ts'
import { earnedFigure } from './earned.ts'

/** A metric that no sum over records comes to. @throws NotCounted where it cannot be cut or narrowed so, Problem 403 where the role hides what it is of. */
export async function ownAnswer(registry: Registry, doing: Doing, metric: Metric, asked: MetricsAsked): Promise<OwnAnswer> {
  const { counted } = metric
  if (counted === undefined || asked.filter !== undefined) throw new NotCounted()
  return counted.by === 'targets' ? attainedFigure(registry, doing, counted.basis, asked) : earnedFigure(registry, doing, counted.as, asked)
}
