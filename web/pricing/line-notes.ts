import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import { isShownDocument, type ShownNote } from '../../src/model/prices/index.ts'
import { useRights } from '../data/me.ts'
import { act, recordKeys } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { askedDocument, askedLine } from './question.ts'

/** The document that lines are of, stored or being made. */
export interface DocumentOfLines { readonly object: string; readonly row: JsonObject }
interface Line { readonly key: string; readonly values: JsonObject }
export type LineNotes = ReadonlyMap<string, readonly ShownNote[]>

/** Documents whose prices can still be changed; what was sent or confirmed stands. */
const priced: ReadonlySet<string> = new Set(['quote', 'order', 'contract'])
/** Lines asked about together: of thousands a change asks about its neighbours only. */
const together = 100
/** Of so many lines all are asked about at once, of more those in sight. */
const askedWhole = 2 * together
/** After so many milliseconds without a key it is asked. */
const pause = 350
const none: LineNotes = new Map()

/** What the price rules say of each line, by its key: below the floor price, beyond what may be given, rules of equal rank, quantities that do not fit. */
export function usePriceNotes(document: DocumentOfLines | undefined, lines: readonly Line[], shown: readonly number[]): LineNotes {
  const rights = useRights()
  const wanted = document !== undefined && priced.has(document.object) && ['', 'draft'].includes(textOf(document.row['status'])) && model.actions.has('price.compute') && rights.mayRead('product') && ['read', 'edit'].includes(rights.field('product', 'listPrice'))
  const settled = useSettled(lines)
  const about = wanted ? askedDocument(document.row) : {}
  const parts = wanted ? partsOf(document.row, settled, shown) : []
  return useQueries({
    queries: parts.map(({ asked }) => ({
      queryKey: [...recordKeys.of('product'), 'price.compute', about, asked], queryFn: async () => (await act('product', 'price.compute', { ...about, lines: [...asked] })).result ?? null, placeholderData: keepPreviousData, retry: false, staleTime: 30_000,
    })),
    combine: (answers) => (answers.length === 0 ? none : new Map(answers.flatMap(({ data }, part) => (isShownDocument(data) ? data.lines : []).flatMap(({ product, notes }, index): [string, readonly ShownNote[]][] => {
      const key = parts[part]?.keys[index]
      return key === undefined || notes.length === 0 || parts[part]?.asked[index]?.['product'] !== product ? [] : [[key, notes]]
    })))),
  })
}

interface Part { readonly keys: readonly string[]; readonly asked: readonly JsonObject[] }

function partsOf(document: JsonObject, lines: readonly Line[], shown: readonly number[]): readonly Part[] {
  const starts = lines.length <= askedWhole ? Array.from({ length: Math.ceil(lines.length / together) }, (_, index) => index) : [...new Set(shown.map((index) => Math.floor(index / together)))]
  return starts.flatMap((start) => {
    const found = lines.slice(start * together, (start + 1) * together).flatMap(({ key, values }) => { const asked = askedLine(document, values); return asked === undefined ? [] : [{ key, asked }] })
    return found.length === 0 ? [] : [{ keys: found.map(({ key }) => key), asked: found.map(({ asked }) => asked) }]
  })
}

/** The lines once nobody has typed for a moment. */
function useSettled(lines: readonly Line[]): readonly Line[] {
  const [settled, setSettled] = useState(lines)
  useEffect(() => {
    if (lines === settled) return undefined
    const timer = setTimeout(() => setSettled(lines), pause)
    return () => clearTimeout(timer)
  }, [lines, settled])
  return settled
}
