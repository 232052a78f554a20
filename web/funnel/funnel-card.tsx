import { useQueries, useQuery } from '@tanstack/react-query'
import { endedStays, enteredStage, type PipelineAsked, wentOn } from '../../src/model/metrics/pipeline.ts'
import { pipelineWords as words } from '../../src/model/words/ui/pipeline.ts'
import { aggregateQuery, type Measure } from '../data/records.ts'
import { numberOf } from '../data/values.ts'
import { BarsCard } from '../home/bars.tsx'
import { useSpeech } from '../words/language.tsx'
import type { FunnelStage } from './stages.ts'

interface FunnelProps { readonly asked: PipelineAsked; readonly stages: readonly FunnelStage[] }

/** What came into each stage in the period, and the share of it that went on: one question for each number. */
export function StageFunnel({ asked, stages, byAmount }: FunnelProps & { readonly byAmount: boolean }) {
  const { say, formats } = useSpeech()
  const measures: readonly Measure[] = byAmount ? [{ function: 'sum', field: 'amount' }] : [{ function: 'count' }]
  const ask = (filter: ReturnType<typeof enteredStage>) => ({ ...aggregateQuery('opportunity', { filter, measures }), retry: false })
  const entered = useQueries({ queries: stages.map((stage) => ask(enteredStage(asked, stage))) })
  const on = useQueries({ queries: stages.map((stage) => ask(wentOn(asked, stage))) })
  const lines = stages.map((stage, index) => {
    const all = numberOf(entered[index]?.data?.[0]?.values[0]) ?? 0
    const went = numberOf(on[index]?.data?.[0]?.values[0]) ?? 0
    return {
      key: stage.id, name: stage.name, size: all, value: byAmount ? formats.money(all) : formats.number(all, 0), note: all === 0 ? undefined : formats.percent(went / all),
      object: 'opportunity', view: 'open', filter: enteredStage(asked, stage),
    }
  })
  return <BarsCard id="funnel" title={say(words.funnel)} lines={lines} />
}

/** How long deals stayed in each stage that they left in the period. */
export function Durations({ asked, stages }: FunnelProps) {
  const { say, formats } = useSpeech()
  const { data } = useQuery({ ...aggregateQuery('stageVisit', { filter: endedStays(asked), groupBy: { field: 'stage' }, measures: [{ function: 'average', field: 'daysInStage' }, { function: 'count' }] }), retry: false })
  const lines = stages.flatMap((stage) => {
    const found = data?.find(({ group }) => group === stage.id)
    if (found === undefined) return []
    const days = numberOf(found.values[0]) ?? 0
    return [{ key: stage.id, name: stage.name, size: days, value: say(words.days, { days: formats.number(days, 1) }), note: formats.number(numberOf(found.values[1]) ?? 0, 0), object: 'stageVisit', view: 'all', filter: { and: [endedStays(asked), { field: 'stage', is: 'equals', value: stage.id } as const] } }]
  })
  return lines.length === 0 ? null : <BarsCard id="durations" title={say(words.durations)} lines={lines} />
}
