import { useQueries } from '@tanstack/react-query'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { act, recordKeys } from '../data/records.ts'
import { isEmptyValue, isJsonObject, type Row } from '../data/values.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'

/** The column whose cells say why on hover. */
export const toldColumn = 'nextAction'
const none: ReadonlyMap<string, string> = new Map()

/** Why the next best action is what it is, by row: one question for each page of the list, and none where the column is not shown. */
export function useRowReasons(object: ResolvedObject, columns: readonly string[], pages: readonly (readonly Row[])[]): ReadonlyMap<string, string> {
  const speech = useSpeech()
  const wanted = object.name === 'customer' && columns.includes(toldColumn) && model.actions.has('customer.readReasons')
  return useQueries({
    queries: (wanted ? pages : []).map((rows) => {
      const told = rows.filter((row) => !isEmptyValue(row[toldColumn])).map((row) => [row.id, row[toldColumn]] as const)
      return {
        queryKey: [...recordKeys.of('customer'), 'reasons', toldColumn, speech.language, told], enabled: told.length > 0, retry: false, staleTime: 60_000,
        queryFn: async () => {
          // Their words are many, and few lists show them.
          const [{ jsonList, reasonText }, { result }] = await Promise.all([import('../scores/reasons.ts'), act('customer', 'customer.readReasons', { ids: told.map(([id]) => id), score: toldColumn })])
          const reasons = result?.['reasons']
          return isJsonObject(reasons ?? null) ? Object.entries(reasons as Record<string, never>).map(([id, list]) => [id, jsonList(list).flatMap((reason) => reasonText(speech, reason) ?? []).join(' · ')] as const) : []
        },
      }
    }),
    combine: (answers) => (answers.length === 0 ? none : new Map(answers.flatMap(({ data }) => data ?? []))),
  })
}
