import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { closedAs, type PipelineAsked } from '../../src/model/metrics/pipeline.ts'
import { pipelineWords as words } from '../../src/model/words/ui/pipeline.ts'
import { aggregateQuery } from '../data/records.ts'
import { numberOf, textOf } from '../data/values.ts'
import { BarsCard } from '../home/bars.tsx'
import { model } from '../model.ts'
import { Tabs } from '../parts/tabs.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import type { FunnelStage } from './stages.ts'

type Cut = 'lossReason' | 'lostTo' | 'closedFrom'

/** Why deals were lost, to whom, and in which stage. */
export function Losses({ asked, stages }: { readonly asked: PipelineAsked; readonly stages: readonly FunnelStage[] }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const [by, setBy] = useState<Cut>('lossReason')
  const lost = closedAs(asked, 'lost')
  const { data } = useQuery({ ...aggregateQuery('opportunity', { filter: lost, groupBy: { field: by }, measures: [{ function: 'count' }] }), retry: false })
  if (data === undefined || (data.length === 0 && by === 'lossReason')) return null
  const all = data.reduce((sum, { values }) => sum + (numberOf(values[0]) ?? 0), 0)
  const named = (key: string, title: string | undefined) => (key === '' ? say(words.none) : by === 'lossReason' ? labels.choice(model.object('opportunity'), 'lossReason', key) : by === 'closedFrom' ? stages.find(({ id }) => id === key)?.name ?? title ?? '–' : title ?? '–')
  const lines = data.map(({ group, title, values }) => {
    const key = textOf(group)
    const size = numberOf(values[0]) ?? 0
    return { key, name: named(key, title), size, value: formats.number(size, 0), note: formats.percent(size / all), object: 'opportunity', view: 'all', filter: { and: [lost, key === '' ? { field: by, is: 'isEmpty' } as const : { field: by, is: 'equals', value: key } as const] } }
  }).sort((one, other) => other.size - one.size)
  const cuts = [{ key: 'lossReason', label: say(words.losses) }, { key: 'lostTo', label: say(words.lossesTo) }, { key: 'closedFrom', label: say(words.lossesAt) }]
  return (
    <div className="funnel-losses">
      <Tabs label={say(words.losses)} tabs={cuts} chosen={by} onChoose={(key) => { if (key === 'lossReason' || key === 'lostTo' || key === 'closedFrom') setBy(key) }} />
      <BarsCard id="losses" title={cuts.find(({ key }) => key === by)?.label ?? ''} lines={lines} />
    </div>
  )
}
