import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import { broken } from './behaviour.ts'

/** Different values, at most `max`; none at all becomes null. */
export function severalSchema(item: z.ZodType<Json>, max: number): z.ZodType<Json> {
  return z.array(item, 'list').transform((values, context): readonly Json[] | null => {
    const kept = values.filter((value) => value !== null)
    if (kept.length > max) return broken(context, 'tooMany', { max })
    if (new Set(kept.map((value) => JSON.stringify(value))).size !== kept.length) return broken(context, 'repeated')
    return kept.length === 0 ? null : kept
  })
}

export function asTexts(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** The parts of a cell that holds several values. */
export function splitCell(text: string): readonly string[] {
  return text.split(/[,，;；、|\n]/).map((part) => part.trim()).filter((part) => part !== '')
}
