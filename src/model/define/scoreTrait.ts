/** The models that give scores, in the order in which a night runs them: what one says another may go by. */
export const scoreModels = ['rfm', 'quadrant', 'lifecycle', 'repurchase', 'clv', 'churn', 'clusters', 'nextProduct', 'taste', 'win', 'lead', 'risk', 'lateRisk', 'profit', 'relationship', 'response', 'allocation', 'quality', 'nextAction'] as const
export type ScoreModel = (typeof scoreModels)[number]

/** What makes a field a score: a model gives it, nobody writes it, and it lies in the narrow table of its object. */
export interface ScoreTrait {
  readonly model: ScoreModel
  /** Its change is an entry of the feed: the history tells of it, automation may begin with it. */
  readonly told?: true
  /** Fields that it is made of ('orderLine.cost'): whoever may not read them may not read it either. */
  readonly seenWith?: readonly string[]
  /** Of a figure: how far it must move before its past keeps another value (an amount: as a share of itself). Others keep every change. */
  readonly grain?: number
}
