import { isDate } from '../../src/lib/calendar.ts'
import type { Json } from '../../src/lib/json.ts'
import type { Words } from '../../src/lib/words.ts'
import { measureGroupWords, measureShares, measureValueWords, measureWords } from '../../src/model/words/ui/modelRuns.ts'
import { isJsonObject } from '../data/values.ts'
import { model } from '../model.ts'
import type { Speech } from '../words/language.tsx'

/** The figures of a run that people read: those of the run itself first, then of each structure in it under its name. */
export interface RunFacts { readonly title?: Words; readonly facts: readonly (readonly [Words, string])[] }

/** A name or a code that has no word is for programs: it stands in the API, and nobody meets it here. */
export function runFacts(value: Json | undefined, speech: Pick<Speech, 'say' | 'formats'>): readonly RunFacts[] {
  if (!isJsonObject(value)) return []
  const within = Object.entries(value).flatMap(([key, each]): RunFacts[] => {
    const title = isJsonObject(each) ? titleOf(key) : undefined
    return title === undefined ? [] : [{ title, facts: plainFacts(each, speech) }]
  })
  // How it did by itself stands before what it is set against.
  const isHeldOut = ({ title }: RunFacts) => title === measureGroupWords['holdOut']
  return [{ facts: plainFacts(value, speech) }, ...within.filter(isHeldOut), ...within.filter((each) => !isHeldOut(each))].filter(({ facts }) => facts.length > 0)
}

const worded = (list: Readonly<Record<string, Words>>, key: string): Words | undefined => (Object.hasOwn(list, key) ? list[key] : undefined)
const titleOf = (key: string): Words | undefined => worded(measureGroupWords, key) ?? (model.objects.has(key) ? model.object(key).label : undefined)

function plainFacts(value: Json | undefined, speech: Pick<Speech, 'say' | 'formats'>): RunFacts['facts'] {
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([key, each]) => {
    const [label, text] = [worded(measureWords, key), factText(key, each, speech)]
    return label === undefined || text === undefined ? [] : [[label, text] as const]
  })
}

function factText(key: string, value: Json, { say, formats }: Pick<Speech, 'say' | 'formats'>): string | undefined {
  if (typeof value === 'number') return measureShares.has(key) ? formats.percent(value) : formats.number(value, Number.isInteger(value) ? 0 : 3)
  if (typeof value !== 'string') return undefined
  const words = worded(measureValueWords, value)
  return words === undefined ? isDate(value) ? formats.date(value) : undefined : say(words)
}
