import type { ScoreModel } from '../../../model/define/scoreTrait.ts'
import { models } from './list.ts'

/** What a night runs: the models, then how good the data is, ordered by the worth that they found, and what is next for each customer by all of it. */
export const nightly: readonly ScoreModel[] = [...models.map(({ key }) => key), 'quality', 'nextAction']
