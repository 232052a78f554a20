import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Words, WordValues } from '../../src/lib/words.ts'
import { nextReasonWords } from '../../src/model/scores/nextActions.ts'
import { reasonWords } from '../../src/model/words/ui/scores.ts'
import { choiceLabelOn } from '../../src/model/words/labels.ts'
import { model } from '../model.ts'
import { isJsonObject, textOf } from '../data/values.ts'
import type { Speech } from '../words/language.tsx'

/** What a model says of one score, as the server answers. */
export interface ToldScore { readonly score: string; readonly value: Json; readonly asOf: string; readonly reasons: readonly JsonObject[]; readonly past: readonly { readonly asOf: string; readonly value: Json }[] }

export function scoresIn(result: JsonObject): ReadonlyMap<string, ToldScore> {
  const list = Array.isArray(result['scores']) ? (result['scores'] as readonly ToldScore[]) : []
  return new Map(list.map((each) => [each.score, each]))
}

/** The structures of a list out of an answer. */
export function jsonList(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((each): each is JsonObject => isJsonObject(each)) : []
}

/** A reason in the reader's language; one that a newer program gave and this one has no words for is left out. */
export function reasonText({ say, formats }: Pick<Speech, 'say' | 'formats'>, reason: JsonObject): string | undefined {
  const key = textOf(reason['key'])
  const words: Words | undefined = Object.hasOwn(reasonWords, key) ? reasonWords[key] : Object.hasOwn(nextReasonWords, key) ? nextReasonWords[key] : undefined
  const values = isJsonObject(reason['values']) ? reason['values'] : {}
  return words === undefined ? undefined : say(words, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText({ say, formats }, value)])) satisfies WordValues)
}

/** A reason beside the very product that it speaks of: without its name before it. */
export function reasonBeside(speech: Pick<Speech, 'say' | 'formats'>, reason: JsonObject): string | undefined {
  const values = isJsonObject(reason['values']) ? reason['values'] : {}
  return reasonText(speech, { ...reason, values: { ...values, product: '' } })?.replace(/^\s*[:：]\s*/, '')
}

function valueText({ say, formats }: Pick<Speech, 'say' | 'formats'>, value: Json): string {
  if (typeof value === 'number') return formats.number(value, Number.isInteger(value) ? 0 : 1)
  if (!isJsonObject(value)) return textOf(value)
  if (typeof value['money'] === 'number') return formats.money(value['money'])
  if (typeof value['share'] === 'number') return formats.percent(value['share'])
  if (typeof value['choice'] === 'string') {
    const [object = '', field = ''] = textOf(value['of']).split('.')
    const found = model.objects.get(object)
    return found === undefined ? value['choice'] : say(choiceLabelOn(found, field, value['choice']))
  }
  return typeof value['day'] === 'string' ? formats.date(value['day']) : ''
}
