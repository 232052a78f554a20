import { lazy, Suspense, useState } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { filterWords } from '../../src/model/words/ui/filter.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { IconButton } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { Popover } from '../parts/popover.tsx'
import { useSpeech } from '../words/language.tsx'
import { allOf, conditionsOf } from './tree.ts'
import { FilterWords } from './words.tsx'

const Adding = lazy(() => import('./editing.tsx').then((module) => ({ default: module.Adding })))
const Draft = lazy(() => import('./editing.tsx').then((module) => ({ default: module.Draft })))
const AllConditions = lazy(() => import('./editing.tsx').then((module) => ({ default: module.AllConditions })))

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
        {(close) => <Suspense><Adding object={object} onAll={() => { close(); setAll(true) }} onAdd={(condition) => { close(); onChange(allOf([...conditions, condition])) }} /></Suspense>}
      </Popover>
      {all && <Suspense><AllConditions object={object} filter={filter} onClose={() => setAll(false)} onChange={onChange} /></Suspense>}
    </>
  )
}

function ConditionChip({ object, filter, onChange }: { readonly object: ResolvedObject; readonly filter: Filter; readonly onChange: (filter: Filter | undefined) => void }) {
  const { say } = useSpeech()
  return (
    <span className="filter-chip">
      <Popover label={say(filterWords.edit)} className="filter-popover" trigger={(props) => <button type="button" {...props} className="filter-words"><Icon name="filter" size={14} /><span className="clip"><FilterWords object={object} filter={filter} /></span></button>}>
        {(close) => <Suspense><Draft object={object} filter={filter} onApply={(next) => { close(); onChange(next) }} /></Suspense>}
      </Popover>
      <IconButton className="filter-drop" icon="close" iconSize={12} label={say(filterWords.remove)} onClick={() => onChange(undefined)} />
    </span>
  )
}
