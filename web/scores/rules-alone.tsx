import { useQuery } from '@tanstack/react-query'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { useSpeech } from '../words/language.tsx'
import { refusalOf } from './nothing-yet.tsx'

/** Why a customer has points of risk and no learned chance: what the last run of that model was refused or held for, where one may see that. */
export function RulesAlone() {
  const { say } = useSpeech()
  const rights = useRights()
  const { data } = useQuery({ ...rowsQuery('modelRun', { fields: ['status', 'refusal', 'heldBecause'], filter: { field: 'model', is: 'equals', value: 'lateRisk' }, sort: [{ field: 'startedAt', descending: true }], limit: 1 }), enabled: rights.mayRead('modelRun'), retry: false })
  const [run] = data?.rows ?? []
  const refusal = refusalOf(run)
  const why = refusal !== undefined ? say(...refusal) : say(run?.['heldBecause'] === 'worse' ? words.rulesAsGood : run?.['status'] === 'inForce' ? words.rulesNoInstalments : words.rulesNotLearned)
  return <p className="muted small">{say(words.rulesAlone, { why })}</p>
}
