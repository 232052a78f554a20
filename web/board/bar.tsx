import type { ReactNode } from 'react'
import { boardWords } from '../../src/model/words/ui/board.ts'
import type { Counted } from '../data/records.ts'
import type { Related } from '../data/values.ts'
import { Menu } from '../parts/menu.tsx'
import { useSpeech } from '../words/language.tsx'
import type { LaneFigures } from './lane.tsx'
import { wholeUnits } from './questions.ts'

interface BoardBarProps {
  readonly lanes: ReactNode
  readonly group: Related | undefined
  readonly groups: readonly Related[]
  readonly onGroup: (id: string) => void
  readonly figures: readonly (LaneFigures | undefined)[]
  readonly stalled: Counted | undefined
  readonly onlyStalled: boolean
  readonly onStalled: () => void
}

/** Which pipeline is shown, what all of it is worth, and what has stood still for too long. */
export function BoardBar({ lanes, group, groups, onGroup, figures, stalled, onlyStalled, onStalled }: BoardBarProps) {
  const { say, formats } = useSpeech()
  const known = figures.flatMap((each) => each ?? [])
  const total = (name: 'count' | 'sum' | 'weighted') => known.reduce((sum, each) => sum + (each[name] ?? 0), 0)
  const money = (name: 'sum' | 'weighted') => formats.money(wholeUnits(total(name), formats.currency))
  const has = (name: 'sum' | 'weighted') => known.some((each) => each[name] !== undefined)
  return (
    <div className="board-bar">
      {group !== undefined && (groups.length > 1
        ? <Menu align="start" label={say(boardWords.pipeline)} groups={[{ items: groups.map((each) => ({ key: each.id, label: each.title ?? '–', checked: each.id === group.id, perform: () => onGroup(each.id) })) }]} trigger={(props) => <button type="button" {...props} className="chip board-group">{group.title} <span aria-hidden="true">▾</span></button>} />
        : <span className="chip board-group">{group.title}</span>)}
      {lanes}
      <span className="board-total">
        {known.length > 0 && <span className="board-count">{say(boardWords.totalCount, { count: formats.number(total('count'), 0) })}</span>}
        {has('sum') && <b>{money('sum')}</b>}
        {has('weighted') && <span className="board-count">{say(boardWords.weighted, { amount: money('weighted') })}</span>}
      </span>
      <span className="spring" />
      {stalled !== undefined && (stalled.count > 0 || onlyStalled) && (
        <button type="button" className="filter-chip board-stalled" aria-pressed={onlyStalled} onClick={onStalled}><span className="bad" aria-hidden="true">▲</span>{say(boardWords.stalledCount, { count: `${formats.number(stalled.count, 0)}${stalled.exact ? '' : '+'}` })}</button>
      )}
    </div>
  )
}
