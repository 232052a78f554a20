import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { useRights } from '../data/me.ts'
import { aggregateQuery, countQuery, type Measure } from '../data/records.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'

const mine: Filter = { field: 'owner', is: 'equals', value: { viewer: 'me' } }
const thisMonth = { period: 'month', offset: 0 } as const
const won: Filter = { and: [mine, { field: 'status', is: 'equals', value: 'won' }, { field: 'closedOn', is: 'during', value: thisMonth }] }
const begun: Filter = { and: [mine, { field: 'createdAt', is: 'during', value: thisMonth }] }
export const open: Filter = { and: [mine, { field: 'status', is: 'equals', value: 'open' }] }
export const overdue: Filter = { and: [mine, { field: 'status', is: 'equals', value: 'open' }, { field: 'due', is: 'olderThan', value: { amount: 0, unit: 'hour' } }] }
const sumAndCount: readonly Measure[] = [{ function: 'sum', field: 'amount' }, { function: 'count' }]

/** The figures of my day, each of which opens the records behind it. */
export function Figures() {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const sells = rights.mayRead('opportunity')
  const wonSum = useQuery({ ...aggregateQuery('opportunity', { filter: won, measures: sumAndCount }), enabled: sells, retry: false })
  const openSum = useQuery({ ...aggregateQuery('opportunity', { filter: open, measures: sumAndCount }), enabled: sells, retry: false })
  const begunCount = useQuery({ ...countQuery('opportunity', { filter: begun }), enabled: sells, retry: false })
  const late = useQuery({ ...countQuery('activity', { filter: overdue }), enabled: rights.mayRead('activity'), retry: false })
  const number = (value: number | string | null | undefined) => (typeof value === 'number' ? value : 0)
  const opportunities = (value: number | string | null | undefined) => say(shellWords.opportunitiesCount, { count: formats.number(number(value), 0) })
  return (
    <div className="figures">
      {wonSum.data !== undefined && <Figure object="opportunity" filter={won} label={say(shellWords.wonThisMonth)} value={formats.money(number(wonSum.data[0]?.values[0]))} note={opportunities(wonSum.data[0]?.values[1])} />}
      {begunCount.data !== undefined && <Figure object="opportunity" filter={begun} label={say(shellWords.newThisMonth)} value={`${formats.number(begunCount.data.count, 0)}${begunCount.data.exact ? '' : '+'}`} />}
      {openSum.data !== undefined && <Figure object="opportunity" filter={open} label={say(shellWords.openPipeline)} value={formats.money(number(openSum.data[0]?.values[0]))} note={opportunities(openSum.data[0]?.values[1])} />}
      {late.data !== undefined && <Figure object="activity" filter={overdue} label={say(shellWords.overdueTasks)} value={<span className={late.data.count > 0 ? 'bad' : ''}>{formats.number(late.data.count, 0)}{late.data.exact ? '' : '+'}</span>} />}
    </div>
  )
}

function Figure({ object, filter, label, value, note }: { readonly object: string; readonly filter: Filter; readonly label: string; readonly value: ReactNode; readonly note?: string }) {
  return (
    <Link to="/$objects" params={{ objects: model.object(object).path }} search={{ view: object === 'opportunity' ? 'open' : 'all', filter }} className="card figure">
      <span className="small muted">{label}</span><b>{value}</b>{note !== undefined && <span className="small muted">{note}</span>}
    </Link>
  )
}
