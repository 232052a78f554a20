import { useState } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { filterWords } from '../../src/model/words/ui/filter.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icons.tsx'
import { Popover } from '../parts/popover.tsx'
import { useSpeech } from '../words/language.tsx'
import { FilterEditor, GroupEditor, newCondition } from './editor.tsx'
import { FieldChooser } from './field-chooser.tsx'
import { allOf, conditionsOf } from './tree.ts'
import { isWhole, withoutEmpty } from './whole.ts'
import { FilterWords } from './words.tsx'

interface FilterBarProps {
  readonly object: ResolvedObject
  readonly filter: Filter | undefined
  readonly onChange: (filter: Filter | undefined) => void
}

/** The conditions of a list side by side, each to be changed or dropped, and one more to add. */
export function FilterBar({ object, filter, onChange }: FilterBarProps) {
  const { say } = useSpeech()
  const [all, setAll] = useState(false)
  const conditions = conditionsOf(filter)
  const replace = (index: number, next: Filter | undefined) => onChange(allOf(conditions.flatMap((each, at) => (at === index ? next ?? [] : each))))
  return (
    <>
      {conditions.map((condition, index) => <ConditionChip key={`${index} ${conditions.length}`} object={object} filter={condition} onChange={(next) => replace(index, next)} />)}
      <Popover label={say(listWords.filter)} className="filter-popover" trigger={(props) => <button type="button" {...props} className="filter-chip muted"><Icon name="plus" size={14} />{say(listWords.filter)}</button>}>
        {(close) => <Adding object={object} onAll={() => { close(); setAll(true) }} onAdd={(condition) => { close(); onChange(allOf([...conditions, condition])) }} />}
      </Popover>
      {all && <AllConditions object={object} filter={filter} onClose={() => setAll(false)} onChange={onChange} />}
    </>
  )
}

function Adding({ object, onAdd, onAll }: { readonly object: ResolvedObject; readonly onAdd: (filter: Filter) => void; readonly onAll: () => void }) {
  const { say } = useSpeech()
  const [draft, setDraft] = useState<Filter>()
  if (draft !== undefined) return <Draft object={object} filter={draft} onApply={onAdd} />
  return (
    <>
      <FieldChooser object={object} onField={(path) => setDraft(newCondition(object, path))} onRelated={(some) => setDraft({ some })} />
      <Button tone="text" onClick={onAll}>{say(filterWords.advanced)}</Button>
    </>
  )
}

function Draft({ object, filter, onApply }: { readonly object: ResolvedObject; readonly filter: Filter; readonly onApply: (filter: Filter) => void }) {
  const { say } = useSpeech()
  const [draft, setDraft] = useState(filter)
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); if (isWhole(draft)) onApply(draft) }}>
      <FilterEditor object={object} filter={draft} onChange={setDraft} />
      <Button type="submit" tone="primary" disabled={!isWhole(draft)}>{say(filterWords.apply)}</Button>
    </form>
  )
}

function ConditionChip({ object, filter, onChange }: { readonly object: ResolvedObject; readonly filter: Filter; readonly onChange: (filter: Filter | undefined) => void }) {
  const { say } = useSpeech()
  return (
    <span className="filter-chip">
      <Popover label={say(filterWords.edit)} className="filter-popover" trigger={(props) => <button type="button" {...props} className="filter-words"><Icon name="filter" size={14} /><span className="clip"><FilterWords object={object} filter={filter} /></span></button>}>
        {(close) => <Draft object={object} filter={filter} onApply={(next) => { close(); onChange(next) }} />}
      </Popover>
      <IconButton className="filter-drop" icon="close" iconSize={12} label={say(filterWords.remove)} onClick={() => onChange(undefined)} />
    </span>
  )
}

function AllConditions({ object, filter, onClose, onChange }: FilterBarProps & { readonly onClose: () => void }) {
  const { say } = useSpeech()
  const [draft, setDraft] = useState(filter)
  const apply = () => { onChange(draft === undefined ? undefined : withoutEmpty(draft)); onClose() }
  return (
    <Dialog title={say(filterWords.title)} wide onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" onClick={apply}>{say(filterWords.apply)}</Button></>}>
      <GroupEditor object={object} filter={draft} onChange={setDraft} />
      {draft !== undefined && <p className="filter-sentence"><FilterWords object={object} filter={draft} /></p>}
    </Dialog>
  )
}
