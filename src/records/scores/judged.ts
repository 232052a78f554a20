import type { JsonObject } from '../../lib/json.ts'
import type { Field } from '../../model/define/field.ts'
import { stepOf } from './step.ts'
import { scorePlace } from './valuePlace.ts'

/** What a model says of one record: a value of one of its scores, with the reasons as keys of words and what they are filled with. */
export interface Judged { readonly record: string; readonly score: string; readonly value: string | number; readonly reasons?: readonly JsonObject[] }

/** The rows of a draft as one text, ready to be written: made where the model runs, so that the server only passes them on. */
export function draftRows(fields: Readonly<Record<string, Field>>, judged: readonly Judged[]): string {
  return JSON.stringify(judged.map(({ record, score, value, reasons }) => {
    const field = fields[score]
    const column = field === undefined ? undefined : scorePlace(field)?.column
    if (field === undefined || column === undefined) throw new Error(`There is no score ${score}.`)
    return { record, score, [column]: value, step: stepOf(field, value), reasons: reasons ?? null }
  }))
}
