/** The models that give scores, in the order in which a night runs them: what one says another may go by. */
export const scoreModels = ['rfm', 'quadrant', 'lifecycle', 'repurchase', 'clv', 'churn', 'clusters', 'nextProduct', 'taste', 'win', 'lead', 'risk', 'lateRisk', 'profit', 'relationship', 'response', 'allocation', 'quality', 'nextAction'] as const
export type ScoreModel = (typeof scoreModels)[number]

/** What makes a field a score: a model gives it, nobody writes it, and it lies in the narrow table of its object. */
export interface ScoreTrait {
  readonly model: ScoreModel
  /** Its change is an entry of the feed: the history tells of it, automation may begin with it. */
  readonly told?: true
  /** Fields that it is made of ('orderLine.cost'), or all of its record: whoever may not read them in the clear may not read it either. */
  readonly seenWith?: readonly string[] | 'record'
  /** Another score of the object that says more: this one is shown to whoever may not read that one, and to nobody else. */
  readonly insteadOf?: string
  /** Of a figure: how far it must move before its past keeps another value (an amount: as a share of itself). Others keep every change. */
  readonly grain?: number
}

interface Scored { readonly name: string; readonly allFields: Readonly<Record<string, { readonly score?: ScoreTrait }>> }

/** The fields that a score is made of, as object and field. */
export function madeOf({ name, allFields }: Scored, { seenWith = [] }: ScoreTrait): readonly (readonly [object: string, field: string])[] {
  if (seenWith === 'record') return Object.entries(allFields).flatMap(([field, { score }]) => (score === undefined ? [[name, field] as const] : []))
  return seenWith.map((path) => { const [object = '', field = ''] = path.split('.'); return [object, field] as const })
}
