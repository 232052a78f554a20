import { useEffect, useRef, useState } from 'react'
import type { SortBy } from '../../src/model/define/object.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { FilterBar } from '../filter/bar.tsx'
import { isSortable } from '../fields/index.ts'
import { useRights } from '../data/me.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Checkbox, Select, TextInput } from '../parts/inputs.tsx'
import { Icon } from '../parts/icons.tsx'
import { Popover } from '../parts/popover.tsx'
import { Note } from '../parts/states.tsx'
import { fieldNamed } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { JumpMenu } from './jump.tsx'
import type { ListState } from './state.ts'

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
        <JumpMenu state={state} />
        {state.view.kind !== 'calendar' && <SortMenu state={state} />}
        {state.view.kind === 'list' && <ColumnsMenu state={state} />}
      </div>
      {search.asOf !== undefined && <div className="bar-note"><Note tone="info" actions={<Button onClick={() => state.change({ asOf: undefined })}>{say(listWords.today)}</Button>}>{say(listWords.asOfDate, { date: formats.date(search.asOf) })} · {say(listWords.asOfNote)}</Note></div>}
      {search.bin === true && <div className="bar-note"><Note tone="info" actions={<Button onClick={() => state.change({ bin: undefined })}>{say(listWords.leaveBin)}</Button>}>{say(listWords.binAbout)}</Note></div>}
    </>
  )
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

function useSortable(state: ListState): readonly { readonly name: string; readonly label: string }[] {
  const labels = useLabels()
  const rights = useRights()
  return Object.entries(state.object.allFields)
    .filter(([name, field]) => isSortable(state.object, field) && rights.field(state.object.name, name) !== 'none' && name !== 'version' && name !== 'deletedAt')
    .map(([name]) => ({ name, label: labels.field(state.object, name) }))
}

function SortMenu({ state }: { readonly state: ListState }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const sortable = useSortable(state)
  const { sort, setSort, object } = state
  const [first] = sort
  const replace = (index: number, next: SortBy | undefined) => setSort(sort.flatMap((each, at) => (at === index ? next ?? [] : each)))
  return (
    <Popover label={say(listWords.sort)} align="end" className="sort-popover" trigger={(props) => <button type="button" {...props} className="filter-chip"><Icon name="sort" size={14} /><span className="clip">{first === undefined ? say(listWords.sort) : labels.field(object, first.field)}</span>{first !== undefined && (first.descending === true ? ' ↓' : ' ↑')}</button>}>
      <div className="stack">
        {sort.map((each, index) => (
          <div key={each.field} className="row">
            <Select aria-label={say(listWords.sort)} value={each.field} options={sortable.filter(({ name }) => name === each.field || !sort.some(({ field }) => field === name)).map(({ name, label }) => ({ value: name, label }))} onChange={(event) => replace(index, { ...each, field: event.target.value })} />
            <Button onClick={() => replace(index, each.descending === true ? { field: each.field } : { field: each.field, descending: true })}>{say(each.descending === true ? listWords.descending : listWords.ascending)}</Button>
            <IconButton icon="close" iconSize={14} label={say(listWords.clear)} onClick={() => replace(index, undefined)} />
          </div>
        ))}
        {sort.length < 4 && <Select aria-label={say(listWords.sortAdd)} value="" empty={say(listWords.sortAdd)} options={sortable.filter(({ name }) => !sort.some(({ field }) => field === name)).map(({ name, label }) => ({ value: name, label }))} onChange={(event) => { if (event.target.value !== '') setSort([...sort, { field: event.target.value }]) }} />}
      </div>
    </Popover>
  )
}

function ColumnsMenu({ state }: { readonly state: ListState }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const [words, setWords] = useState('')
  const { object, columns, setColumns } = state
  const others = Object.keys(object.allFields).filter((name) => !columns.includes(name) && rights.field(object.name, name) !== 'none' && fieldNamed(object, name)?.type !== 'json' && name !== 'version' && name !== 'deletedAt')
  const move = (index: number, step: number) => {
    const next = [...columns]
    const [moved] = next.splice(index, 1)
    if (moved !== undefined) next.splice(index + step, 0, moved)
    setColumns(next)
  }
  return (
    <Popover label={say(listWords.columns)} align="end" className="columns-popover" trigger={(props) => <button type="button" {...props} className="filter-chip bar-columns">{say(listWords.columns)}</button>}>
      <div className="small muted">{say(listWords.columnsAbout)}</div>
      <ul>
        {columns.map((name, index) => (
          <li key={name} className="row">
            <Checkbox checked disabled={columns.length === 1} onChange={() => setColumns(columns.filter((each) => each !== name))}>{labels.field(object, name)}</Checkbox><span className="spring" />
            <IconButton icon="up" iconSize={14} label={say(listWords.moveUp, { field: labels.field(object, name) })} disabled={index === 0} onClick={() => move(index, -1)} />
            <IconButton icon="down" iconSize={14} label={say(listWords.moveDown, { field: labels.field(object, name) })} disabled={index === columns.length - 1} onClick={() => move(index, 1)} />
          </li>
        ))}
      </ul>
      <TextInput type="search" aria-label={say(listWords.columns)} placeholder={say(listWords.columns)} value={words} onChange={(event) => setWords(event.target.value)} />
      <ul className="columns-others">
        {others.map((name) => ({ name, label: labels.field(object, name) })).filter(({ label }) => label.toLowerCase().includes(words.toLowerCase())).map(({ name, label }) => <li key={name}><Checkbox checked={false} onChange={() => setColumns([...columns, name])}>{label}</Checkbox></li>)}
      </ul>
    </Popover>
  )
}
