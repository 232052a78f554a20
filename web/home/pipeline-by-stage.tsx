import { useQuery } from '@tanstack/react-query'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { aggregateQuery, rowsQuery } from '../data/records.ts'
import { numberOf, textOf } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'
import { BarsCard } from './bars.tsx'
import { isOpen, type Reach, within } from './reach.ts'

/** Open opportunities by stage, in the order of the pipeline; each bar opens its records. */
export function PipelineByStage({ reach }: { readonly reach: Reach }) {
  const { say, formats } = useSpeech()
  const sums = useQuery({ ...aggregateQuery('opportunity', { filter: within(reach, isOpen), groupBy: { field: 'stage' }, measures: [{ function: 'sum', field: 'amount' }, { function: 'count' }] }), retry: false })
  const stages = useQuery({ ...rowsQuery('stage', { fields: ['name', 'order', 'pipeline'], sort: [{ field: 'order' }], limit: 100 }), retry: false })
  if (sums.data === undefined || stages.data === undefined || sums.data.length === 0) return null
  const lines = stages.data.rows.flatMap((stage) => {
    const sum = sums.data.find(({ group }) => group === stage.id)
    if (sum === undefined) return []
    const amount = numberOf(sum.values[0] ?? null) ?? 0
    return [{
      key: stage.id, name: textOf(stage['name']), size: amount, value: formats.money(amount), note: formats.number(numberOf(sum.values[1] ?? null) ?? 0, 0),
      object: 'opportunity', view: 'open', filter: within(reach, isOpen, { field: 'stage', is: 'equals', value: stage.id }),
    }]
  })
  return <BarsCard id="by-stage" title={say(reach === 'mine' ? shellWords.pipelineByStage : shellWords.teamPipelineByStage)} lines={lines} />
}
