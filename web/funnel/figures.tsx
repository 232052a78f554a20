import { useQuery } from '@tanstack/react-query'
import { closedAs, closedDeals, openDeals, type PipelineAsked, velocity } from '../../src/model/metrics/pipeline.ts'
import { pipelineWords as words } from '../../src/model/words/ui/pipeline.ts'
import { useRights } from '../data/me.ts'
import { aggregateQuery, type Measure } from '../data/records.ts'
import { numberOf } from '../data/values.ts'
import { Figure } from '../home/figure.tsx'
import { useSpeech } from '../words/language.tsx'

/** Win rate, cycle, average and velocity of the deals that were closed in the period. */
export function FunnelFigures({ asked }: { readonly asked: PipelineAsked }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const worth = ['read', 'edit'].includes(rights.field('opportunity', 'amount'))
  const measures: readonly Measure[] = [{ function: 'count' }, { function: 'average', field: 'daysOpen' }, ...(worth ? [{ function: 'average', field: 'amount' } as const] : [])]
  const won = useQuery({ ...aggregateQuery('opportunity', { filter: closedAs(asked, 'won'), measures }), retry: false }).data?.[0]?.values
  const closed = useQuery({ ...aggregateQuery('opportunity', { filter: closedDeals(asked), measures: [{ function: 'count' }] }), retry: false }).data?.[0]?.values
  const open = useQuery({ ...aggregateQuery('opportunity', { filter: openDeals(asked), measures: [{ function: 'count' }] }), retry: false }).data?.[0]?.values
  if (won === undefined || closed === undefined || open === undefined) return null
  const [wonCount, closedCount, openCount] = [numberOf(won[0]) ?? 0, numberOf(closed[0]) ?? 0, numberOf(open[0]) ?? 0]
  const cycle = numberOf(won[1])
  const average = numberOf(won[2])
  const rate = closedCount === 0 ? undefined : wonCount / closedCount
  const speed = rate === undefined || cycle === undefined || average === undefined ? undefined : velocity({ open: openCount, winRate: rate, averageValue: average, cycleDays: cycle })
  return (
    <div className="figures">
      <Figure object="opportunity" view="won" filter={closedDeals(asked)} label={say(words.winRate)} value={rate === undefined ? '–' : formats.percent(rate)} note={say(words.wonOf, { won: formats.number(wonCount, 0), closed: formats.number(closedCount, 0) })} />
      <Figure object="opportunity" view="won" filter={closedAs(asked, 'won')} label={say(words.cycle)} value={cycle === undefined ? '–' : say(words.days, { days: formats.number(cycle, 1) })} note={say(words.cycleAbout)} />
      {worth && <Figure object="opportunity" view="won" filter={closedAs(asked, 'won')} label={say(words.average)} value={average === undefined ? '–' : formats.money(Math.round(average))} note={say(words.won)} />}
      {worth && <Figure object="opportunity" view="open" filter={openDeals(asked)} label={say(words.velocity)} value={speed === undefined ? '–' : say(words.aDay, { amount: formats.money(Math.round(speed)) })} note={say(words.velocityAbout)} />}
    </div>
  )
}
