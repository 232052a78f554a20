import type { ViewDefinition } from '../../src/model/define/object.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { madeOf, type ScoreTrait } from '../../src/model/define/scoreTrait.ts'
import { fieldsOf } from '../../src/model/filter/walk.ts'
import type { Rights } from '../data/me.ts'

/** Whether a declared view answers at all: what it asks for and sorts by is there, and is read by the person in the clear, as is what that is made of. */
export function isUsable({ filter, sort = [] }: ViewDefinition, { name, allFields }: Pick<ResolvedObject, 'name' | 'allFields'>, rights: Pick<Rights, 'field'>): boolean {
  const asked = [...sort.map(({ field }) => field), ...(filter === undefined ? [] : fieldsOf(filter))].map((path) => path.split('.')[0] ?? '')
  // Only scores go with modules and with what they are made of; all else is asked of the person's roles where it is read.
  return asked.every((each) => {
    const score = Object.hasOwn(allFields, each) ? allFields[each]?.score : undefined
    return score === undefined || isScoreSeen({ name, allFields }, each, score, rights)
  })
}

function isScoreSeen(object: Pick<ResolvedObject, 'name' | 'allFields'>, name: string, score: ScoreTrait, rights: Pick<Rights, 'field'>): boolean {
  const seen = [[object.name, name] as const, ...madeOf(object, score)].every(([of, field]) => { const right = rights.field(of, field); return right !== 'none' && right !== 'masked' })
  const more = score.insteadOf === undefined ? undefined : object.allFields[score.insteadOf]?.score
  return seen && (more === undefined || !isScoreSeen(object, score.insteadOf ?? '', more, rights))
}
