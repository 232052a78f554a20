import type { ScoreModel } from '../../../model/define/scoreTrait.ts'
import { models } from './list.ts'

/** What a night runs: the models, and then how good the data is, ordered by the worth that they found. */
export const nightly: readonly ScoreModel[] = [...models.map(({ key }) => key), 'quality']
