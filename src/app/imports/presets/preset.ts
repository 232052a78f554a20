import type { Language, Words } from '../../../lib/words.ts'
import { Problem } from '../../../lib/problem.ts'
import type { GivenPlan } from '../../../records/import/index.ts'

/** What is known of the files of one source: in which order they come, and what their columns are. */
export interface Preset {
  readonly name: string
  readonly about: Words
  readonly steps: readonly PresetStep[]
}

export interface PresetStep {
  /** The name of the file, without its ending. */
  readonly file: string
  readonly object: string
  readonly zone: string
  readonly currency: string
  /** @param column gives the place of a header; one that is absent refuses the file. */
  readonly entities: (column: (header: string) => number, language: Language) => GivenPlan['entities']
}

/** The plan of a step for a file with these headers. @param currency where the books are to be kept in another one. */
export function planOf(step: PresetStep, headers: readonly string[], language: Language, currency = step.currency): GivenPlan {
  const column = (header: string) => {
    const place = headers.indexOf(header)
    if (place < 0) throw new Problem({ kind: 'preset-column', status: 422, values: { header }, title: { en: 'The file has no column named {header}.', zh: '文件中没有名为 {header} 的列。' } })
    return place
  }
  return { zone: step.zone, currency, language, entities: step.entities(column, language) }
}
