import { useQuery } from '@tanstack/react-query'
import type { Filter } from '../../src/model/filter/filter.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { useRights } from '../data/me.ts'
import { countQuery } from '../data/records.ts'
import { useSpeech } from '../words/language.tsx'
import { BarsCard } from './bars.tsx'
import { isWon, lastDays, type Reach, within } from './reach.ts'

const days = 90

/**
 * What came in during the last 90 days and how far it has come: leads, those found worth selling to, those converted; opportunities
 * opened and won. A share is of the first bar of the same kind, so that both halves are true for themselves.
 */
export function Funnel({ reach }: { readonly reach: Reach }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const lead = (...more: readonly Filter[]) => within(reach, lastDays('createdAt', days), ...more)
  const deal = (...more: readonly Filter[]) => within(reach, lastDays('openedOn', days), ...more)
  const steps = [
    { key: 'leads', label: shellWords.funnelLeads, object: 'lead', filter: lead(), of: 'leads' },
    { key: 'qualified', label: shellWords.funnelQualified, object: 'lead', filter: lead({ field: 'status', is: 'in', value: ['qualified', 'converted'] }), of: 'leads' },
    { key: 'converted', label: shellWords.funnelConverted, object: 'lead', filter: lead({ field: 'status', is: 'equals', value: 'converted' }), of: 'leads' },
    { key: 'opened', label: shellWords.funnelOpened, object: 'opportunity', filter: deal(), of: 'opened' },
    { key: 'won', label: shellWords.funnelWon, object: 'opportunity', filter: deal(isWon), of: 'opened' },
  ] as const
  const [leads, qualified, converted, opened, won] = [
    useStep(steps[0], rights.mayRead('lead')), useStep(steps[1], rights.mayRead('lead')), useStep(steps[2], rights.mayRead('lead')), useStep(steps[3], true), useStep(steps[4], true),
  ]
  const counts = { leads, qualified, converted, opened, won }
  const lines = steps.flatMap(({ key, label, object, filter, of }) => {
    const counted = counts[key]
    if (counted === undefined) return []
    const whole = counts[of]
    const share = key === of || whole === undefined || whole.count === 0 ? undefined : formats.percent(counted.count / whole.count)
    return [{ key, name: say(label), size: counted.count, value: `${formats.number(counted.count, 0)}${counted.exact ? '' : '+'}`, note: share, object, view: 'open', filter }]
  })
  if (lines.every(({ size }) => size === 0)) return null
  return <BarsCard id="funnel" title={say(shellWords.funnel, { days: formats.number(days, 0) })} lines={lines} />
}

function useStep({ object, filter }: { readonly object: string; readonly filter: Filter }, enabled: boolean) {
  return useQuery({ ...countQuery(object, { filter }), enabled, retry: false }).data
}
