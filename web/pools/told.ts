import type { QueryClient } from '@tanstack/react-query'
import { poolWords } from '../../src/model/words/ui/pools.ts'
import { toast } from '../parts/toast.tsx'
import type { useSpeech } from '../words/language.tsx'
import { holdingQuery } from './data.ts'

/** Whoever makes a record of an object is told which limits are full by it: nothing is refused, but no more can be claimed. */
export async function tellFullLimits(client: QueryClient, object: string, { say, formats }: Pick<ReturnType<typeof useSpeech>, 'say' | 'formats'>): Promise<void> {
  const limits = await client.fetchQuery({ ...holdingQuery(object), staleTime: 0, retry: false }).catch(() => [])
  for (const { name, held, most } of limits.filter(({ full }) => full).slice(0, 1)) toast({ text: say(poolWords.holdingFull, { name, held: formats.number(held, 0), most: formats.number(most, 0) }) })
}
