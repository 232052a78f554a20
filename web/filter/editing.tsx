import { useState } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { filterWords } from '../../src/model/words/ui/filter.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import { FilterEditor, GroupEditor, newCondition } from './editor.tsx'
import { FieldChooser } from './field-chooser.tsx'
import { isWhole, withoutEmpty } from './whole.ts'
import { FilterWords } from './words.tsx'

// What changes a filter: loaded when somebody does.

/** A condition to be added: its field first. */
export function Adding({ object, onAdd, onAll }: { readonly object: ResolvedObject; readonly onAdd: (filter: Filter) => void; readonly onAll: () => void }) {
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

/** One condition, changed until it is applied. */
export function Draft({ object, filter, onApply }: { readonly object: ResolvedObject; readonly filter: Filter; readonly onApply: (filter: Filter) => void }) {
  const { say } = useSpeech()
  const [draft, setDraft] = useState(filter)
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); if (isWhole(draft)) onApply(draft) }}>
      <FilterEditor object={object} filter={draft} onChange={setDraft} />
      <Button type="submit" tone="primary" disabled={!isWhole(draft)}>{say(filterWords.apply)}</Button>
    </form>
  )
}

interface AllConditionsProps {
  readonly object: ResolvedObject
  readonly filter: Filter | undefined
  readonly onChange: (filter: Filter | undefined) => void
  readonly onClose: () => void
}

/** The whole tree of conditions. */
export function AllConditions({ object, filter, onClose, onChange }: AllConditionsProps) {
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
