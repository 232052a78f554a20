import type { Words } from '../../lib/words.ts'
import type { Field, Fields, Tone } from './field.ts'
import type { ModuleName } from './moduleNames.ts'
import type { ObjectDefinition } from './object.ts'
import type { ScoreTrait } from './scoreTrait.ts'
import { choice, date, integer, money, number, percent, text } from './vocabulary.ts'

/** The scores of one object. */
export interface ScoresOf { readonly object: string; readonly fields: Fields }

/** Declares the scores that records of an object have, as their fields are declared. */
export function defineScores(object: string, module: ModuleName, fields: Readonly<Record<string, Field & { readonly score: ScoreTrait }>>): ScoresOf {
  return { object, fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, module, writtenBy: 'modelRun.start' }])) }
}

interface Named { readonly label: Words; readonly help?: Words }
type Given<More> = ScoreTrait & Named & More
const split = <More extends object>({ model, told, grain, seenWith, insteadOf, label, help, ...more }: Given<More>) => ({
  common: { label, ...(help === undefined ? {} : { help }), score: { model, ...(told === undefined ? {} : { told }), ...(seenWith === undefined ? {} : { seenWith }), ...(insteadOf === undefined ? {} : { insteadOf }), ...(grain === undefined ? {} : { grain }) } }, more,
})

/** One of several words, with the look of each. */
export function choiceScore(choices: Readonly<Record<string, Words & { readonly tone?: Tone }>>, given: Given<object>) {
  const labels = Object.fromEntries(Object.entries(choices).map(([name, { en, zh }]) => [name, { en, zh }]))
  const tones = Object.fromEntries(Object.entries(choices).flatMap(([name, { tone }]) => (tone === undefined ? [] : [[name, tone]])))
  return { ...choice(Object.keys(choices), { labels, tones }), ...split(given).common }
}
export const wholeScore = (given: Given<object>) => ({ ...integer(), ...split(given).common })
export const numberScore = (given: Given<{ readonly decimals?: number }>) => { const { common, more } = split(given); return { ...number(more), ...common } }
export const shareScore = (given: Given<object>) => ({ ...percent(), ...split({ grain: 0.05, ...given }).common })
export const moneyScore = (given: Given<object>) => ({ ...money(), ...split({ grain: 0.1, ...given }).common })
export const dateScore = (given: Given<object>) => ({ ...date(), ...split(given).common })
export const textScore = (given: Given<object>) => ({ ...text({ max: 200 }), ...split(given).common })

/** The objects with the scores that were declared for them. */
export function withScores(objects: readonly ObjectDefinition[], scores: readonly ScoresOf[]): readonly ObjectDefinition[] {
  return objects.map((object) => {
    const own = scores.filter((each) => each.object === object.name)
    return own.length === 0 ? object : { ...object, scores: Object.assign({}, ...own.map(({ fields }) => fields)) as Fields }
  })
}
