import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { poolWords } from '../../src/model/words/ui/pools.ts'
import { Note } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import type { Pool } from './data.ts'
import { useFullLimits } from './holding.tsx'
import './pools.css'

/** What a pool keeps back until the claim, and what is left of the day. */
export function PoolNote({ object, pool }: { readonly object: ResolvedObject; readonly pool: Pool }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const hidden = Object.keys(pool.fieldsBeforeClaim).filter((name) => name in object.allFields)
  const left = (most: number, used: number) => ({ count: formats.number(Math.max(0, most - used), 0) })
  const told = pool.head ? [say(poolWords.headsPool)] : [
    ...(hidden.length === 0 ? [] : [say(poolWords.hidden, { fields: formats.list(hidden.map((name) => labels.field(object, name))) })]),
    ...(pool.viewsPerDay === null ? [] : [say(poolWords.viewsLeft, left(pool.viewsPerDay, pool.viewsToday))]),
  ]
  const claims = pool.claimsPerDay === null ? [] : [say(poolWords.claimsLeft, left(pool.claimsPerDay, pool.claimsToday))]
  const all = [...told, ...claims]
  const full = useFullLimits(object)
  return (
    <>
      {all.length > 0 && <div className="bar-note pool-note"><Note tone="info">{all.join(' ')}</Note></div>}
      {full.map(({ limit, text }) => <div key={limit.name} className="bar-note pool-note"><Note tone="warn">{text}</Note></div>)}
    </>
  )
}
