import { lazy, useEffect, useRef, useState } from 'react'
import { listWords } from '../../src/model/words/ui/list.ts'
import { useFilling } from '../data/configuration.ts'
import { FilterBar } from '../filter/bar.tsx'
import { Button } from '../parts/button.tsx'
import { TextInput } from '../parts/inputs.tsx'
import { Icon } from '../parts/icons.tsx'
import { Part } from '../parts/part.tsx'
import { Popover } from '../parts/popover.tsx'
import { Note } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { JumpMenu } from './jump.tsx'
import { Offered } from './offered.tsx'
import type { ListState } from './state.ts'

const SortEditor = lazy(() => import('./sort-editor.tsx').then((module) => ({ default: module.SortEditor })))
const ColumnsEditor = lazy(() => import('./columns-editor.tsx').then((module) => ({ default: module.ColumnsEditor })))

/** What narrows and orders a list: conditions, words, sorting, columns. */
export function ListBar({ state }: { readonly state: ListState }) {
  const { say, formats } = useSpeech()
  const { search } = state
  return (
    <>
      <div className="bar">
        <FilterBar object={state.object} filter={state.filter} onChange={state.setFilter} />
        <Find words={search.search ?? ''} onChange={(words) => state.change({ search: words === '' ? undefined : words })} />
        {state.changed && <Button tone="text" onClick={() => state.choose(state.view.key)}>{say(listWords.viewReset)}</Button>}
        <span className="spring" />
        {search.bin !== true && <Offered object={state.object} />}
        <JumpMenu state={state} />
        {state.view.kind !== 'calendar' && <SortMenu state={state} />}
        {state.view.kind === 'list' && <ColumnsMenu state={state} />}
      </div>
      <FillingNote state={state} />
      {search.asOf !== undefined && <div className="bar-note"><Note tone="info" actions={<Button onClick={() => state.change({ asOf: undefined })}>{say(listWords.today)}</Button>}>{say(listWords.asOfDate, { date: formats.date(search.asOf) })} · {say(listWords.asOfNote)}</Note></div>}
      {search.bin === true && <div className="bar-note"><Note tone="info" actions={<Button onClick={() => state.change({ bin: undefined })}>{say(listWords.leaveBin)}</Button>}>{say(listWords.binAbout)}</Note></div>}
    </>
  )
}

/** What is shown, ordered or narrowed by a field that is still being filled in may not be whole yet. */
function FillingNote({ state }: { readonly state: ListState }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const { object, columns, sort, filter } = state
  const filling = useFilling(object.name)
  const asked = filling.filter((name) => columns.includes(name) || sort.some(({ field }) => field === name) || JSON.stringify(filter ?? null).includes(`"${name}"`))
  return asked.length === 0 ? null : <div className="bar-note"><Note tone="info">{say(listWords.fillingNote, { fields: formats.list(asked.map((name) => labels.field(object, name))) })}</Note></div>
}

/** Words searched in this list; sent when the typing rests. */
function Find({ words, onChange }: { readonly words: string; readonly onChange: (words: string) => void }) {
  const { say } = useSpeech()
  const [typed, setTyped] = useState(words)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Cleared or set from elsewhere; what somebody is typing here stands.
    if (input.current !== document.activeElement) setTyped(words)
  }, [words])
  useEffect(() => {
    if (typed === words) return
    const timer = setTimeout(() => onChange(typed), 250)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-deps -- only what is typed starts the wait
  }, [typed])
  return <TextInput ref={input} type="search" className="bar-find" data-list-find aria-label={say(listWords.find)} placeholder={say(listWords.find)} value={typed} onChange={(event) => setTyped(event.target.value)} />
}

function SortMenu({ state }: { readonly state: ListState }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const { sort, setSort, object } = state
  const [first] = sort
  return (
    <Popover label={say(listWords.sort)} align="end" className="sort-popover" trigger={(props) => <button type="button" {...props} className="filter-chip"><Icon name="sort" size={14} /><span className="clip">{first === undefined ? say(listWords.sort) : labels.field(object, first.field)}</span>{first !== undefined && (first.descending === true ? ' ↓' : ' ↑')}</button>}>
      <Part><SortEditor object={object} sort={sort} onChange={setSort} /></Part>
    </Popover>
  )
}

function ColumnsMenu({ state }: { readonly state: ListState }) {
  const { say } = useSpeech()
  return (
    <Popover label={say(listWords.columns)} align="end" className="columns-popover" trigger={(props) => <button type="button" {...props} className="filter-chip bar-columns">{say(listWords.columns)}</button>}>
      <Part><ColumnsEditor object={state.object} columns={state.columns} onChange={state.setColumns} /></Part>
    </Popover>
  )
}
