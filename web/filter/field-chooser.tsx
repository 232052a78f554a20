import { useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { filterWords } from '../../src/model/words/ui/filter.ts'
import { operatorsFor } from '../fields/index.ts'
import { useRights } from '../data/me.ts'
import { IconButton } from '../parts/button.tsx'
import { TextInput } from '../parts/inputs.tsx'
import { moveFocus } from '../parts/menu.tsx'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

interface FieldChooserProps {
  readonly object: ResolvedObject
  /** 'name', or through relations 'customer.level'. */
  readonly onField: (path: string) => void
  /** A list of related records. */
  readonly onRelated?: (list: string) => void
}

/** All that a condition may be about: own fields, fields through relations (three steps at most), lists of related records. */
export function FieldChooser({ object, onField, onRelated }: FieldChooserProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const [words, setWords] = useState('')
  const [steps, setSteps] = useState<readonly string[]>([])
  const here = steps.reduce((at, step) => { const field = at.allFields[step]; return field?.type === 'relation' ? model.object(field.to) : at }, object)
  const matches = (text: string) => text.toLowerCase().includes(words.toLowerCase())
  const fields = Object.entries(here.allFields)
    .filter(([name, field]) => operatorsFor(here, field).length > 0 && rights.field(here.name, name) !== 'none' && name !== 'deletedAt' && name !== 'version')
    .map(([name, field]) => ({ name, field, label: labels.field(here, name) }))
    .filter(({ label }) => matches(label))
  const lists = steps.length > 0 || onRelated === undefined ? [] : [...here.inverses.values()].filter((inverse) => rights.mayRead(inverse.object)).map((inverse) => ({ name: inverse.name, label: labels.relation(here, inverse.name) })).filter(({ label }) => matches(label))
  return (
    <div className="field-chooser">
      <div className="row">
        {steps.length > 0 && <IconButton icon="left" iconSize={14} label={labels.many(here)} onClick={() => setSteps(steps.slice(0, -1))} />}
        <TextInput data-first aria-label={say(filterWords.findField)} placeholder={say(filterWords.findField)} value={words} onChange={(event) => setWords(event.target.value)} />
      </div>
      {steps.length > 0 && <div className="menu-caption">{say(filterWords.through, { relation: labels.one(here) })}</div>}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys move among the items, which are the controls */}
      <div className="field-list" role="menu" tabIndex={-1} aria-label={say(filterWords.chooseField)} onKeyDown={moveFocus}>
        {fields.map(({ name, field, label }) => (
          <div key={name} className="row field-choice" role="none">
            <button type="button" role="menuitem" className="menu-item" onClick={() => onField([...steps, name].join('.'))}><span className="clip">{label}</span></button>
            {field.type === 'relation' && steps.length < 2 && <IconButton icon="right" iconSize={14} role="menuitem" label={say(filterWords.through, { relation: label })} onClick={() => { setSteps([...steps, name]); setWords('') }} />}
          </div>
        ))}
        {lists.length > 0 && <div className="menu-caption" role="presentation">{say(filterWords.related)}</div>}
        {lists.map(({ name, label }) => <button key={name} type="button" role="menuitem" className="menu-item" onClick={() => onRelated?.(name)}><span className="clip">{label}</span></button>)}
      </div>
    </div>
  )
}
