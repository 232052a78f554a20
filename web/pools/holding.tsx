import { useQuery } from '@tanstack/react-query'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { poolWords } from '../../src/model/words/ui/pools.ts'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../words/language.tsx'
import { type Holding, holdingQuery } from './data.ts'

/** The limits that are full, as sentences: what can no longer be claimed, and what of it still can be made. */
export function useFullLimits(object: ResolvedObject): readonly { readonly limit: Holding; readonly text: string }[] {
  const { say, formats } = useSpeech()
  const { data = [] } = useQuery({ ...holdingQuery(object.name), enabled: object.pools === true, retry: false })
  return data.filter(({ full }) => full).map((limit) => ({ limit, text: say(poolWords.holdingFull, { name: limit.name, held: formats.number(limit.held, 0), most: formats.number(limit.most, 0) }) }))
}

/** Beside the name of a list: that one holds as many as one may. */
export function HoldingChip({ object }: { readonly object: ResolvedObject }) {
  const { say, formats } = useSpeech()
  const [first] = useFullLimits(object)
  if (first === undefined) return null
  const { limit: { held, most }, text } = first
  return <span title={text}><Chip tone="warn" status>{say(poolWords.holdingShort, { held: formats.number(held, 0), most: formats.number(most, 0) })}</Chip></span>
}
