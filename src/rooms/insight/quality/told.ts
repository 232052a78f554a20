import type { QualityDimension } from '../../../model/define/qualityNames.ts'
import type { Reading } from '../../../records/query/fields.ts'

/** The score of each dimension, after `data` or `open`. */
export const dimensionEndings: Readonly<Record<QualityDimension, string>> = { completeness: 'Completeness', accuracy: 'Accuracy', consistency: 'Consistency', timeliness: 'Timeliness' }

/** Which of the two scores the caller is told: that of everything, or that of what is open to all. */
export function qualityTold(readable: ReadonlyMap<string, Reading>): 'dataQuality' | 'openQuality' | undefined {
  return (['dataQuality', 'openQuality'] as const).find((name) => readable.get(name) === 'read')
}
