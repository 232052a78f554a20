import { queryOptions, useQuery } from '@tanstack/react-query'
import { act, recordKeys } from '../data/records.ts'
import { isJsonObject, textOf } from '../data/values.ts'
import { declared } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** Below the switches, so that each switching asks anew. */
const restingQuery = queryOptions({
  queryKey: [...recordKeys.of('moduleSwitch'), 'resting'],
  queryFn: async () => {
    const rows = (await act('moduleSwitch', 'moduleSwitch.resting', {})).result?.['resting']
    return Array.isArray(rows) ? rows.filter(isJsonObject) : []
  },
})

/** What does nothing while the module is off, with how many there are: 'Automation rules (3)'. */
export function useResting(module: string): readonly string[] {
  const { formats } = useSpeech()
  const labels = useLabels()
  const { data = [] } = useQuery(restingQuery)
  return data.filter((row) => row['module'] === module).flatMap((row) => {
    const object = declared.objects.get(textOf(row['object']))
    return object === undefined ? [] : [`${labels.many(object)} (${formats.number(Number(row['count']), 0)})`]
  })
}
