import { useQueries } from '@tanstack/react-query'
import { type StageLimit, silentDays, stuckDeals, type StuckReason } from '../../src/model/metrics/stuck.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { openDeals, type PipelineAsked } from '../../src/model/metrics/pipeline.ts'
import { pipelineWords as words } from '../../src/model/words/ui/pipeline.ts'
import { countQuery } from '../data/records.ts'
import { BarsCard } from '../home/bars.tsx'
import { useSpeech } from '../words/language.tsx'
import { type FunnelStage, useStages } from './stages.ts'

const reasons: readonly StuckReason[] = ['close', 'stage', 'silent']

/** Open deals that nothing moves, by the reason; a deal may have several. */
export function StuckDeals({ stages, asked }: { readonly stages: readonly FunnelStage[]; readonly asked: PipelineAsked }) {
  return <Stuck limits={limitsOf(stages)} among={[openDeals(asked)]} />
}

/** The same on home: of one's own deals, or of all that one may see. */
export function StuckAtHome({ among }: { readonly among: readonly Filter[] }) {
  const { stages } = useStages()
  return stages === undefined ? null : <Stuck limits={limitsOf(stages)} among={among} />
}

function Stuck({ limits, among }: { readonly limits: readonly StageLimit[]; readonly among: readonly Filter[] }) {
  const { say, formats } = useSpeech()
  const filterOf = (reason: StuckReason): Filter => ({ and: [...among, stuckDeals(limits, reason)] })
  const counts = useQueries({ queries: reasons.map((reason) => ({ ...countQuery('opportunity', { filter: filterOf(reason) }), retry: false })) })
  const names = { close: say(words.stuckClose), stage: say(words.stuckStage), silent: say(words.stuckSilent, { days: silentDays }) }
  const lines = reasons.flatMap((reason, index) => {
    const found = counts[index]?.data
    return found === undefined || found.count === 0 ? [] : [{ key: reason, name: names[reason], size: found.count, value: `${formats.number(found.count, 0)}${found.exact ? '' : '+'}`, object: 'opportunity', view: 'open', filter: filterOf(reason) }]
  })
  return lines.length === 0 ? null : <div className="funnel-wide"><BarsCard id="stuck" title={say(words.stuck)} lines={lines} /></div>
}

function limitsOf(stages: readonly FunnelStage[]): readonly StageLimit[] {
  return stages.flatMap(({ id, kind, allowedDays }) => (kind !== 'open' || allowedDays === undefined ? [] : [{ id, allowedDays }]))
}
