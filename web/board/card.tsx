import { useDraggable } from '@dnd-kit/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { boardWords } from '../../src/model/words/ui/board.ts'
import { isEmptyValue, relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { InApproval } from '../approvals/badge.tsx'
import { Avatar } from '../parts/avatar.tsx'
import { IconButton } from '../parts/button.tsx'
import { Menu } from '../parts/menu.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Lane } from './lanes.ts'
import type { Moves } from './moves.tsx'
import { type CardFields, stalledBecause } from './questions.ts'

interface BoardCardProps {
  readonly row: Row
  readonly object: ResolvedObject
  readonly lane: Lane
  readonly lanes: readonly Lane[]
  readonly moves: Moves
  readonly movable: boolean
  readonly children: ReactNode
}

/** A card to open, to drag, and to move by a menu where dragging is no way. */
export function BoardCard({ row, object, lane, lanes, moves, movable, children }: BoardCardProps) {
  const { say } = useSpeech()
  const title = textOf(row[object.title])
  const { setNodeRef, setActivatorNodeRef, listeners, isDragging } = useDraggable({ id: row.id, data: { row, lane }, disabled: !movable })
  const others = lanes.filter(({ key }) => key !== lane.key && key !== '')
  return (
    <article ref={setNodeRef} className={`deal ${isDragging ? 'lifted' : ''}`} {...listeners}>
      {children}
      <Link ref={setActivatorNodeRef} to="/$objects/$id" params={{ objects: object.path, id: row.id }} className="deal-link" draggable={false} aria-label={title === '' ? '–' : title} aria-describedby={movable ? 'board-keys' : undefined} />
      {movable && (
        <span className="deal-menu">
          <Menu label={say(boardWords.moveTo, { name: title })} groups={[{ caption: say(boardWords.moveCaption), items: others.map((other) => ({ key: other.key, label: other.name, danger: other.kind === 'lost', perform: () => moves.move(row, other) })) }]} trigger={(props) => <IconButton {...props} icon="dots" iconSize={16} label={say(boardWords.moveTo, { name: title })} />} />
        </span>
      )}
    </article>
  )
}

interface CardFaceProps {
  readonly object: ResolvedObject
  readonly row: Row
  readonly fields: CardFields
  readonly lane: Lane | undefined
  /** The instant that days are counted to. */
  readonly now: number
}

const stalledWords = { stage: boardWords.stalled, close: boardWords.lateDays, silent: boardWords.silentDays } as const

/** What a card says: who it is about, what it is, what it is worth and when, whose it is and what comes next. */
export function CardFace({ object, row, fields, lane, now }: CardFaceProps) {
  const { say, formats } = useSpeech()
  const title = textOf(row[object.title])
  const about = fields.about === undefined ? undefined : relatedOf(row[fields.about])
  const owner = relatedOf(row['owner'])
  const stalled = object.fields['stageChangedAt'] === undefined ? undefined : stalledBecause(row, lane, now, formats.today())
  const date = fields.date === undefined ? '' : textOf(row[fields.date])
  const note = fields.note === undefined ? '' : textOf(row[fields.note])
  const worth = fields.money !== undefined && !isEmptyValue(row[fields.money])
  const facts = fields.others.filter((name) => !isEmptyValue(row[name]))
  return (
    <>
      <div className="clip deal-about">{about === undefined ? title : about.title ?? '–'}</div>
      {about !== undefined && <div className="clip muted" title={title}>{withoutName(title, about.title)}</div>}
      {(worth || stalled !== undefined || date !== '') && (
        <div className="row">
          {worth && fields.money !== undefined && <b className="clip"><FieldValue object={object} name={fields.money} value={row[fields.money]} dense /></b>}
          <span className="spring" />
          {stalled !== undefined ? <span className="small bad deal-when">{say(stalledWords[stalled.reason], { days: stalled.days })}</span> : date !== '' && <span className="small muted deal-when">{formats.date(date)}</span>}
        </div>
      )}
      {facts.length > 0 && <div className="row deal-facts">{facts.slice(0, 3).map((name) => <span key={name} className="clip"><FieldValue object={object} name={name} value={row[name]} dense /></span>)}</div>}
      <InApproval object={object.name} id={row.id} />
      {owner !== undefined && <div className="row" title={owner.title ?? ''}><Avatar name={owner.title ?? '–'} /><span className="clip muted">{note === '' ? owner.title : note}</span></div>}
    </>
  )
}

/** 'Yunfan Trading renewal' below 'Yunfan Trading' says 'renewal'. */
function withoutName(title: string, name: string | null): string {
  const rest = name !== null && name !== '' && title.startsWith(name) ? title.slice(name.length).replace(/^[\s·:：\-–—]+/, '') : title
  return rest === '' ? title : rest
}
