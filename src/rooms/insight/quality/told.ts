import type { Reading } from '../../../records/query/fields.ts'

export const dimensionNames = ['Completeness', 'Accuracy', 'Consistency', 'Timeliness'] as const

/** Which of the two scores the caller is told: that of everything, or that of what is open to all. */
export function qualityTold(readable: ReadonlyMap<string, Reading>): 'dataQuality' | 'openQuality' | undefined {
  return (['dataQuality', 'openQuality'] as const).find((name) => readable.get(name) === 'read')
}
