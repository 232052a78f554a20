import { useQuery } from '@tanstack/react-query'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { poolWords } from '../../src/model/words/ui/pools.ts'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../words/language.tsx'
import { returningQuery } from './data.ts'

const farthest = 30

/** In how many days a rule takes the record into a pool, where that is soon. */
export function ReturnsBadge({ object, id }: { readonly object: ResolvedObject; readonly id: string }) {
  const { say, formats } = useSpeech()
  const { data } = useQuery({ ...returningQuery(object.name, id), retry: false })
  if (data === undefined || data === null || data.days > farthest) return null
  const words = data.days === 0 ? say(poolWords.returnsToday, { pool: data.pool }) : say(poolWords.returnsIn, { pool: data.pool, days: formats.number(data.days, 0) })
  return <span title={`${say(poolWords.byRule, { rule: data.rule })} · ${formats.dateTime(data.at)}`}><Chip tone={data.days <= 3 ? 'bad' : 'warn'} status>{words}</Chip></span>
}
