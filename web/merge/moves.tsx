import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { mergeWords } from '../../src/model/words/ui/merge.ts'
import { previewBulk } from '../data/records.ts'
import { isJsonObject, numberOf, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Note } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** What would move along, counted; and why it is refused, where it is. */
export function Moves({ object, winner, losers }: { readonly object: ResolvedObject; readonly winner: string; readonly losers: readonly string[] }) {
  const { say } = useSpeech()
  const preview = useQuery({
    queryKey: ['records', object.name, 'merge', winner, losers], queryFn: () => previewBulk(object.name, { ids: [winner], action: 'record.merge', input: { records: [...losers] } }),
    retry: false, placeholderData: keepPreviousData,
  })
  const refused = preview.data?.refused[0]
  if (refused !== undefined) return <Note tone="bad">{refused.why}</Note>
  const effects = preview.data?.effects?.[0]
  if (effects === undefined) return null
  return (
    <Note tone="info">
      <div><b>{say(mergeWords.moves)}</b>: <Counts effects={effects} /></div>
      <div>{say(mergeWords.goes)}</div>
    </Note>
  )
}

function Counts({ effects }: { readonly effects: JsonObject }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const moves = Array.isArray(effects['moves']) ? effects['moves'].filter(isJsonObject) : []
  const counts = new Map<string, number>()
  for (const move of moves) counts.set(textOf(move['object']), (counts.get(textOf(move['object'])) ?? 0) + (numberOf(move['count']) ?? 0))
  const told = [...counts].flatMap(([name, count]) => {
    const other = model.objects.get(name)
    return other === undefined || count === 0 ? [] : [`${count === 1 ? labels.one(other) : labels.many(other)} ${formats.number(count, 0)}`]
  })
  const rows = effects['rows']
  const counted = (table: string) => (isJsonObject(rows) ? numberOf(rows[table]) ?? 0 : 0)
  if (counted('record_link') > 0) told.push(say(mergeWords.links, { count: formats.number(counted('record_link'), 0) }))
  if (counted('record_share') > 0) told.push(say(mergeWords.shares, { count: formats.number(counted('record_share'), 0) }))
  if (moves.some((move) => move['others'] === true)) told.push(say(mergeWords.unseen))
  return <>{told.length === 0 ? say(mergeWords.nothingMoves) : formats.list(told)}</>
}
