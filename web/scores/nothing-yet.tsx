import { useQuery } from '@tanstack/react-query'
import type { Words, WordValues } from '../../src/lib/words.ts'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { isJsonObject, type Row } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'

/** Why a run gave no number, in the words of its refusal. */
export function refusalOf(row: Row | undefined): readonly [Words, WordValues] | undefined {
  const refusal = row?.['refusal']
  if (!isJsonObject(refusal) || !isJsonObject(refusal['title'])) return undefined
  return [refusal['title'] as unknown as Words, (isJsonObject(refusal['values']) ? refusal['values'] : {}) as WordValues]
}

/** In the place of what a model would say: what its last run was refused for, where one may see that, or that it has not run yet. */
export function NothingYet({ model, ran }: { readonly model: string; /** What it means that the run holds and says nothing. */ readonly ran?: Words }) {
  const { say } = useSpeech()
  const rights = useRights()
  const { data } = useQuery({ ...rowsQuery('modelRun', { fields: ['status', 'refusal'], filter: { field: 'model', is: 'equals', value: model }, sort: [{ field: 'startedAt', descending: true }], limit: 1 }), enabled: rights.mayRead('modelRun'), retry: false })
  const [run] = data?.rows ?? []
  const refusal = refusalOf(run)
  return <p className="muted">{refusal !== undefined ? say(...refusal) : say(ran !== undefined && run?.['status'] === 'inForce' ? ran : words.empty)}</p>
}
