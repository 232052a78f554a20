import type { JsonObject } from '../../../lib/json.ts'
import type { Stage } from './stages.ts'

/** The fields that a stage wants and the opportunity lacks. */
export function missingFor(stage: Pick<Stage, 'requiredFields'>, opportunity: JsonObject): readonly string[] {
  return stage.requiredFields.filter((field) => {
    const value = opportunity[field]
    return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  })
}

/** Whether the way leads to an earlier stage of the same pipeline. */
export function goesBack(from: Pick<Stage, 'pipeline' | 'order'>, to: Pick<Stage, 'pipeline' | 'order'>): boolean {
  return from.pipeline === to.pipeline && to.order < from.order
}
