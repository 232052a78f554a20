import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { DndContext, DragOverlay } from '@dnd-kit/core'
import { useState } from 'react'
import { boardWords } from '../../src/model/words/ui/board.ts'
import { useRights } from '../data/me.ts'
import { aggregateQuery, countQuery } from '../data/records.ts'
import { numberOf, type Row } from '../data/values.ts'
import { ListEmpty } from '../list/list-empty.tsx'
import type { ListState } from '../list/state.ts'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { BoardBar } from './bar.tsx'
import { CardFace } from './card.tsx'
import { ClosingLanes } from './closing.tsx'
import { useDragging } from './drag.tsx'
import { LanesMenu } from './lanes-menu.tsx'
import { BoardLane, type LaneFigures } from './lane.tsx'
import { useLanes } from './lanes.ts'
import { useMoves } from './moves.tsx'
import { both, boardFields, cardFields, inLanes, stalledFilter, weightedField } from './questions.ts'
import './board.css'

const groupKey = (object: string) => `guanxi.board.${object}`

/** Any object as lanes of cards: what a lane holds and is worth, and a card dragged to the next. */
export function BoardPage({ state }: { readonly state: ListState }) {
  const { say } = useSpeech()
  const rights = useRights()
  const { object, view, question } = state
  const field = view.lanes ?? object.state?.field ?? ''
  const all = useLanes(object, field)
  const [chosen, setChosen] = useState(() => localStorage.getItem(groupKey(object.name)) ?? '')
  const [now] = useState(Date.now)
  const group = all.groups.find(({ id }) => id === chosen) ?? all.groups[0]
  const lanes = all.lanes.filter((lane) => group === undefined || lane.group === undefined || lane.group.id === group.id)
  const open = lanes.filter(({ kind }) => kind === 'open')
  const stalled = stalledFilter(object, field, open)
  const past = question.asOf !== undefined
  // How long something stands still is known of today only.
  const onlyStalled = state.search.stalled === true && !past
  const scope = both(question.filter, all.groups.length > 1 ? inLanes(field, open) : undefined)
  const shown = both(scope, onlyStalled ? stalled : undefined)
  const weighted = weightedField(object, view.sum)
  const readable = (name: string | undefined) => name !== undefined && ['read', 'edit'].includes(rights.field(object.name, name))
  const measured = [view.sum, weighted].flatMap((name) => (name !== undefined && readable(name) ? [name] : []))
  const { search, bin, asOf } = question
  const sums = useQuery({
    ...aggregateQuery(object.name, { filter: shown, search, bin, asOf, groupBy: { field }, measures: [{ function: 'count' }, ...measured.map((name) => ({ function: 'sum' as const, field: name }))] }),
    enabled: open.length > 0, placeholderData: keepPreviousData,
  })
  const stalledCount = useQuery({ ...countQuery(object.name, { filter: both(scope, stalled), search, bin }), enabled: !past && stalled !== undefined && open.length > 0, placeholderData: keepPreviousData })
  const moves = useMoves({ object, field, lanes })
  const drag = useDragging({ lanes, moves, titleField: object.title })
  const fields = cardFields(state)
  const figures = (key: string): LaneFigures | undefined => {
    if (sums.data === undefined) return undefined
    const found = sums.data.find((answer) => (answer.group ?? '') === key)
    // Sums of the question before say nothing of a lane that they do not know.
    if (found === undefined && sums.isPlaceholderData) return undefined
    const values = found?.values ?? []
    return { count: numberOf(values[0]) ?? 0, ...(measured.length > 0 ? { sum: numberOf(values[1]) ?? 0 } : {}), ...(measured.length > 1 ? { weighted: numberOf(values[2]) ?? 0 } : {}) }
  }
  // With nothing in any lane, what to do about it stands above them: a company that begins sees its stages.
  const nothing = sums.data !== undefined && !sums.isPlaceholderData && open.every(({ key }) => figures(key)?.count === 0)
  const choose = (id: string) => { localStorage.setItem(groupKey(object.name), id); setChosen(id) }
  const face = (row: Row, lane = open.find(({ key }) => key === moves.laneOf(row))) => <CardFace object={object} row={row} fields={fields} lane={lane} now={now} />
  const question2 = { ...question, filter: shown, fields: boardFields(state, field, fields), sort: state.sort.length > 0 ? state.sort : fields.date === undefined ? undefined : [{ field: fields.date }] }
  return (
    <DndContext {...drag.context}>
      {all.error !== null ? <Failure error={all.error} /> : all.loading ? <div className="board-loading"><Skeleton lines={8} /></div> : (
        <>
          <BoardBar
            lanes={<LanesMenu state={state} />} group={group} groups={all.groups} onGroup={choose} figures={open.map(({ key }) => figures(key))}
            stalled={stalled === undefined || past ? undefined : stalledCount.data} onlyStalled={onlyStalled} onStalled={() => state.change({ stalled: onlyStalled ? undefined : true })}
          />
          {/* Scrolls both ways; the keyboard reaches it by its cards. */}
          {nothing && <div className="board-nothing"><ListEmpty state={state} /></div>}
          <div className={`board ${drag.active === undefined ? '' : 'dragging'}`} role="group" aria-label={say(boardWords.board)}>
            {open.map((lane) => (
              <BoardLane key={`${view.key} ${lane.key}`} lane={lane} lanes={lanes} field={field} object={object} question={question2} figures={figures(lane.key)} moves={moves} face={face} movable={rights.mayUpdate(object.name) && !past && bin !== true} />
            ))}
          </div>
        </>
      )}
      {drag.active !== undefined && <ClosingLanes lanes={lanes.filter(({ kind }) => kind !== 'open')} />}
      <DragOverlay dropAnimation={null}>{drag.active !== undefined && <div className="deal drag">{face(drag.active)}</div>}</DragOverlay>
      {/* Whatever becomes of the lanes behind it, a form that a drop opened stays the same one, with what was typed. */}
      {moves.dialog}
    </DndContext>
  )
}
