import { useQuery } from '@tanstack/react-query'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { useRights } from '../data/me.ts'
import { aggregateQuery, countQuery, type Measure } from '../data/records.ts'
import { useSpeech } from '../words/language.tsx'
import { Figure } from './figure.tsx'
import { isOpen, isWon, past, type Reach, thisMonth, within } from './reach.ts'

const sumAndCount: readonly Measure[] = [{ function: 'sum', field: 'amount' }, { function: 'count' }]

/** The figures of one side, each of which opens the records behind it. */
export function Figures({ reach }: { readonly reach: Reach }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const sells = rights.mayRead('opportunity')
  const won = within(reach, isWon, thisMonth('closedOn'))
  const begun = within(reach, thisMonth('createdAt'))
  const open = within(reach, isOpen)
  const overdue = within(reach, isOpen, past('due'))
  const wonSum = useQuery({ ...aggregateQuery('opportunity', { filter: won, measures: sumAndCount }), enabled: sells, retry: false })
  const openSum = useQuery({ ...aggregateQuery('opportunity', { filter: open, measures: sumAndCount }), enabled: sells, retry: false })
  const begunCount = useQuery({ ...countQuery('opportunity', { filter: begun }), enabled: sells, retry: false })
  const late = useQuery({ ...countQuery('activity', { filter: overdue }), enabled: rights.mayRead('activity'), retry: false })
  const number = (value: number | string | null | undefined) => (typeof value === 'number' ? value : 0)
  const opportunities = (value: number | string | null | undefined) => say(shellWords.opportunitiesCount, { count: formats.number(number(value), 0) })
  return (
    <div className="figures">
      {sells && !wonSum.isError && <Figure object="opportunity" view="won" filter={won} label={say(shellWords.wonThisMonth)} value={wonSum.data && formats.money(number(wonSum.data[0]?.values[0]))} note={wonSum.data && opportunities(wonSum.data[0]?.values[1])} />}
      {sells && !begunCount.isError && <Figure object="opportunity" view="open" filter={begun} label={say(shellWords.newThisMonth)} value={begunCount.data && `${formats.number(begunCount.data.count, 0)}${begunCount.data.exact ? '' : '+'}`} note={say(shellWords.thisMonth)} />}
      {sells && !openSum.isError && <Figure object="opportunity" view="open" filter={open} label={say(shellWords.openPipeline)} value={openSum.data && formats.money(number(openSum.data[0]?.values[0]))} note={openSum.data && opportunities(openSum.data[0]?.values[1])} />}
      {rights.mayRead('activity') && !late.isError && <Figure object="activity" view="overdue" filter={overdue} label={say(shellWords.overdueTasks)} value={late.data && <span className={late.data.count > 0 ? 'bad' : ''}>{formats.number(late.data.count, 0)}{late.data.exact ? '' : '+'}</span>} note={say(reach === 'mine' ? shellWords.ofMine : shellWords.ofThoseYouMaySee)} />}
    </div>
  )
}
