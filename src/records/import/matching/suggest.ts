import type { Words } from '../../../lib/words.ts'
import type { Field } from '../../../model/define/field.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { isImportable } from '../plan.ts'
import { contentScore, contentShares } from './content.ts'
import { headerScore } from './header.ts'

/** Words of the model, given by the caller: the engine does not know the catalogue. */
export interface ModelWords {
  field(object: string, field: string): Words
  object(object: string): Words
}

export interface Suggestion {
  readonly column: number
  readonly header: string
  /** Undefined where nothing fits: the column is left out unless a person says otherwise. */
  readonly field: string | undefined
  /** 0 to 1. */
  readonly confidence: number
  readonly because: 'header' | 'content' | 'nothing'
  readonly samples: readonly string[]
}

/** The bound below which a match is not offered. */
const leastConfidence = 0.45

/**
 * Finds for each column the field it most likely holds: by its header in both languages, then by its cells; each field is
 * given once, the surest column first.
 * @param rows a sample of the file, a hundred rows are enough.
 */
export function suggestColumns(
  registry: Registry, words: ModelWords, object: string, headers: readonly string[], rows: readonly (readonly string[])[],
): readonly Suggestion[] {
  const fields = Object.entries(registry.object(object).allFields).filter(([name, field]) => isImportable(name, field))
  const candidates = headers.flatMap((header, column) => {
    const cells = rows.map((row) => row[column] ?? '')
    const shares = contentShares(cells)
    return fields.map(([name, field]) => {
      const byHeader = headerScore(header, name, words.field(object, name), words.object(object))
      const byContent = contentScore(shares, field.type)
      const score = byHeader === 0 ? distinctive(byContent, field) : Math.min(1, Math.max(0, byHeader + Math.min(0.05, byContent)))
      return { column, field: name, score, because: byHeader === 0 ? 'content' as const : 'header' as const }
    })
  }).filter((candidate) => candidate.score >= leastConfidence).sort((one, other) => other.score - one.score || one.column - other.column)
  const taken = { columns: new Map<number, (typeof candidates)[number]>(), fields: new Set<string>() }
  for (const candidate of candidates) {
    if (taken.columns.has(candidate.column) || taken.fields.has(candidate.field)) continue
    taken.columns.set(candidate.column, candidate)
    taken.fields.add(candidate.field)
  }
  return headers.map((header, column) => {
    const found = taken.columns.get(column)
    return {
      column, header, field: found?.field, confidence: found?.score ?? 0, because: found?.because ?? 'nothing',
      samples: rows.map((row) => row[column] ?? '').filter((cell) => cell !== '').slice(0, 3),
    }
  })
}

/** Without a telling header, only cells with a look of their own (an address of mail or web, a phone) name a field. */
function distinctive(byContent: number, field: Field): number {
  return (field.type === 'email' || field.type === 'url' || field.type === 'phone') && byContent > 0.25 ? 0.5 : 0
}
