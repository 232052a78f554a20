import type { Words, WordValues } from '../../src/lib/words.ts'
import type { Tone } from '../../src/model/define/field.ts'
import { importWords } from '../../src/model/words/ui/import.ts'
import { model } from '../model.ts'
import { type FileColumn, mainOf, placeOf, type Plan } from './plan.ts'
import type { Meant, Preview } from './requests.ts'

/** What is to be said of a column, in a chip. */
export interface Check { readonly tone: Tone; readonly words: Words; readonly values?: WordValues; readonly of?: string; readonly meant?: Meant }

/** Looks at one column in the light of the preview. Problems come first, then doubts, then what is well. */
export function checkOf(plan: Plan, object: string, { column, header }: FileColumn, preview: Preview | undefined): Check | undefined {
  const place = placeOf(plan, column)
  if (place === undefined) return undefined
  const { entity, field } = place
  const problem = preview?.refusals.flatMap(({ problems }) => problems).find(({ path }) => path === `/${header}` || pointers(plan, entity.name).includes(path))
  if (problem !== undefined) return { tone: 'bad', words: { en: problem.message, zh: problem.message } }
  const title = model.object(entity.object).title
  const meant = preview?.suggestions.find((each) => each.entity === entity.name && each.field === field)
  if (meant !== undefined) return { tone: 'warn', words: importWords.meant, values: { given: meant.given, meant: meant.meant }, meant }
  const main = mainOf(plan, object)
  if (entity.name === main?.name && entity.key[0] === field && field !== title) return { tone: 'ok', words: importWords.recognises }
  const along = preview?.alongTheWay.find((each) => each.entity === entity.name)
  if (along !== undefined && (entity.key.includes(field) || field === title)) return { tone: 'ok', words: importWords.toCreate, values: { count: String(along.count) }, of: along.object }
  if (preview === undefined) return undefined
  const declared = model.object(entity.object).allFields[field]
  if (entity.name !== main?.name && (entity.key.includes(field) || field === title)) return entity.missing === 'leave' ? { tone: 'neutral', words: importWords.lookedUp } : { tone: 'ok', words: importWords.allMatched }
  if (declared?.type === 'date' || declared?.type === 'datetime') return { tone: 'ok', words: importWords.dates }
  if (declared?.type === 'money') return { tone: 'ok', words: { en: plan.currency, zh: plan.currency } }
  if (declared?.type === 'choice' || declared?.type === 'multiChoice') return { tone: 'ok', words: importWords.allMapped }
  return { tone: 'ok', words: importWords.fits }
}

/** Where a problem with the record is told: at the fields that point at it. */
function pointers(plan: Plan, name: string): readonly string[] {
  return plan.entities.flatMap(({ fields }) => Object.entries(fields).flatMap(([field, source]) => ('entity' in source && source.entity === name ? [`/${field}`] : [])))
}

/** Different texts of a column, as far as they are known: its samples, and the rows that were refused. */
export function knownTexts({ column, samples }: FileColumn, preview: Preview | undefined): readonly string[] {
  const cells = (preview?.refusals ?? []).map((row) => row.cells[column] ?? '')
  return [...new Set([...samples, ...cells].map((text) => text.trim()).filter((text) => text !== ''))].slice(0, 60)
}
