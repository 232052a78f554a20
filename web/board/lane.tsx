import { useInfiniteQuery } from '@tanstack/react-query'
import { useDroppable } from '@dnd-kit/core'
import type { ReactNode } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { pipelineWords } from '../../src/model/words/ui/pipeline.ts'
import { boardWords } from '../../src/model/words/ui/board.ts'
import { type ListQuestion, listQuery } from '../data/records.ts'
import type { Row } from '../data/values.ts'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { BoardCard } from './card.tsx'
import type { Lane } from './lanes.ts'
import type { Moves } from './moves.tsx'
import { both, inLane, wholeUnits } from './questions.ts'

/** What a lane holds, in the base currency's minor units. */
export interface LaneFigures { readonly count: number; readonly sum?: number; readonly weighted?: number }

const cardsAtOnce = 20

interface BoardLaneProps {
  readonly lane: Lane
  readonly lanes: readonly Lane[]
  readonly field: string
  readonly object: ResolvedObject
  readonly question: ListQuestion
  readonly figures: LaneFigures | undefined
  readonly moves: Moves
  readonly movable: boolean
  readonly face: (row: Row, lane: Lane) => ReactNode
}

/** One lane: its name, count, chance and sums above; its cards below, more of them when asked. */
export function BoardLane({ lane, lanes, field, object, question, figures, moves, movable, face }: BoardLaneProps) {
  const { say, formats } = useSpeech()
  const { setNodeRef, isOver } = useDroppable({ id: lane.key, data: { lane } })
  const pages = useInfiniteQuery(listQuery(object.name, { ...question, filter: both(question.filter, inLane(field, lane)), limit: cardsAtOnce }))
  const loaded = (pages.data?.pages ?? []).flatMap((page) => page.rows)
  const rows = moves.placed(lane, loaded)
  const shift = rows.length - loaded.length
  const money = (amount: number) => formats.money(wholeUnits(amount, formats.currency))
  const count = figures === undefined ? undefined : figures.count + shift
  const left = count === undefined ? undefined : count - rows.length
  return (
    <section ref={setNodeRef} className={`lane ${isOver ? 'over' : ''}`} aria-label={lane.name}>
      <header>
        <div className="row lane-name"><b className="clip">{lane.name}</b><span className="muted">{count === undefined ? `${rows.length}${pages.hasNextPage ? '+' : ''}` : formats.number(count, 0)}</span>{lane.probability !== undefined && <span className="small muted lane-chance" title={lane.learned === undefined ? undefined : say(pipelineWords.learned, { won: formats.number(lane.learned.won, 0), reached: formats.number(lane.learned.reached, 0) })}>{formats.percent(lane.probability)}</span>}</div>
        <div className="small muted clip">{figures?.sum === undefined ? '\u00a0' : money(figures.sum)}{figures?.weighted !== undefined && ` · ${say(boardWords.weighted, { amount: money(figures.weighted) })}`}</div>
      </header>
      {pages.isPending && <div className="deal"><Skeleton lines={3} /></div>}
      {pages.isError && <Failure error={pages.error} retry={() => void pages.refetch()} />}
      <ul className="stack" aria-label={lane.name}>
        {rows.map((row) => <li key={row.id}><BoardCard row={row} object={object} lane={lane} lanes={lanes} moves={moves} movable={movable}>{face(row, lane)}</BoardCard></li>)}
      </ul>
      {pages.isSuccess && rows.length === 0 && <div className="small muted lane-note">{say(boardWords.emptyLane)}</div>}
      {pages.hasNextPage && <button type="button" className="small muted lane-note lane-more" aria-busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{left === undefined ? say(boardWords.moreHere) : say(boardWords.moreInLane, { count: formats.number(left, 0) })}</button>}
    </section>
  )
}
