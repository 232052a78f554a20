import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, lazy, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { listWords } from '../../src/model/words/ui/list.ts'
import { useMe, useRights } from '../data/me.ts'
import { loadVerbs } from '../data/configuration.ts'
import { countQuery, listQuery } from '../data/records.ts'
import { textOf, type Row } from '../data/values.ts'
import { isEditable } from '../fields/index.ts'
import { fieldNamed } from '../model.ts'
import { Checkbox } from '../parts/inputs.tsx'
import { useIsPhone } from '../parts/media.ts'
import { Part } from '../parts/part.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useCreate } from '../shell/creation.tsx'
import { lacksWords, useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { CardRow } from './card-row.tsx'
import { ListFoot } from './foot.tsx'
import { ListEmpty } from './list-empty.tsx'
import { useSelection } from './selection.ts'
import type { ListState } from './state.ts'
import { isNumeric, pixelsOf, sortableColumn, widthOf } from './columns.ts'
import { useRowReasons } from './reasons.ts'
import { TableRow } from './table-row.tsx'

const BulkBar = lazy(() => import('./bulk.tsx').then((module) => ({ default: module.BulkBar })))

const rowHeight = 36
const cardHeight = 104
/** Milliseconds in which the first rows are drawn before anything else is asked for. */
const pauseBeforeVerbs = 250

/** The rows of a list: only those in sight exist, the next ones are fetched on the way; everything works from the keyboard. */
export function ListTable({ state }: { readonly state: ListState }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const create = useCreate()
  const isPhone = useIsPhone()
  const id = useId()
  const { object, columns, question, sort, setSort } = state
  const list = useInfiniteQuery(listQuery(object.name, question))
  const counted = useQuery({ ...countQuery(object.name, { filter: question.filter, search: question.search, bin: question.bin, pool: question.pool }), enabled: question.asOf === undefined })
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data])
  const why = useRowReasons(object, columns, useMemo(() => list.data?.pages.map((page) => page.rows) ?? [], [list.data]))
  const unkept = list.data?.pages[0]?.unavailable ?? []
  const selection = useSelection()
  const [at, setAt] = useState(-1)
  const [column, setColumn] = useState(0)
  const [editing, setEditing] = useState<{ readonly id: string; readonly name: string }>()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- its functions are only called, never kept
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => (isPhone ? cardHeight : rowHeight), overscan: 12, scrollPaddingStart: isPhone ? 0 : 32,
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
  })
  // First the rows and what they show; the verbs come when there is time for them, or at once where they bring words that are shown.
  const lacking = lacksWords(object, columns)
  const isThere = lacking || !list.isPending
  useEffect(() => {
    if (!isThere) return undefined
    const later = setTimeout(() => { void loadVerbs().catch(() => undefined) }, lacking ? 0 : pauseBeforeVerbs)
    return () => clearTimeout(later)
  }, [isThere, lacking])
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => { if (last >= rows.length - 40 && hasNextPage && !isFetchingNextPage) void fetchNextPage() }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => { if (!isTyping(event.target) && event.key === '/') { event.preventDefault(); document.querySelector<HTMLElement>('[data-list-find]')?.focus() } else if (!isTyping(event.target) && event.key === 'n' && !event.ctrlKey && !event.metaKey && !event.altKey && rights.mayCreate(object.name)) { event.preventDefault(); create({ object: object.name }) } }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [create, object.name, rights])
  const editable = (name: string) => { const field = fieldNamed(object, name); return field !== undefined && isEditable(field) && object.writtenBy === undefined && field.immutable !== true && question.asOf === undefined && question.bin !== true && question.pool === undefined && rights.mayUpdate(object.name) && rights.field(object.name, name) === 'edit' }
  const open = (row: Row) => void navigate({ to: '/$objects/$id', params: { objects: object.path, id: row.id }, search: question.pool === undefined ? {} : { pool: question.pool } })
  // What stands fast is said before anything is typed, not at saving.
  const begin = async (row: Row, name: string) => {
    const ruled = object.state?.field === name || (object.fieldRules ?? []).some(({ field }) => field === name)
    const why = ruled ? await import('../records/fast.ts').then(({ whyFast }) => whyFast({ object, row, name }, { client, me })).catch(() => undefined) : undefined
    if (why === undefined) setEditing({ id: row.id, name })
    else toast({ text: say(why) })
  }
  const edit = (row: Row, name: string | undefined) => { const target = [name, ...columns].find((each) => each !== undefined && editable(each)); if (target !== undefined) void begin(row, target) }
  const go = (index: number) => { const next = Math.max(0, Math.min(rows.length - 1, index)); setAt(next); virtual.scrollToIndex(next) }
  const press = (event: KeyboardEvent) => {
    if (isTyping(event.target) || editing !== undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[at]
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1), ArrowUp: () => go(at - 1), PageDown: () => go(at + 15), PageUp: () => go(at - 15), Home: () => go(0), End: () => go(rows.length - 1),
      ArrowRight: () => setColumn(Math.min(columns.length - 1, column + 1)), ArrowLeft: () => setColumn(Math.max(0, column - 1)),
      Enter: () => { if (row !== undefined) open(row) }, e: () => { if (row !== undefined) edit(row, columns[column]) }, x: () => { if (row !== undefined) selection.toggle(row.id) }, Escape: () => selection.clear(),
    }
    const perform = Object.hasOwn(keys, event.key) ? keys[event.key] : keys[event.key.toLowerCase()]
    if (perform === undefined || (event.key === 'Enter' && event.target !== scroller.current)) return
    event.preventDefault()
    perform()
  }
  const widths: CSSProperties = { gridTemplateColumns: `38px ${columns.map((name) => widthOf(state, name)).join(' ')}`, minWidth: 38 + columns.reduce((sum, name) => sum + pixelsOf(state, name), 0) }
  const allShown = rows.length > 0 && rows.every((row) => selection.has(row.id))
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />
  return (
    <>
      {unkept.length > 0 && <div className="bar-note"><Note tone="info">{say(listWords.notKept, { fields: unkept.map((name) => labels.field(object, name)).join(say(listWords.comma)) })}</Note></div>}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions -- a grid, or a list on a phone; both roles stand below */}
      <div
        ref={scroller} className={isPhone ? 'table cards' : 'table'} role={rows.length === 0 ? 'region' : isPhone ? 'list' : 'grid'} aria-label={labels.many(object)} aria-rowcount={isPhone || rows.length === 0 ? undefined : counted.data?.exact === true ? counted.data.count + 1 : -1} aria-busy={list.isFetching}
        tabIndex={0} aria-activedescendant={!isPhone && at >= 0 && rows[at] !== undefined ? `${id}-${rows[at].id}` : undefined} onKeyDown={press} onFocus={(event) => { if (event.target === scroller.current && at < 0 && rows.length > 0) setAt(0) }}
      >
        {!isPhone && rows.length > 0 && (
          <div className="table-head" role="row" style={widths}>
            <div className="cell" role="columnheader"><Checkbox aria-label={say(listWords.selectAllShown)} checked={allShown} mixed={!allShown && selection.ids.size > 0} onChange={() => (allShown ? selection.clear() : selection.set(rows.map((row) => row.id)))} /></div>
            {columns.map((name) => {
              const sorted = sort.find((each) => each.field === name)
              return (
                <div key={name} role="columnheader" className={`cell ${isNumeric(state, name) ? 'number' : ''}`} aria-sort={sorted === undefined ? 'none' : sorted.descending === true ? 'descending' : 'ascending'}>
                  {!sortableColumn(state, name) ? <span className="clip">{labels.field(object, name)}</span> : <button type="button" className="table-sort clip" title={say(listWords.sortedBy, { field: labels.field(object, name) })} onClick={() => setSort([sorted?.descending === undefined && sorted !== undefined ? { field: name, descending: true } : { field: name }])}>{labels.field(object, name)}{sorted !== undefined && (sorted.descending === true ? ' ↓' : ' ↑')}</button>}
                </div>
              )
            })}
          </div>
        )}
        {list.isPending && <div className="table-loading"><Skeleton lines={12} /></div>}
        {!list.isPending && rows.length === 0 && <ListEmpty state={state} />}
        <div className="table-body" role={isPhone || rows.length === 0 ? 'presentation' : 'rowgroup'} style={{ height: virtual.getTotalSize(), minWidth: isPhone ? undefined : widths.minWidth }}>
          {shown.map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            const style = { transform: `translateY(${item.start}px)` }
            if (isPhone) return <div key={item.key} ref={virtual.measureElement} data-index={item.index} role="listitem" className="card-place" style={style}><CardRow state={state} row={row} why={why.get(row.id)} /></div>
            return (
              <TableRow
                key={item.key} id={`${id}-${row.id}`} state={state} row={row} why={why.get(row.id)} index={item.index} style={{ ...style, ...widths }} active={item.index === at} activeColumn={item.index === at ? column : -1}
                selected={selection.has(row.id)} editing={editing?.id === row.id ? editing.name : undefined} onSelect={() => selection.toggle(row.id)} onActivate={(next) => { setAt(item.index); setColumn(next) }}
                onEdit={(name) => { if (editable(name)) void begin(row, name) }} onDone={() => { setEditing(undefined); scroller.current?.focus({ preventScroll: true }) }} label={say(listWords.selectRow, { name: textOf(row[object.title]) })}
              />
            )
          })}
        </div>
      </div>
      {(selection.ids.size > 0 || selection.everything) && <Part fallback={<div className="foot bulk-bar" />} onMissing={selection.clear}><BulkBar state={state} selection={selection} rows={rows} counted={counted.data} /></Part>}
      <ListFoot state={state} shown={rows.length} counted={counted.data} />
    </>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]') || target.closest('dialog, [popover]') !== null)
}
